import { readsMetadata } from '../shared/reads-metadata.ts';

readsMetadata('python3-saml');
