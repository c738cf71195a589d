/** An absolute URL cut where it was written, without the normalisation that `URL` does: a signature covers what was sent. */
export type Target = { readonly host: string; readonly path: string; readonly query: string };

/** Scheme and fragment are left out; a missing path is `/`. Any text gives a target. */
export function targetOf(url: string): Target {
  const found = /^(?:[a-z][a-z0-9+.-]*:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?/i.exec(url);
  return { host: found?.[1] ?? '', path: found?.[2] || '/', query: found?.[3] ?? '' };
}
