import { refusesTamperedResponses } from '../shared/refuses-tampered-responses.ts';

refusesTamperedResponses('pysaml2');
