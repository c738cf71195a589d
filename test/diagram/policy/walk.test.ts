import { describe, expect, it } from 'vitest';
import { presets } from '#diagram/policy/presets/presets.ts';
import { decisionSentence } from '#diagram/policy/sentence.ts';
import { treeRows } from '#diagram/policy/tree-rows.ts';
import { walk } from '#diagram/policy/walk.ts';
import { policyLab } from '#strings/policy-lab.ts';
import { explained, preset } from './explained.ts';

const explanationsOf = (id: string) => explained(preset(id).lab).map(({ explanation }) => explanation);

describe('the walk', () => {
  it('compares every part, then its statement, then its type, and decides last', () => {
    expect(walk(explanationsOf('saml-tag')).map(({ kind }) => kind)).toEqual([
      'action',
      'resource',
      'condition',
      'statement',
      'type',
      'decide',
    ]);
  });

  it('goes through a condition that only one of the two reaches', () => {
    const [alice, carol] = explanationsOf('saml-tag');
    if (!alice || !carol) throw new Error('nobody');
    expect(walk([carol]).filter(({ kind }) => kind === 'condition')).toHaveLength(1);
    expect(walk([carol, alice]).map(({ path }) => path)).toEqual(walk([alice, carol]).map(({ path }) => path));
  });

  it.each(presets)('in $id every step is a row of the tree of each person', ({ id }) => {
    const explanations = explanationsOf(id);
    const steps = walk(explanations).map(({ path }) => path);
    expect(new Set(steps).size).toBe(steps.length);
    for (const explanation of explanations) {
      const rows = treeRows(explanation, explanations).map(({ path }) => path);
      expect(rows).toEqual(expect.arrayContaining([...steps]));
    }
  });

  it('puts the trees of two people side by side, row by row', () => {
    const explanations = explanationsOf('every-type');
    const [one = [], two = []] = explanations.map((own) => treeRows(own, explanations).map(({ path }) => path));
    expect(one).toEqual(two);
  });
});

describe('the sentence before the tree', () => {
  const rows = [
    {
      id: 'saml-tag',
      caller: 0,
      says: /^Because statement OwnDepartment of FinanceRead allows it, and nothing denies it\.$/,
    },
    {
      id: 'saml-tag',
      caller: 1,
      says: /\$\{aws:PrincipalTag\/dept\} has no value here, and an empty blank matches nothing/,
    },
    { id: 'saml-tag', caller: 2, says: /the filled-in form is not arn:aws:s3:::example-reports\/D12\/q3\.csv/ },
    { id: 'cognito', caller: 1, says: /\$\{cognito-identity\.amazonaws\.com:sub\} has no value/ },
    {
      id: 'cognito',
      caller: 2,
      says: /s3:prefix is “some\/path\/eu-central-1:1d2f.*StringLike wants “some\/path\/eu-central-1:e86b/,
    },
    {
      id: 'negated-deny',
      caller: 1,
      says: /says Deny and applies: \$\{aws:PrincipalTag\/Team\} has no value, and that satisfies a negated operator/,
    },
    {
      id: 'every-type',
      caller: 1,
      says: /statement Strangers says Deny and applies: aws:PrincipalOrgID is “o-anotherorgid”/,
    },
    { id: 'trust-saml', caller: 0, says: /statement PeopleOfExampleCorp of the trust policy allows it/ },
    { id: 'trust-saml', caller: 2, says: /it names somebody else/ },
    { id: 'trust-role', caller: 2, says: /the request carries no sts:ExternalId/ },
  ];
  it.each(rows)('$id, caller $caller: $says', ({ id, caller, says }) => {
    const { lab } = preset(id);
    const evaluation = explained(lab)[caller];
    expect(evaluation && decisionSentence(evaluation.explanation, lab, policyLab.sentence)).toMatch(says);
  });

  it('says that a capital letter is the difference', () => {
    const { lab } = preset('trust-eks');
    const capital = {
      ...lab,
      policies: lab.policies.map((one) => ({ ...one, text: one.text.replace('reports:writer', 'reports:Writer') })),
    };
    const [first] = explained(capital);
    expect(first && decisionSentence(first.explanation, capital, policyLab.sentence)).toMatch(
      /differ in a capital letter/,
    );
  });

  it('says that nothing is attached, and that IAM would not store a policy', () => {
    const { lab } = preset('saml-tag');
    const none = { ...lab, policies: [] };
    const broken = { ...lab, policies: lab.policies.map((one) => ({ ...one, text: '{' })) };
    const said = [none, broken].map((one) => {
      const [first] = explained(one);
      return first && decisionSentence(first.explanation, one, policyLab.sentence);
    });
    expect(said).toEqual([
      'Because nothing allows it: there is no identity policy that does.',
      'Because IAM would not store FinanceRead, and so it grants nothing.',
    ]);
  });
});
