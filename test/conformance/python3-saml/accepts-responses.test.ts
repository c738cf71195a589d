import { acceptsResponses } from '../shared/accepts-responses.ts';

acceptsResponses('python3-saml');
