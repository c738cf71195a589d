// A policy's text cut into lines of coloured spans, with marks at places: for the lab's two views of a policy.

/** What a span of JSON is. */
export type TokenKind = 'key' | 'string' | 'variable' | 'number' | 'punctuation' | 'space';

/** A place to mark: the current step, an error, a warning. `id` says which of them. */
export type Mark = { readonly kind: 'step' | 'error' | 'warning'; readonly offset: number; readonly length: number };

/** A span of one line; `marks` are the kinds of mark that cover it. */
export type Span = {
  readonly kind: TokenKind;
  readonly text: string;
  readonly offset: number;
  readonly marks: readonly Mark['kind'][];
};

/** One line of a text: its spans, and the marks that lie on it. */
export type Line = { readonly spans: readonly Span[]; readonly marks: readonly Mark['kind'][] };

const token = /"(?:[^"\\\n]|\\.)*"?|-?\d[\d.eE+-]*|\b(?:true|false|null)\b|[{}[\],:]|\s+|[^\s{}[\],:"]+/g;
const variable = /\$\{[^}"]*\}?/g;

/** The lines of a policy's text. Whatever the text, its letters come out again in order. */
export function highlight(text: string, marks: readonly Mark[]): readonly Line[] {
  const edges = [...new Set(marks.flatMap(({ offset, length }) => [offset, offset + Math.max(1, length)]))];
  const lines: Span[][] = [[]];
  for (const { kind, text: part, offset } of tokens(text)) {
    for (const piece of cut(part, offset, edges)) {
      const covering = marks.filter(
        (mark) =>
          mark.offset < piece.offset + piece.text.length && piece.offset < mark.offset + Math.max(1, mark.length),
      );
      piece.text.split('\n').reduce((at, line, index) => {
        if (index > 0) lines.push([]);
        if (line)
          lines.at(-1)?.push({ kind, text: line, offset: at, marks: [...new Set(covering.map((mark) => mark.kind))] });
        return at + line.length + 1;
      }, piece.offset);
    }
  }
  return lines.map((spans) => ({
    spans,
    marks: [...new Set(spans.flatMap((span) => (span.kind === 'space' ? [] : span.marks)))],
  }));
}

type Part = { readonly kind: TokenKind; readonly text: string; readonly offset: number };

function* tokens(text: string): Generator<Part> {
  for (const { 0: part, index: offset } of text.matchAll(token)) {
    if (part.startsWith('"')) {
      if (/^\s*:/.test(text.slice(offset + part.length, offset + part.length + 40)))
        yield { kind: 'key', text: part, offset };
      else yield* inString(part, offset);
    } else if (/^\s/.test(part)) yield { kind: 'space', text: part, offset };
    else yield { kind: /^[{}[\],:]$/.test(part) ? 'punctuation' : 'number', text: part, offset };
  }
}

function* inString(part: string, offset: number): Generator<Part> {
  let from = 0;
  for (const { 0: name, index } of part.matchAll(variable)) {
    if (index > from) yield { kind: 'string', text: part.slice(from, index), offset: offset + from };
    yield { kind: 'variable', text: name, offset: offset + index };
    from = index + name.length;
  }
  if (from < part.length) yield { kind: 'string', text: part.slice(from), offset: offset + from };
}

function cut(
  text: string,
  offset: number,
  edges: readonly number[],
): readonly { readonly text: string; readonly offset: number }[] {
  const inside = edges.filter((edge) => edge > offset && edge < offset + text.length).toSorted((a, b) => a - b);
  const from = [offset, ...inside];
  return from.map((start, i) => ({
    text: text.slice(start - offset, (from[i + 1] ?? offset + text.length) - offset),
    offset: start,
  }));
}
