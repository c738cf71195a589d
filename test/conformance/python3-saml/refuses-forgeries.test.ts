import { refusesForgeries } from '../shared/refuses-forgeries.ts';

refusesForgeries('python3-saml', {
  // RSA-SHA1 is refused only where `rejectDeprecatedAlgorithm` is set.
  'a SHA-1 signature': 'alice',
  'a comment in the NameID that was signed with comments': 'alice of elsewhere',
});
