import type { CSSProperties } from 'react';
import type { BlankInText } from '#diagram/policy/blanks-in-text.ts';
import { highlight, type Mark, type Span } from '#diagram/policy/highlight.ts';
import { Blank } from './cells.tsx';

type Props = { text: string; marks: readonly Mark[]; blanks: readonly BlankInText[]; label: string };

/** A policy to read: numbered lines, the current step marked, and every variable replaced in place by its cells. */
export function FilledPolicy({ text, marks, blanks, label }: Props) {
  return (
    <ol className="code" aria-label={label}>
      {highlight(text, marks).map((line, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are numbered
          key={index}
          className={line.marks.map((kind) => `m-${kind}`).join(' ')}
          style={{ '--in': indent(line.spans) } as CSSProperties}
        >
          <code>
            {line.spans.map((span) => (
              <Part key={span.offset} span={span} blanks={blanks} />
            ))}
            {line.spans.length === 0 && '\u200b'}
          </code>
        </li>
      ))}
    </ol>
  );
}

// A line that is too long goes on below its first letter.
function indent(spans: readonly Span[]): number {
  const [first] = spans;
  return first?.kind === 'space' ? first.text.length : 0;
}

function Part({ span, blanks }: { span: Span; blanks: readonly BlankInText[] }) {
  const { kind, text, offset, marks } = span;
  const filled = kind === 'variable' ? blanks.find((one) => one.offset === offset) : undefined;
  const className = [`t-${kind}`, ...marks.filter((mark) => mark !== 'step').map((mark) => `u-${mark}`)].join(' ');
  if (!filled) return <span className={className}>{text}</span>;
  const value = filled.blank.letters.map(({ letter }) => letter).join('');
  return (
    <span className="form">
      <s>{text}</s>
      <span className="sr"> = {value || '—'} </span>
      <span aria-hidden="true">
        <Blank run={filled.blank} />
      </span>
    </span>
  );
}
