/** The outermost layers of a message, by the first part of their path. */
const outer: { readonly [root: string]: string } = {
  http: 'The whole message',
  ldap: 'The whole message',
  work: 'The whole document',
  headers: 'The headers',
  query: 'The query of the address',
  form: 'The form in the body',
  html: 'The page in the body',
  xml: 'The body, XML',
  json: 'The body, JSON',
  body: 'The body',
};

/** What a named value is called, by where it stands. */
const kinds: { readonly [root: string]: string } = { query: 'Parameter', headers: 'Header' };

/** How a value was decoded, by the end of its layer's path. */
const decoded: readonly (readonly [end: string, said: string])[] = [
  ['/base64/deflate/xml', 'Base64 decoded and inflated'],
  ['/base64/xml', 'Base64 decoded'],
  ['/base64/json', 'Base64 decoded'],
  ['/base64', 'Base64 decoded'],
  ['/jwt/header', 'header of the token'],
  ['/jwt/claims', 'claims of the token'],
  ['/xml', 'as XML'],
  ['/json', 'as JSON'],
];

/** `a%2Fb[2]` as a reader writes it: 'a/b (2)'. */
const plain = (segment: string): string =>
  segment
    .replace(/\[(\d+)\]$/, ' ($1)')
    .replaceAll('%2F', '/')
    .replaceAll('%25', '%');

/**
 * A layer's name for those who read it, by its path: 'SAMLAssertion, Base64 decoded' for `form/SAMLAssertion/base64/xml`.
 * Never throws: of a path that is not known it makes what it can.
 */
export function layerName(path: string): string {
  const [root = '', ...inside] = path.split('/');
  if (!inside.length) return outer[root] ?? plain(path);
  if (root === 'work') return 'The document, as XML';
  // The first part inside is a name, whatever it looks like: a field may be called xml.
  const [first = '', ...more] = inside;
  const rest = more.map((one) => `/${one}`).join('');
  const [end, said] = decoded.find(([one]) => rest.endsWith(one)) ?? ['', undefined];
  const between = rest
    .slice(0, rest.length - end.length)
    .split('/')
    .filter(Boolean);
  const named = plain(between.at(-1) ?? first);
  if (said) return `${named}, ${said}`;
  if (between.length && named === 'query') return `The query of ${plain(first)}`;
  return `${between.length ? 'Parameter' : (kinds[root] ?? 'Field')} ${named}`;
}
