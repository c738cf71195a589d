import { refusesTamperedAuthnRequests } from '../shared/judges-authn-requests.ts';

refusesTamperedAuthnRequests('lasso');
