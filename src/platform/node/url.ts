/** The one field that samlify reads of `url.parse`: the query without its question mark, null when there is none. */
export function parse(url: string): { query: string | null } {
  const withoutFragment = url.split('#', 1)[0] ?? '';
  const at = withoutFragment.indexOf('?');
  return { query: at < 0 ? null : withoutFragment.slice(at + 1) };
}
