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
  'star-over-colons': 'May a * that ends a segment in the middle of an ARN run over colons?',
  'wildcard-in-value': 'Is a * or ? inside a variable’s value a letter or a wildcard?',
  'empty-value': 'Is an empty string a value, or as if the key were absent?',
  'one-element-list': 'Can a multivalued key with one value stand in for a variable?',
  'many-values': 'What does an operator without ForAllValues or ForAnyValue do with a multivalued key?',
  'bool-variable': 'May Bool contain a variable? One page says yes, another no.',
  'not-resource-no-value':
    'Does NotResource with an unresolvable variable match everything, or is the statement invalid?',
  'arn-without-colons': 'Can a pattern that is no ARN, such as *, match an ARN?',
  'not-principal-alone': 'Is a caller spared whose account or role NotPrincipal does not list too?',
  'trust-everyone': 'Does a Deny for {"AWS": "*"} in a trust policy meet callers from an identity provider?',
};
