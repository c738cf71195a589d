import type { StepKind } from './walk.ts';

const guide = 'https://docs.aws.amazon.com/IAM/latest/UserGuide';

/** The page of the IAM user guide that a step follows. */
export const rulePages: { readonly [kind in StepKind]: { readonly title: string; readonly url: string } } = {
  principal: { title: 'Principal', url: `${guide}/reference_policies_elements_principal.html` },
  action: { title: 'Action', url: `${guide}/reference_policies_elements_action.html` },
  resource: { title: 'Variables', url: `${guide}/reference_policies_variables.html` },
  condition: { title: 'Condition operators', url: `${guide}/reference_policies_elements_condition_operators.html` },
  statement: { title: 'Statement', url: `${guide}/reference_policies_elements_statement.html` },
  type: { title: 'Evaluation logic', url: `${guide}/reference_policies_evaluation-logic.html` },
  decide: {
    title: 'How AWS decides',
    url: `${guide}/reference_policies_evaluation-logic_policy-eval-denyallow.html`,
  },
};
