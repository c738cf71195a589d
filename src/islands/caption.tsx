import type { Row } from '#diagram/rows.ts';
import { player } from '#strings/player.ts';

/** What a sentence of the flow calls by its code name is set in code: ${saml:sub}. */
const withCode = (text: string) =>
  text.split(/(\$\{[^}]+\})/).map((part) => (part.startsWith('${') ? <code key={part}>{part}</code> : part));

type Props = {
  row: Row;
  count: number;
  /** Said instead while the run waits. */
  waits?: string | undefined;
};

/** The number and the one sentence of the current message. */
export function Caption({ row, count, waits }: Props) {
  const { number, caption } = row;
  return (
    <div className="cap">
      <span className="n">
        <b>{number}</b> {player.caption.of(count)}
      </span>
      <p>{withCode(waits ?? caption)}</p>
    </div>
  );
}
