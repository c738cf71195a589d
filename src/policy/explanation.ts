import type { ReadingId } from './readings.ts';
import type { ContextSource, ContextValue, DecidedBy, Decision, Place } from './types.ts';

/**
 * What a node came to. Values, elements and statements match or not, or stay unsure where two readings differ;
 * policies and policy types allow, deny or are silent; `absent` is not attached, `not-applicable` has no say here.
 */
export type Outcome =
  | 'match'
  | 'no-match'
  | 'unsure'
  | 'not-reached'
  | 'allows'
  | 'denies'
  | 'silent'
  | 'absent'
  | 'not-applicable'
  | 'malformed';

/**
 * One part of a pattern laid against the text that was asked for: `form` as written in the policy, `filled` what a
 * variable put there (null without a value), `took` the letters of the asked text that this part matched.
 */
export type Piece = {
  readonly kind: 'text' | 'variable' | 'wildcard';
  readonly form: string;
  readonly filled?: string | null;
  readonly took?: string;
};

/** How one policy variable became a value, or did not. `value` is what the context holds under the key. */
export type VariableTrace = {
  readonly name: string;
  readonly key: string;
  readonly value: ContextValue | null;
  readonly source: ContextSource | null;
  readonly fallback: string | null;
  readonly used: 'value' | 'default' | 'none';
  readonly consequence: string;
  readonly at?: Place;
};

/** A node of the explanation: decision → policy type → policy → statement → element → value. Plain JSON. */
export type ExplanationNode = {
  readonly kind: 'decision' | 'policy-type' | 'policy' | 'statement' | 'element' | 'condition' | 'value';
  readonly label: string;
  readonly outcome: Outcome;
  readonly text: string;
  readonly at?: Place;
  readonly asked?: ContextValue;
  readonly pieces?: readonly Piece[];
  readonly variables?: readonly VariableTrace[];
  /** The open points of AWS's pages met here. */
  readonly doubts?: readonly ReadingId[];
  readonly children?: readonly ExplanationNode[];
};

/** An open point that was met, with the decision under both readings; the restrictive one was taken. */
export type OpenPoint = {
  readonly id: ReadingId;
  readonly question: string;
  readonly restrictive: Decision;
  readonly permissive: Decision;
};

/** The root of an explanation. */
export type Explanation = ExplanationNode & {
  readonly decision: Decision;
  readonly decidedBy?: DecidedBy;
  readonly openPoints: readonly OpenPoint[];
};
