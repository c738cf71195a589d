import type { Row } from '#diagram/rows.ts';
import { player } from '#strings/player.ts';

/** What a sentence of the flow calls by its code name is set in code: ${saml:sub}. */
const withCode = (text: string) =>
  text.split(/(\$\{[^}]+\})/).map((part) => (part.startsWith('${') ? <code key={part}>{part}</code> : part));

/** The number and the one sentence of the current message; a refusal that was not meant is said instead. */
export function Caption({ row }: { row: Row }) {
  const words = player.caption;
  const { says, number, part, caption } = row;
  const refuser = row.from.name;
  const sentence =
    says && !says.expected ? `${words.refused(refuser, says.error?.code ?? '')} ${says.error?.message ?? ''}` : caption;
  return (
    <div className="cap">
      <span className="n">{part === 'work' ? words.works(number) : words.number(number)}</span>
      <p>{withCode(sentence)}</p>
    </div>
  );
}
