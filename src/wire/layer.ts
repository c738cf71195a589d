// A layer of a record: what one finds after peeling off what is around it.
import type { WireRecord } from './records.ts';

export type LayerKind =
  | 'http'
  | 'ldap'
  | 'work'
  | 'headers'
  | 'url'
  | 'query'
  | 'form'
  | 'html'
  | 'xml'
  | 'json'
  | 'text'
  | 'bytes'
  | 'body';

/** `path` is its address (`form/SAMLAssertion/base64/xml`), `text` its content, bytes that are not UTF-8 as escapes (see textOfBytes). */
export type Layer = { readonly path: string; readonly kind: LayerKind; readonly text: string };

/** Why a layer could not be changed. The kind tells it from a malformed record. */
export type LayerProblem = { readonly kind: 'problem'; readonly problem: string };

/** A layer found inside a text: its segment of the path, and how the text around it reads with this layer's text replaced. */
export type InnerLayer = {
  readonly segment: string;
  readonly kind: LayerKind;
  readonly text: string;
  readonly put: (text: string) => string;
};

/** A layer of a record, and the record with that layer's text replaced. */
export type LayerNode = Layer & { readonly put: (text: string) => WireRecord | LayerProblem };

/** A name as a segment of a path: '/' and '%' percent-encoded, `[n]` after the n-th of the same name. */
function segmentOf(name: string, index: number): string {
  const encoded = name.replaceAll('%', '%25').replaceAll('/', '%2F');
  return index === 1 ? encoded : `${encoded}[${index}]`;
}

/** Gives every named thing its index among those of the same name, counting from 1. */
export function withIndex<Named extends { readonly name: string }>(
  named: readonly Named[],
): readonly { readonly one: Named; readonly index: number; readonly segment: string }[] {
  const seen = new Map<string, number>();
  return named.map((one) => {
    const index = (seen.get(one.name) ?? 0) + 1;
    seen.set(one.name, index);
    return { one, index, segment: segmentOf(one.name, index) };
  });
}
