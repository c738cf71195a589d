/** SHA-256 of what `signWithSamlify` makes: RSASSA-PKCS1-v1_5 has no random part, so it is the same on every platform. */
export const digests = {
  signed: '71d8ff59f4ad7ba026910aac498d83a369618b9eaa5e11ab3e0fc031b3583345',
  detachedSignature: '0bab6ab992ecfb8df755df12d7719614040a7a2dbe6a6709ae4e964fcaf1c590',
} as const;
