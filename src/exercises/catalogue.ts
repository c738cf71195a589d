// Exercises as data, and how a run is judged against a goal. Pages may import this file: nothing in it executes a flow.
import { listOnObjectsPolicy, ownPrefixPolicy, trustPolicy } from '#flows/saml-sts/policies.ts';
import type { InputValue, Trace } from '#simulator/types.ts';

/** Something that an input's text has to say, so that a repair by throwing a safeguard away does not count. */
export type Need = {
  readonly id: string;
  readonly input: string;
  /** Texts that all have to stand in it. */
  readonly says: readonly string[];
  /** As a criterion, before it is met. */
  readonly text: string;
  /** What is wrong when it is not met. */
  readonly otherwise: string;
};

export type Goal = {
  readonly needs: readonly Need[];
  /** What is wrong when something that must be refused is allowed. */
  readonly deviated: string;
};

type Inputs = { readonly [id: string]: InputValue };

/** `start` is what the learner finds. Every wrong solution names why it fails: a need, 'refused' or 'deviated'. */
export type Exercise = {
  readonly id: string;
  readonly flow: string;
  readonly beat: string;
  readonly text: string;
  readonly start: Inputs;
  readonly goal: Goal;
  readonly solution: Inputs;
  readonly wrong: readonly { readonly name: string; readonly inputs: Inputs; readonly because: string }[];
};

export type Judgement =
  | { readonly met: true }
  | {
      readonly met: false;
      readonly because: 'refused';
      readonly who: string;
      readonly code: string;
      readonly message: string;
    }
  | { readonly met: false; readonly because: string; readonly text: string };

/** Whether a run is the lesson's own in everything that an exercise breaks: nobody has begun with it. */
export const isUntouched = ({ inputs, faults, edits }: Trace, own: Inputs): boolean =>
  faults.length === 0 && edits.length === 0 && Object.entries(own).every(([id, value]) => inputs[id] === value);

/** Whether a run meets a goal, or the first reason why not. */
export function judgeRun(goal: Goal, { outcome, actors, inputs, notes }: Trace): Judgement {
  // The run went on with the policy before: it says nothing of the one that was typed.
  const notTaken = notes.find(({ kind }) => kind === 'policy-not-taken');
  if (notTaken) return { met: false, because: 'not-taken', text: notTaken.text };
  if (outcome.status === 'refused')
    return {
      met: false,
      because: 'refused',
      who: actors.find(({ id }) => id === outcome.party)?.name ?? '',
      code: outcome.error?.code ?? '',
      message: outcome.error?.message ?? '',
    };
  if (outcome.status === 'deviated') return { met: false, because: 'deviated', text: goal.deviated };
  for (const { id, input, says, otherwise } of goal.needs) {
    const text = String(inputs[input] ?? '');
    if (!says.every((one) => text.includes(one))) return { met: false, because: id, text: otherwise };
  }
  return { met: true };
}

const global = '"https://signin.aws.amazon.com/saml"';
const regional = '"https://eu-central-1.signin.aws.amazon.com/saml"';
const regionalOnly = trustPolicy.replace(global, regional);
const both = trustPolicy.replace(global, `[${global}, ${regional}]`);
const noCondition = trustPolicy.replace(/,\s*"Condition": \{\s*"StringEquals": \{[^}]*\}\s*\}/, '');

export const exercises: readonly Exercise[] = [
  {
    id: 'two-policies',
    flow: 'saml-sts',
    beat: 'check.work',
    text: 'Two colleagues tidied up on the same evening: one in the trust policy, one in the permissions of FinanceRead. Now nobody gets as far as the folder. Repair both, and let the trust policy accept both sign-in addresses, the old one and the one of eu-central-1.',
    start: { trustPolicy: regionalOnly, rolePolicy: listOnObjectsPolicy },
    goal: {
      needs: [
        {
          id: 'tests-recipient',
          input: 'trustPolicy',
          says: ['SAML:aud'],
          text: 'the trust policy still tests where the assertion was meant to be handed in',
          otherwise:
            'It works, because nothing is tested any more: without SAML:aud, an assertion written for any other service of this IdP gets in.',
        },
        {
          id: 'both-addresses',
          input: 'trustPolicy',
          says: [global, regional],
          text: 'it names both sign-in addresses',
          otherwise:
            'It works today. The day the IdP writes the other sign-in address, nobody gets in: the condition has to list both, each in full.',
        },
      ],
      deviated: 'She can now list her neighbour’s folder. The permissions were widened more than the mistake needs.',
    },
    solution: { trustPolicy: both, rolePolicy: ownPrefixPolicy },
    wrong: [
      {
        name: 'only the trust policy',
        inputs: { trustPolicy: both, rolePolicy: listOnObjectsPolicy },
        because: 'refused',
      },
      {
        name: 'the condition thrown away',
        inputs: { trustPolicy: noCondition, rolePolicy: ownPrefixPolicy },
        because: 'tests-recipient',
      },
      { name: 'back to where it was', inputs: { trustPolicy, rolePolicy: ownPrefixPolicy }, because: 'both-addresses' },
      {
        name: 'the folder of everybody',
        inputs: {
          trustPolicy: both,
          rolePolicy: listOnObjectsPolicy
            .replaceAll('example-reports/*', 'example-reports')
            .replace('home/${saml:sub}/*"', 'home/*"'),
        },
        because: 'deviated',
      },
    ],
  },
];
