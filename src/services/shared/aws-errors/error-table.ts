// AWS's refusals as data: what a service says, and how we know that it says so. What it means stands in explained.ts.
import type { Known } from '#protocol/check.ts';

/** Values that a text quotes: the ARN, the request id. */
export type ErrorParams = { readonly [name: string]: string };

export type AwsError = {
  readonly id: string;
  /** The code on the wire: ExpiredTokenException. */
  readonly code: string;
  readonly httpStatus: number;
  readonly text: (params: ErrorParams) => string;
  /** How we know code and text. */
  readonly known: Known;
};

/** One refusal: an error of a table with its text filled in. */
export type Refusal = {
  readonly id: string;
  readonly code: string;
  readonly httpStatus: number;
  readonly message: string;
  readonly known: Known;
  /** Further elements that the error carries on the wire, in order. */
  readonly details?: readonly (readonly [name: string, value: string])[] | undefined;
};

/** The refusal with this id. Throws for an id that the table does not have, which is an author's mistake. */
export function refusalOf(table: readonly AwsError[], id: string, params: ErrorParams = {}): Refusal {
  const error = table.find((candidate) => candidate.id === id);
  if (!error) throw new Error(`no error '${id}' in the table; there are: ${table.map((each) => each.id).join(', ')}`);
  return { id, code: error.code, httpStatus: error.httpStatus, message: error.text(params), known: error.known };
}
