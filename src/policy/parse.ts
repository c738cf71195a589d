import { compilePolicy, type ParsedPolicy } from './compile.ts';
import type { PolicyError, PolicyType, Warning } from './types.ts';
import { policyWarnings, warner } from './warnings.ts';

/** What came of reading a policy: the policy when IAM would store it, otherwise its errors; warnings either way. */
export type ParseResult = {
  readonly policy?: ParsedPolicy;
  readonly errors: readonly PolicyError[];
  readonly warnings: readonly Warning[];
};

/** Reads a policy's text as IAM would when it is stored, with the place of every error. Never throws. */
export function parsePolicy(text: string, kind: PolicyType): ParseResult {
  const policy = compilePolicy(text, kind);
  const warnings: Warning[] = [];
  policyWarnings(policy, warner(warnings, ''));
  const { errors } = policy;
  return errors.length > 0 ? { errors, warnings } : { policy, errors, warnings };
}
