import { makesAuthnRequests } from '../shared/makes-authn-requests.ts';

makesAuthnRequests('pysaml2', ['redirected and signed', 'posted and signed']);
