import { refusesForgeries } from '../shared/refuses-forgeries.ts';

refusesForgeries('pysaml2', {
  'a SHA-1 signature': 'alice',
  'a comment in the NameID that was signed with comments': 'alice of elsewhere',
  // It reads the assertion that is one, and overlooks the element that only looks like it.
  'a forged assertion of another namespace beside the signed one': 'alice',
});
