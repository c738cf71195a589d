// Every flow, as data. Pages and islands may import this file: it pulls in nothing that executes.
import type { Flow } from '#simulator/types.ts';
import { flow as samlSts } from './saml-sts/flow.ts';

export const catalogue: readonly Flow[] = [samlSts];
