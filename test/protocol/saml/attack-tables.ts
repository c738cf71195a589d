// Everything that our verifier is attacked with, and what each attack has to come to.
import { expect } from 'vitest';
import { readAssertion } from '#protocol/saml/assertion.ts';
import { readAwsAttributes } from '#protocol/saml/aws-attributes.ts';
import { failuresOf, received, roleArn } from './fixture.ts';
import type { Attack } from './forging.ts';
import { envelopeAttacks, readingAttacks } from './message-attacks.ts';
import { signatureAttacks } from './signature-attacks.ts';
import { wrappingAttacks } from './wrapping-attacks.ts';

export const attackTables = {
  'signature wrapping': wrappingAttacks,
  'attacks on the signature': signatureAttacks,
  'attacks on the reader': readingAttacks,
  'changes of what is not signed': envelopeAttacks,
} as const satisfies { readonly [title: string]: readonly Attack[] };

/** The named check refuses it. */
export async function expectRefused({ refusedBy, forge }: Attack): Promise<void> {
  const subject = await received(forge());
  expect(await failuresOf(subject)).toContain(refusedBy);
  // Whatever else is thought of the message: nobody becomes another person or gets another role by it.
  if (!subject.assertion) return;
  expect(readAssertion(subject.assertion).nameId?.value).toBe('alice');
  expect(readAwsAttributes(subject.assertion).roles.map((pair) => pair.roleArn)).toEqual([roleArn]);
}
