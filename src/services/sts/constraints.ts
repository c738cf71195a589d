// What the API model says of parameters (length, range, pattern, required), and AWS's sentences where one does not fit.

/** A parameter as it was sent, and what the model demands of it. */
export type Constraint = {
  /** The name in AWS's sentences: roleArn. */
  readonly name: string;
  readonly value: string | undefined;
  readonly required?: boolean;
  /** The value is not repeated in the sentence. */
  readonly sensitive?: boolean;
  readonly length?: readonly [min: number, max: number];
  readonly range?: readonly [min: number, max: number];
  readonly pattern?: { readonly regex: RegExp; readonly text: string };
};

/** `Value 'x' at 'roleArn' failed to satisfy constraint: …` for everything that does not fit, in the order given. */
export function constraintProblems(constraints: readonly Constraint[]): readonly string[] {
  return constraints.flatMap((constraint) => {
    const broken = brokenRule(constraint);
    return broken === undefined ? [] : [`${shown(constraint)} failed to satisfy constraint: ${broken}`];
  });
}

function brokenRule({ value, required, length, range, pattern }: Constraint): string | undefined {
  if (value === undefined) return required ? 'Member must not be null' : undefined;
  if (length && value.length < length[0]) return `Member must have length greater than or equal to ${length[0]}`;
  if (length && value.length > length[1]) return `Member must have length less than or equal to ${length[1]}`;
  if (range) {
    // Simplified: In reality it is not recorded how AWS words its refusal of a number that is none. Here it says that
    // the member must be an integer.
    if (!/^-?\d{1,9}$/.test(value)) return 'Member must be an integer';
    if (Number(value) < range[0]) return `Member must have value greater than or equal to ${range[0]}`;
    if (Number(value) > range[1]) return `Member must have value less than or equal to ${range[1]}`;
  }
  if (pattern && !pattern.regex.test(value)) return `Member must satisfy regular expression pattern: ${pattern.text}`;
  return undefined;
}

function shown({ name, value, sensitive }: Constraint): string {
  if (value === undefined) return `Value null at '${name}'`;
  return sensitive ? `Value at '${name}'` : `Value '${value.slice(0, 2048)}' at '${name}'`;
}
