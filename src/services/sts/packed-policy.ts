import { bytesOfText } from '#wire/bytes.ts';
import { deflateRaw } from '#wire/deflate.ts';

export type PackedParts = {
  readonly policy: string | undefined;
  readonly policyArns: readonly string[];
  readonly tags: readonly (readonly [key: string, value: string])[];
};

/**
 * Per cent of the room for session policies and tags in a token; undefined where there are none.
 * Simplified: In reality AWS packs session policies and tags in a way, and into a room, that it does not publish. Here
 * the size is that of the deflated bytes out of 420, which comes near what people report (a policy of 42 actions in
 * 1690 characters: 157 %).
 */
export function packedPolicySize({ policy, policyArns, tags }: PackedParts): number | undefined {
  if (policy === undefined && policyArns.length === 0 && tags.length === 0) return undefined;
  const text = [policy ?? '', ...policyArns, ...tags.map(([key, value]) => `${key}=${value}`)].join('\n');
  return Math.max(1, Math.ceil((100 * deflateRaw(bytesOfText(text)).length) / 420));
}
