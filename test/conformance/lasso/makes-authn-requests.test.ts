import { makesAuthnRequests } from '../shared/makes-authn-requests.ts';

makesAuthnRequests('lasso', ['redirected and signed', 'posted and signed']);
