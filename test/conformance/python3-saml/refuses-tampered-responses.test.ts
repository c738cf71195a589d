import { refusesTamperedResponses } from '../shared/refuses-tampered-responses.ts';

refusesTamperedResponses('python3-saml');
