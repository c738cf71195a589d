import { refusesTamperedResponses } from '../shared/refuses-tampered-responses.ts';

refusesTamperedResponses('lasso');
