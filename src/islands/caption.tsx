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

/** The number and the one sentence of the current message; a refusal that was not meant is said instead. */
export function Caption({ row, count, waits }: Props) {
  const words = player.caption;
  const { says, number, caption } = row;
  const refuser = row.from.name;
  const sentence =
    says && !says.expected ? `${words.refused(refuser, says.error?.code ?? '')} ${says.error?.message ?? ''}` : caption;
  return (
    <div className="cap">
      <span className="n">
        <b>{number}</b> {words.of(count)}
      </span>
      <p>{withCode(waits ?? sentence)}</p>
    </div>
  );
}
