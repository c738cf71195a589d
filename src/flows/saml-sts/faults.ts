import type { Fault } from '#simulator/types.ts';

/** What goes wrong with SAML and STS in real companies. */
export const faults: readonly Fault[] = [];
