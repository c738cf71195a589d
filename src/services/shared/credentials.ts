// Temporary credentials without a memory: whoever holds the secret of the simulated AWS can tell from key id and token alone
// whose they are and derive the secret access key. STS and S3 hold it; nobody else does.
// Simplified: In reality nobody outside AWS can read a session token. Here its middle is base64 of JSON and can be
// read.
import { hmacSha256 } from '#protocol/sigv4/signature.ts';
import { decodeBase64, encodeBase64 } from '#wire/base64.ts';
import { bytesOfText, decodeUtf8 } from '#wire/bytes.ts';

/** What is fixed when a session begins. Permissions are not in it: they are looked up at use. */
export type Session = {
  readonly account: string;
  readonly roleArn: string;
  /** AROA… */
  readonly roleId: string;
  readonly roleSessionName: string;
  /** ARN of the SAML provider, or the name of the web identity provider. */
  readonly provider?: string | undefined;
  readonly tags: { readonly [key: string]: string };
  readonly transitiveTagKeys: readonly string[];
  readonly sourceIdentity?: string | undefined;
  readonly saml?: { readonly sub: string; readonly subType: string; readonly nameQualifier: string } | undefined;
  readonly sessionPolicy?: string | undefined;
  readonly sessionPolicyArns: readonly string[];
  /** Milliseconds since 1970. */
  readonly issuedAt: number;
  readonly expiration: number;
};

export type TemporaryCredentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: number;
};

const tokenPrefix = 'IQoJb3JpZ2luX2Vj';
const macLength = 32;

/** Credentials for a session. The same secret, session and nonce give the same credentials. */
export function issueCredentials(secret: string, session: Session, nonce: Uint8Array): TemporaryCredentials {
  const accessKeyId = `ASIA${base32(hmacSha256(secret, `id\n${encodeBase64(nonce)}`).subarray(0, 16))}`;
  const payload = encodeBase64(bytesOfText(JSON.stringify({ accessKeyId, session })));
  const sessionToken = `${tokenPrefix}${mac(secret, payload)}${payload}`;
  return {
    accessKeyId,
    secretAccessKey: secretFor(secret, accessKeyId, sessionToken),
    sessionToken,
    expiration: session.expiration,
  };
}

/** `unknown-key`: no such access key. `invalid-token`: the token is none of ours, or not that key's. */
export type OpenedCredentials =
  | { readonly kind: 'session'; readonly session: Session; readonly secretAccessKey: string }
  | { readonly kind: 'unknown-key' }
  | { readonly kind: 'invalid-token' };

/** Whose credentials these are. An expired session opens too: that it is over is the service's to say. Reads any text. */
export function openCredentials(
  secret: string,
  accessKeyId: string,
  sessionToken: string | undefined,
): OpenedCredentials {
  // A temporary key means nothing without its token, so it is as unknown as one that never was.
  if (sessionToken === undefined) return { kind: 'unknown-key' };
  const sentMac = sessionToken.slice(tokenPrefix.length, tokenPrefix.length + macLength);
  const payload = sessionToken.slice(tokenPrefix.length + macLength);
  if (!sessionToken.startsWith(tokenPrefix) || mac(secret, payload) !== sentMac) return { kind: 'invalid-token' };
  const text = decodeUtf8(decodeBase64(payload) ?? new Uint8Array());
  if (!text) return { kind: 'invalid-token' };
  // The MAC holds, so these are the bytes that issueCredentials wrote.
  const { accessKeyId: issuedTo, session } = JSON.parse(text) as { accessKeyId: string; session: Session };
  if (issuedTo !== accessKeyId) return { kind: 'invalid-token' };
  return { kind: 'session', session, secretAccessKey: secretFor(secret, accessKeyId, sessionToken) };
}

/** `arn:aws:sts::111122223333:assumed-role/FinanceRead/alice`: the role's path is not in it. */
export function assumedRoleArn({
  account,
  roleArn,
  roleSessionName,
}: Pick<Session, 'account' | 'roleArn' | 'roleSessionName'>): string {
  const partition = roleArn.split(':')[1] ?? 'aws';
  return `arn:${partition}:sts::${account}:assumed-role/${roleArn.split('/').at(-1) ?? ''}/${roleSessionName}`;
}

/** `AROA…:alice`, which is aws:userid and GetCallerIdentity's UserId. */
export function assumedRoleId({ roleId, roleSessionName }: Pick<Session, 'roleId' | 'roleSessionName'>): string {
  return `${roleId}:${roleSessionName}`;
}

const mac = (secret: string, payload: string): string =>
  encodeBase64(hmacSha256(secret, `token\n${payload}`).subarray(0, 24));
const secretFor = (secret: string, accessKeyId: string, token: string): string =>
  encodeBase64(hmacSha256(secret, `secret\n${accessKeyId}\n${token}`)).slice(0, 40);
const base32 = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[byte & 31]).join('');
