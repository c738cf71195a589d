// Run by samlify.test.ts, once on Node's own crypto and once on the replacements; prints what came out as JSON.
import { createRequire } from 'node:module';
import { signWithSamlify } from './sign-with-samlify.ts';

console.log(JSON.stringify({ crypto: cryptoUnderXmlCrypto(), ...(await signWithSamlify()) }));

/** What `require('crypto')` gives to xml-crypto: MD5 exists only in Node's own. */
function cryptoUnderXmlCrypto(): 'own' | 'replaced' {
  const underneath = createRequire(import.meta.resolve('xml-crypto'))('crypto');
  try {
    underneath.createHash('md5');
    return 'own';
  } catch {
    return 'replaced';
  }
}
