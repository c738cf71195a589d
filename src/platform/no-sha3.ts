// micro-rsa-dsa-dh names SHA-3 for signatures that no one makes with SAML; without it the worker is 3 KB smaller.
// It compares its hash function to the last two and passes the others on; none is ever called here.
export const sha3_224 = undefined;
export const sha3_256 = undefined;
export const sha3_384 = undefined;
export const sha3_512 = undefined;
export const shake128 = undefined;
export const shake256 = undefined;
