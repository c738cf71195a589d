/** A decimal number of any length: `sign` is -1, 0 or 1, the digits have no idle zeros. */
export type Decimal = { readonly sign: number; readonly whole: string; readonly fraction: string };

/** An integer or decimal, or undefined: exponents are not among the forms AWS names (#Conditions_Numeric). */
export function parseDecimal(text: string): Decimal | undefined {
  const match = /^([+-]?)0*(\d*)(?:\.(\d*?)0*)?$/.exec(text);
  if (!match || !/\d/.test(text)) return undefined;
  const whole = match[2] ?? '';
  const fraction = match[3] ?? '';
  return { sign: whole + fraction === '' ? 0 : match[1] === '-' ? -1 : 1, whole, fraction };
}

/** Negative, zero or positive, as the first number is smaller, equal or larger; exact for any number of digits. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  if (a.sign !== b.sign) return a.sign - b.sign;
  const size = a.whole.length - b.whole.length || compareText(a.whole, b.whole) || compareText(a.fraction, b.fraction);
  return size * a.sign;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
