import type { RowResult } from '#protocol/check.ts';
import type { Env, Json } from '#simulator/types.ts';
import type { Attempt } from './attempt.ts';

/** Rows about the call stand in its parameters, all others in the document; the order stays. */
export function reportByLayer(
  env: Pick<Env, 'report'>,
  results: readonly RowResult[],
  callLayer: string,
  documentLayer: string,
): void {
  const layerOf = ({ check }: RowResult) => (check.id.startsWith('sts-') ? callLayer : documentLayer);
  let from = 0;
  results.forEach((row, index) => {
    const next = results[index + 1];
    if (next && layerOf(next) === layerOf(row)) return;
    env.report(results.slice(from, index + 1), { layer: layerOf(row) });
    from = index + 1;
  });
}

/** A trust policy is evaluated only when everything before it was in order. */
export function explainAnswers(
  env: Pick<Env, 'explain'>,
  attempt: Attempt,
  results: readonly RowResult[],
  failed: RowResult | undefined,
): void {
  const place = (id: string) => results.findIndex(({ check }) => check.id === id);
  if (failed && results.indexOf(failed) < place('sts-trust-policy')) return;
  for (const { action, case: question, verdict } of attempt.answers) {
    const title = `${action} on ${attempt.role?.name ?? ''}`;
    env.explain({ title, case: question as unknown as Json, decision: verdict.decision });
  }
}
