/** `assert.ok`: throws unless the value is truthy. */
export function ok(value: unknown, message = 'The expression evaluated to a falsy value'): asserts value {
  if (!value) throw new Error(message);
}

/** `assert.equal`, which compares as `==` does. */
export function equal(actual: unknown, expected: unknown, message?: string): void {
  // biome-ignore lint/suspicious/noDoubleEquals: this is what Node's function does.
  ok(actual == expected, message);
}
