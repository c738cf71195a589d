import { acceptsAuthnRequests } from '../shared/judges-authn-requests.ts';

acceptsAuthnRequests('pysaml2');
