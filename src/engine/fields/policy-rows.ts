import type { FieldTable } from './row.ts';

const elements = 'iam-policy-elements';

/** Members of an IAM policy by name (IAM User Guide, "IAM JSON policy element reference"). */
export const policyRows: FieldTable = {
  Version: {
    label: 'Language version',
    meaning:
      'Which version of the policy language this is. Without 2012-10-17, variables such as ${saml:sub} are plain text.',
    cite: [elements, 'Version'],
  },
  Id: { label: 'Policy ID', meaning: 'A name of the policy’s own.', cite: [elements, 'Id'] },
  Statement: {
    label: 'Statements',
    meaning: 'What is allowed or denied, one statement for each.',
    cite: [elements, 'Statement'],
  },
  'Statement/Sid': { label: 'Statement ID', meaning: 'A name of the statement’s own.', cite: [elements, 'Sid'] },
  'Statement/Effect': {
    label: 'Effect',
    meaning: 'Allow or Deny. A Deny that matches wins over every Allow.',
    cite: [elements, 'Effect'],
  },
  'Statement/Principal': { label: 'Who', meaning: 'Who the statement is about.', cite: [elements, 'Principal'] },
  'Statement/NotPrincipal': {
    label: 'Everyone but',
    meaning: 'The statement is about all others.',
    cite: [elements, 'NotPrincipal'],
  },
  'Statement/Action': { label: 'Actions', meaning: 'What may be done, or not.', cite: [elements, 'Action'] },
  'Statement/NotAction': { label: 'All actions but', meaning: 'All but these.', cite: [elements, 'NotAction'] },
  'Statement/Resource': { label: 'Resources', meaning: 'With what it may be done.', cite: [elements, 'Resource'] },
  'Statement/NotResource': { label: 'All resources but', meaning: 'All but these.', cite: [elements, 'NotResource'] },
  'Statement/Condition': {
    label: 'Conditions',
    meaning: 'When the statement counts: all conditions must be met.',
    cite: [elements, 'Condition'],
  },
};
