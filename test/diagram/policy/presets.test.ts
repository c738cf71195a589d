import { describe, expect, it } from 'vitest';
import { afterCommon, afterPreset } from '#diagram/policy/experiments.ts';
import { presetGroups, presets } from '#diagram/policy/presets/presets.ts';
import { problemsIn } from '#diagram/policy/problems.ts';
import { explained, preset } from './explained.ts';

// A allowed, D explicitly denied, I implicitly: for the callers of each example, in their order.
const letters = { Allowed: 'A', ExplicitlyDenied: 'D', ImplicitlyDenied: 'I' } as const;
const decisions = (lab: Parameters<typeof explained>[0]): string =>
  explained(lab)
    .map(({ decision }) => letters[decision])
    .join('');

const expected: { readonly [id: string]: string } = {
  cognito: 'AII',
  'cognito-guest': 'AI',
  'leading-keys': 'AI',
  'trust-cognito': 'AII',
  'saml-tag': 'AII',
  'saml-sub': 'AII',
  'trust-saml': 'AII',
  eks: 'AII',
  github: 'AI',
  'login-with-amazon': 'AI',
  'trust-eks': 'AII',
  'trust-github': 'AII',
  'trust-google': 'AI',
  'iam-user': 'AII',
  'federation-token': 'AI',
  'source-identity': 'AII',
  'every-type': 'AD',
  'trust-role': 'AII',
  'negated-deny': 'ADD',
  'negated-allow': 'AAI',
  'four-people': 'IIII',
};

// The exercise begins with a policy that lets nobody in.
describe.each(presets)('example $id', ({ id, lab, shown, experiments, goal, other, mode, group, source }) => {
  it('is decided as its title says', () => {
    expect(decisions(lab)).toBe(expected[id]);
  });

  it('holds policies that IAM would store', () => {
    for (const { explanation } of explained(lab)) expect(problemsIn(lab, explanation)).toEqual([]);
  });

  it('shows two people who are there, one of them allowed', () => {
    const [one, two] = shown.map((index) => lab.callers[index]);
    expect(one && two).toBeDefined();
    if (!goal) expect(decisions(lab)).toContain('A');
  });

  it('has experiments that change something', () => {
    for (const experiment of experiments) expect(afterPreset(lab, experiment), experiment.id).toBeDefined();
  });

  it('names its other side, its group and a page of AWS', () => {
    if (other !== undefined) expect(preset(other).mode).not.toBe(mode);
    expect(presetGroups).toContain(group);
    expect(source.url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  });
});

it('every example has an id of its own', () => {
  expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
});

describe('the leaks and lockouts that the examples are about', () => {
  const rows = [
    {
      id: 'trust-cognito',
      experiment: 'no-amr',
      after: 'AAI',
      why: 'without amr a guest gets the role of those who signed in',
    },
    { id: 'trust-cognito', experiment: 'for-all', after: 'III', why: 'ForAllValues wants the whole list to fit' },
    { id: 'trust-eks', experiment: 'no-sub', after: 'AAI', why: 'without sub every pod of the cluster gets the role' },
    { id: 'trust-eks', experiment: 'star', after: 'III', why: 'StringEquals takes * as a letter' },
    { id: 'trust-github', experiment: 'no-sub', after: 'AAA', why: 'without sub every repository gets the role' },
    { id: 'trust-github', experiment: 'any-owner', after: 'AAI', why: 'a * where the owner stands lets in all owners' },
    { id: 'trust-saml', experiment: 'no-aud', after: 'AAI', why: 'nobody else compares the recipient' },
    { id: 'trust-role', experiment: 'no-id', after: 'AAA', why: 'without the external id the auditor can be misled' },
    { id: 'leading-keys', experiment: 'scan', after: 'AA', why: 'ForAllValues is true when the key is absent' },
    {
      id: 'negated-deny',
      experiment: 'any-value',
      after: 'AAA',
      why: 'ForAnyValue is false when the key is absent, so the Deny is passed by',
    },
    { id: 'negated-allow', experiment: 'null', after: 'AII', why: 'Null demands that the tag is there' },
    { id: 'github', experiment: 'repository', after: 'II', why: 'a claim of the trust policy is not in the session' },
  ];
  it.each(rows)('$id, $experiment: $why', ({ id, experiment, after }) => {
    const { lab, experiments } = preset(id);
    const changed = afterPreset(lab, experiments.find((one) => one.id === experiment) ?? { id: '', label: '' });
    expect(changed && decisions(changed)).toBe(after);
  });

  it.each([
    { experiment: 'old-version', after: 'III', why: 'under 2008-10-17 a variable is just letters' },
    { experiment: 'default', after: 'AII', why: 'a default stands in for a missing value only' },
    { experiment: 'remove-key', after: 'III', why: 'without the key the blank is empty' },
    { experiment: 'case', after: 'III', why: 'StringLike compares capitals' },
    { experiment: 'equals', after: 'AII', why: 'without a wildcard StringEquals is StringLike' },
  ] as const)('the mission’s policy, $experiment: $why', ({ experiment, after }) => {
    const changed = afterCommon(preset('cognito').lab, experiment, 0);
    expect(changed && decisions(changed)).toBe(after);
  });

  it('an experiment that would change nothing is not offered', () => {
    expect(afterCommon(preset('trust-saml').lab, 'old-version', 0)).toBeUndefined();
    expect(afterCommon(preset('saml-tag').lab, 'equals', 0)).toBeUndefined();
  });
});
