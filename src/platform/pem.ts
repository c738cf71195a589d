/** One PEM message (RFC 7468): what its label says it is, and the bytes. */
export interface Pem {
  readonly label: string;
  readonly der: Uint8Array;
}

/** Reads the first PEM message in a text. Throws in OpenSSL's words when there is none or its base64 is broken. */
export function readPem(text: string): Pem {
  const found = /-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\s]+)-----END \1-----/.exec(text);
  const label = found?.[1];
  const body = found?.[2];
  if (label === undefined || body === undefined) throw new Error('error:1E08010C:DECODER routines::unsupported');
  let binary: string;
  try {
    binary = atob(body.replace(/\s+/g, ''));
  } catch {
    throw new Error('error:04800064:PEM routines::bad base64 decode');
  }
  return { label, der: Uint8Array.from(binary, (character) => character.charCodeAt(0)) };
}

/** Writes DER as PEM in lines of 64 characters, ending with a line break (RFC 7468 §2). */
export function writePem(label: string, der: Uint8Array): string {
  const base64 = btoa(Array.from(der, (byte) => String.fromCharCode(byte)).join(''));
  const lines = base64.match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
