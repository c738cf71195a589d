import type { Source } from '#diagram/flow-page.ts';
import type { Cite } from '#protocol/check.ts';

/** Where a rule stands: the source's name and section, linked where the address is known. */
export function Citation({
  cite: [short, section],
  sources,
}: {
  cite: Cite;
  sources: { readonly [short: string]: Source };
}) {
  const source = sources[short];
  const text = [source?.title ?? short, section].filter(Boolean).join(', ');
  return source ? (
    <a className="cite" href={source.url} rel="noreferrer">
      {text}
    </a>
  ) : (
    <span className="cite">{text}</span>
  );
}
