import { makesAuthnRequests } from '../shared/makes-authn-requests.ts';

// It has no identity provider in it, and posts no requests.
makesAuthnRequests('python3-saml', ['redirected and signed']);
