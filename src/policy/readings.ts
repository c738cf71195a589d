/** A point where AWS's pages contradict each other or are silent; both readings are evaluated. */
export type ReadingId =
  | 'star-over-colons'
  | 'wildcard-in-value'
  | 'empty-value'
  | 'one-element-list'
  | 'many-values'
  | 'bool-variable'
  | 'not-resource-no-value'
  | 'arn-without-colons'
  | 'not-principal-alone'
  | 'trust-everyone';

/** For every point the question it leaves open, in one sentence. The pages are listed with the vectors. */
export const readingQuestions: { readonly [id in ReadingId]: string } = {
  'star-over-colons': 'May a * at the end of an inner segment run over colons?',
  'wildcard-in-value': 'Is a * inside a variable’s value a wildcard?',
  'empty-value': 'Is an empty string a value?',
  'one-element-list': 'Can a list of one value fill a variable?',
  'many-values': 'May an operator without ForAnyValue match a list?',
  'bool-variable': 'May Bool contain a variable?',
  'not-resource-no-value': 'Does NotResource with an empty variable match everything?',
  'arn-without-colons': 'Can a pattern that is no ARN match an ARN?',
  'not-principal-alone': 'Does NotPrincipal spare a caller without its account or role?',
  'trust-everyone': 'Does {"AWS": "*"} in a trust policy mean callers from a provider?',
};
