/** What the page "What is real here" says beside its tables. */
export const real = {
  title: 'What is real here',
  summary: 'Which tools that nobody here wrote say so, how to repeat it, and what is inferred, simplified or missing.',
  intro:
    'The messages are real: SAML that is signed, encrypted and verified as the standards say, requests with AWS’s own signature, IAM policies that are evaluated. AWS and the company are simulated. You need not believe either sentence: here is who else says so, and where our knowledge ends.',
  others: {
    title: 'What other tools say',
    about: (rows: number, cases: number, day: string, system: string, node: string) =>
      `${rows} claims with ${cases} cases, each claim a file of the tests: the last recorded run, on ${day}, with ${system} and ${node}. These tools accept what our parties make and refuse what was changed on the way; where they make messages of their own, ours accept them.`,
    repeat:
      'All of it is repeated by one command in a copy of the source; a tool that is not installed is skipped, with the line that installs it:',
    command: 'npm test -- conformance',
    one: 'A single line is repeated by',
    oneCommand: 'npx vitest run --project conformance',
    open: 'and its file. A claim opens on its cases, and on commands that do without our tests where there are any.',
    claims: (count: number) => (count === 1 ? '1 claim' : `${count} claims`),
    shown: (passed: number, all: number) =>
      passed === all ? `${all} of ${all}` : `${passed} of ${all}, the others skipped`,
    passed: 'shown',
    skipped: 'skipped',
    again: 'To repeat:',
    byHand: 'By hand:',
    browsers:
      'Links give the same bytes everywhere: Node.js, Chromium, Firefox and WebKitGTK run the same requests and compare the digest of whole runs. Their command is',
    browsersCommand: 'npm test -- browser',
  },
  inferred: {
    title: 'What is inferred',
    about:
      'AWS publishes neither its code nor all of its answers. Where nobody outside says it, we conclude from the rest, and the player marks it. These are all such places that the runs of the lessons meet, read from those runs and from the tables of refusals.',
    checks: (count: number, all: number) => `Checks: ${count} of ${all}`,
    columns: { code: 'Code', text: 'Text', source: 'Where it comes from' },
    enforced: (party: string) => `${party} refuses what fails one of these:`,
    ignored: (party: string) => `${party} lets pass what fails one of these:`,
    errors: (count: number, all: number) => `Refusals: ${count} of ${all}`,
    none: 'None.',
    marks: 'What the marks mean',
  },
  simplified: {
    title: 'What is simplified',
    about: (count: number) =>
      `${count} simplifications stand in the source beside the code that they are about, and are listed from there:`,
    link: 'What is simplified',
  },
  parties: {
    title: 'Who takes part',
    about: 'Everyone in the runs. They meet by messages only, and each reads what it was really sent.',
    columns: ['Party', 'Where', 'In'],
    zones: {
      user: 'user’s device',
      corporate: 'company',
      internet: 'internet',
      aws: 'AWS',
      account: 'AWS account',
    },
  },
  absent: {
    title: 'What is not simulated',
    services: 'These have no part in any run yet:',
    list: [
      { name: 'the AWS sign-in page and console', actor: 'sign-in|console' },
      { name: 'Amazon Cognito', actor: 'cognito|user pool' },
      { name: 'IAM Identity Center', actor: 'identity center' },
      { name: 'AWS Directory Service', actor: 'managed' },
      { name: 'AD FS and Kerberos', actor: 'ad fs|active directory' },
      { name: 'OpenID Connect providers', actor: 'openid|oidc' },
      { name: 'Kubernetes and Amazon EKS', actor: 'eks|kubernetes' },
      { name: 'Amazon DynamoDB', actor: 'dynamodb' },
    ],
    never: [
      [
        'The network',
        'No DNS, no TCP, no TLS: a message is handed over. Hosts have no certificates, so nobody can be deceived by one.',
      ],
      [
        'Administration',
        'Roles, policies, providers and buckets are data of the world. No call creates or changes them.',
      ],
      [
        'Scale',
        'No throttling, quotas, retries, partial failures, or waiting until a change has reached every region.',
      ],
      ['Other partitions', 'China, GovCloud and the European Sovereign Cloud have other names and endpoints.'],
      ['Logs', 'The CloudTrail event of a call is composed for you; nothing is delivered, and nothing is delayed.'],
      [
        'Scripts in pages',
        'The simulated browser follows redirects, keeps cookies and sends forms. It runs no scripts.',
      ],
    ],
  },
} as const;
