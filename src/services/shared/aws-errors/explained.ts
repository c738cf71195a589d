// What a person needs to know of a refusal and a run does not: it stands apart, so that no run has to load it.
import { AuthorError } from '#simulator/author-error.ts';
import type { AwsError } from './error-table.ts';

/** Where code and text are said, what the refusal means, and what usually causes it. */
export type Explanation = {
  readonly source: string;
  readonly meaning: string;
  readonly causes: readonly string[];
};

export type ExplainedError = AwsError & Explanation;

/** A table with its explanations, by id. Throws an AuthorError for an error without one and for one without an error. */
export function explained(
  table: readonly AwsError[],
  explanations: { readonly [id: string]: Explanation },
): readonly ExplainedError[] {
  const stray = Object.keys(explanations).find((id) => !table.some((error) => error.id === id));
  if (stray !== undefined) throw new AuthorError(`“${stray}” is explained and in no table.`);
  return table.map((error) => {
    const explanation = explanations[error.id];
    if (explanation === undefined) throw new AuthorError(`Nothing explains the error “${error.id}”.`);
    return { ...error, ...explanation };
  });
}
