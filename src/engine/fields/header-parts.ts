// Fields of HTTP whose value has parts of its own: a signature with its scope, cookies with their attributes.
import { type FieldRow, type FieldTable, type FoundField, namesWithIndex } from './row.ts';

const signature = 'iam-sigv4';

const credentialRows = {
  AccessKeyId: {
    label: 'Access key ID',
    meaning: 'Names the key. ASIA at its beginning says that it is temporary.',
    cite: ['iam-access-keys', 'IAM identifiers: unique ID prefixes'],
    checks: ['credentials-key-known', 'sigv4-readable'],
  },
  Date: {
    label: 'Day',
    meaning: 'The day for which the signing key was made.',
    cite: [signature, 'Create a string to sign'],
    checks: ['sigv4-date'],
  },
  Region: {
    label: 'Region',
    meaning: 'The Region that the signature is for: it is worth nothing elsewhere.',
    cite: [signature, 'Create a string to sign'],
    checks: ['sigv4-region'],
  },
  Service: {
    label: 'Service',
    meaning: 'The service that the signature is for.',
    cite: [signature, 'Create a string to sign'],
    checks: ['sigv4-service'],
  },
  Terminator: {
    label: 'End of the scope',
    meaning: 'Always aws4_request.',
    cite: [signature, 'Create a string to sign'],
    checks: ['sigv4-terminator'],
  },
} as const satisfies FieldTable;

const authorizationRows: FieldTable = {
  Algorithm: {
    label: 'Signing method',
    meaning: 'AWS4-HMAC-SHA256: AWS’s Signature Version 4.',
    cite: [signature, 'Add the signature to the request'],
    checks: ['sigv4-readable'],
  },
  Credential: {
    label: 'Key and scope',
    meaning: 'The access key, and the day, Region and service that the signature is for.',
    cite: [signature, 'Add the signature to the request'],
    checks: ['sigv4-readable', 'sigv4-terminator', 'sigv4-service', 'sigv4-region', 'credentials-key-known'],
  },
  SignedHeaders: {
    label: 'Signed headers',
    meaning: 'The headers that are part of the signature. What is not named here could be changed on the way.',
    cite: [signature, 'Create a canonical request'],
    checks: ['sigv4-headers-signed'],
  },
  Signature: {
    label: 'Signature',
    meaning: 'Made with the secret key over the request. AWS computes it again and compares.',
    cite: [signature, 'Calculate the signature'],
    checks: ['sigv4-signature'],
  },
};

const cookieRow: FieldRow = {
  label: 'Cookie',
  meaning: 'A cookie’s value. Whoever has it is taken for this browser.',
  cite: ['rfc6265', '§4.1.1'],
  secret: true,
};

const cookieAttributeRows: FieldTable = {
  expires: { label: 'Kept until', meaning: 'When the browser shall forget it.', cite: ['rfc6265', '§4.1.2.1'] },
  'max-age': {
    label: 'Kept for',
    meaning: 'After how many seconds the browser shall forget it; 0 is now.',
    cite: ['rfc6265', '§4.1.2.2'],
  },
  domain: { label: 'Sent to', meaning: 'Hosts below this one get it as well.', cite: ['rfc6265', '§4.1.2.3'] },
  path: { label: 'Below', meaning: 'It is sent for addresses below this path only.', cite: ['rfc6265', '§4.1.2.4'] },
  secure: {
    label: 'Encrypted only',
    meaning: 'It is sent over encrypted connections only.',
    cite: ['rfc6265', '§4.1.2.5'],
  },
  httponly: { label: 'Not for scripts', meaning: 'Scripts in the page cannot read it.', cite: ['rfc6265', '§4.1.2.6'] },
  samesite: {
    label: 'From other sites',
    meaning: 'Whether it is sent when another site led here. Lax: not with a form that another site posts.',
    cite: ['rfc6265bis', '§4.1.2.7'],
  },
};

/** The parts of an Authorization field of Signature Version 4, under `path`; none for another scheme. */
export function authorizationParts(path: string, value: string): readonly FoundField[] {
  const [, algorithm, rest] = /^(AWS4-[A-Z0-9-]+)\s+(.*)$/s.exec(value) ?? [];
  if (algorithm === undefined || rest === undefined) return [];
  const parts = rest
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const named = parts.map((part) => ({ name: part.split('=', 1)[0] ?? '', value: part.slice(part.indexOf('=') + 1) }));
  const places = namesWithIndex(named.map(({ name }) => name));
  return [
    { path: `${path}/Algorithm`, name: 'Algorithm', value: algorithm, row: authorizationRows['Algorithm'] },
    ...named.flatMap(({ name, value: said }, index): readonly FoundField[] => {
      const at = `${path}/${places[index]}`;
      const row = Object.hasOwn(authorizationRows, name) ? authorizationRows[name] : undefined;
      return [{ path: at, name, value: said, row }, ...(name === 'Credential' ? credentialParts(at, said) : [])];
    }),
  ];
}

/** Key and scope of a credential, `ASIA…/20260911/eu-central-1/s3/aws4_request`; none where it is not of this form. */
export function credentialParts(path: string, credential: string): readonly FoundField[] {
  const parts = credential.split('/');
  const names = ['AccessKeyId', 'Date', 'Region', 'Service', 'Terminator'] as const;
  if (parts.length !== names.length) return [];
  return names.map((name, index) => ({
    path: `${path}/${name}`,
    name,
    value: parts[index] ?? '',
    row: credentialRows[name],
  }));
}

/** The cookies of a Cookie field; of a Set-Cookie field the cookie, then its attributes. */
export function cookieParts(path: string, value: string, isSetCookie: boolean): readonly FoundField[] {
  const pairs = value.split(';').map((part) => {
    const equals = part.indexOf('=');
    if (equals < 0) return { name: part.trim(), value: '' };
    return { name: part.slice(0, equals).trim(), value: part.slice(equals + 1).trim() };
  });
  const places = namesWithIndex(pairs.map(({ name }) => name));
  return pairs.map(({ name, value: said }, index) => {
    const isAttribute = isSetCookie && index > 0;
    const key = name.toLowerCase();
    const attribute = Object.hasOwn(cookieAttributeRows, key) ? cookieAttributeRows[key] : undefined;
    const row = isAttribute ? attribute : { ...cookieRow, label: name || cookieRow.label };
    return { path: `${path}/${places[index]}`, name, value: said, row };
  });
}
