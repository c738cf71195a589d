import { compilePolicy } from '#policy/compile.ts';
import type { Input, InputValue } from '#simulator/types.ts';

const sentence = (text: string): string => (/\w$/.test(text) ? `${text}.` : text);

/**
 * Why AWS does not take a policy that was typed: its words, the place of the first error, and ours. Undefined for a policy
 * that it takes, for an empty field, and for every other kind of input.
 */
export function refusesPolicy({ label, policyType, at }: Input, value: InputValue): string | undefined {
  if (policyType === undefined || value === '') return undefined;
  const [error] = compilePolicy(String(value), policyType).errors;
  if (!error) return undefined;
  const { code, message, detail, line, column } = error;
  const said = `${code}, “${message}”, line ${line}, column ${column}${detail ? `: ${sentence(detail)}` : '.'}`;
  return at === undefined
    ? `STS does not take this policy (${label}): ${said}`
    : `IAM does not take this policy (${label}): ${said} The one before stays in force.`;
}
