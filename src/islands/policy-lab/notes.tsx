import type { Evaluation } from '#policy/evaluate.ts';
import { policyLab as words } from '#strings/policy-lab.ts';
import { Icon } from '../icon.tsx';

/** Warnings about the policies, and the points that AWS's pages leave open, each once, with whom they concern. */
export function Notes({ evaluations, names }: { evaluations: readonly Evaluation[]; names: readonly string[] }) {
  const warnings = new Map<string, string[]>();
  evaluations.forEach((evaluation, index) => {
    for (const { text } of evaluation.warnings) {
      const who = warnings.get(text) ?? [];
      if (!who.includes(names[index] ?? '')) warnings.set(text, [...who, names[index] ?? '']);
    }
  });
  const open = evaluations.flatMap(({ explanation }) => explanation.openPoints);
  const points = open.filter((point, index) => open.findIndex(({ id }) => id === point.id) === index);
  if (warnings.size + points.length === 0) return null;
  const { title, either, strict, loose } = words.notes;
  return (
    <section className="notes" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {[...warnings].map(([text, who]) => (
          <li key={text}>
            <Icon name="warn" />
            <span>
              {text} {who.length < names.length && <small>{who.join(', ')}</small>}
            </span>
          </li>
        ))}
        {points.map(({ id, question, restrictive, permissive }) => (
          <li key={id}>
            <Icon name="eye" />
            <span>
              <b>{words.notes.open}:</b> {question}{' '}
              <small>
                {restrictive === permissive
                  ? `${either}: ${words.decision[restrictive].toLowerCase()}.`
                  : `${strict}: ${words.decision[restrictive].toLowerCase()}. ${loose}: ${words.decision[permissive].toLowerCase()}.`}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
