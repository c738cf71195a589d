import { refusesForgeries } from '../shared/refuses-forgeries.ts';

refusesForgeries('lasso', {
  'a SHA-1 signature': 'alice',
  'XSW7: Extensions hold a forged assertion with the ID of the signed one': 'alice',
  // The identity provider's own signature covers both, so this is no forgery.
  'two assertions under one signature of the Response': 'mallory',
});
