import { createSign, createVerify } from './crypto.ts';
import { constants, type Key } from './crypto-data.ts';

/**
 * node-rsa as samlify uses it, `new NodeRSA(pem, format?, { signingScheme })` with sign and verify: the detached
 * signature of the Redirect and SimpleSign bindings (saml-bindings §3.4.4.1).
 */
// biome-ignore lint/style/noDefaultExport: the package it stands for has a default export.
export default class NodeRSA {
  readonly #digest: string;
  readonly #key: Key;

  constructor(pem: string, _format?: string, options: { signingScheme?: string } = {}) {
    const [scheme, digest] = (options.signingScheme ?? 'pkcs1-sha256').split('-');
    this.#digest = `RSA-${digest}`;
    this.#key = scheme === 'pss' ? { key: pem, padding: constants.RSA_PKCS1_PSS_PADDING } : pem;
  }

  sign(data: Uint8Array | string) {
    return createSign(this.#digest).update(data).sign(this.#key);
  }

  verify(data: Uint8Array | string, signature: Uint8Array): boolean {
    return createVerify(this.#digest).update(data).verify(this.#key, signature);
  }
}
