/** Every text of the start page that is not the simulator's own. */
export const landing = {
  title: 'Watch a sign-in become an AWS session. Then break it.',
  summary: 'See and change every message of a federated sign-in to AWS: SAML, STS and IAM policy, run in your browser.',
  purpose: 'A course in how people and workloads outside AWS sign in to it with their company’s identity.',
  start: (number: number) => `Start lesson ${number}`,
  lead: (person: string) =>
    `Really signed, really verified, in this tab. Change one byte of ${person}’s assertion and see who refuses.`,
  byte: {
    group: (name: string) => `Session tag ${name}, as signed. Press a character to change it, or type another one`,
    character: (character: string, position: number, count: number) => `${character}, ${position} of ${count}`,
    changed: (character: string, position: number, count: number, signed: string) =>
      `${character}, ${position} of ${count}, was ${signed}`,
  },
  send: {
    whole: 'Change it and send',
    changed: 'Send it to STS',
    refused: 'Re-sign as the IdP',
    accepted: 'Send with the old seal',
    undo: 'Undo',
  },
  status: {
    whole: 'Press a letter. No account, and nothing leaves this tab.',
    changed: (signed: string, now: string) =>
      `${signed} is now ${now}, and not sent yet. The seal was made for ${signed}.`,
    running: 'Running in this tab…',
    refused: (who: string, code: string, message: string) => `${who} refuses: ${code}: ${message}`,
    accepted: (who: string, vouching: string, value: string) =>
      `${who} accepts. ${vouching}’s own key signed “${value}”, and STS has no other way to know.`,
    insecure:
      'This page was not loaded over a secure connection, so the browser withholds the cryptography that a run needs.',
    failed: (why: string) => `The simulator could not run: ${why}. Send again to start it anew.`,
    scriptOff: 'With JavaScript on, you change a letter here, send it, and see who refuses.',
  },
  run: {
    label: 'The run, at the moment at which STS decides',
    map: (lines: string) => `Map of the run. ${lines}.`,
    fields: 'What the assertion says',
    holds: (who: string) => `${who} checks the assertion, then the role’s trust policy. Everything holds.`,
    holdsAgain: (who: string, value: string) =>
      `${who} checks it all anew. “${value}” stands under a seal that fits, so everything holds again.`,
    stopped: (who: string, found: string) => `${who} stopped: ${found}.`,
    unread: 'It never read the trust policy.',
    was: (value: string) => `signed as ${value}`,
    open: (count: number) => `All ${count} messages, step by step`,
    openChanged: 'This run, step by step',
    play: (count: number) => `Play all ${count} messages here`,
    noPlayer: (why: string) => `The player could not be loaded: ${why}. Press again to try anew.`,
  },
  doors: {
    label: 'Start here',
    learn: { title: 'I want to learn', all: 'All lessons' },
    learnText: (count: number, minutes: number) =>
      count === 1
        ? `One lesson of ${minutes} minutes so far. You predict, break and repair.`
        : `${count} lessons, ${minutes} minutes in all. You predict, break and repair.`,
    policy: {
      title: 'A policy says no',
      text: 'Paste a trust policy or a permission, say who asks for what, and read which statement decides. It is read in this tab; nothing is sent.',
    },
    terminal: {
      title: 'I live in a terminal',
      text: 'The same engine, the same bytes: run a flow, break it, and check its artefacts with your own tools.',
      where: 'In a clone of',
      repository: 'this project’s repository',
      run: (flow: string) => `npm run --silent lab -- flow run ${flow}`,
    },
  },
  real: {
    title: 'What is real about it',
    signatures: {
      what: 'The signatures',
      how: 'RSA with SHA-256 over exclusively canonicalised XML, made and checked in your browser.',
    },
    refusals: {
      what: 'The refusals',
      how: 'AWS’s own words, each marked documented, recorded, seen in the wild or inferred.',
    },
    decisions: {
      what: 'The decisions',
      how: 'An evaluator of IAM policies that reads role trust policies too.',
    },
    privacy: {
      what: 'The privacy',
      how: 'No account, no cookie, no third-party request. The page’s own policy forbids connections elsewhere.',
      sign: "connect-src 'self'",
    },
    notReal: {
      what: 'What is not real',
      how: 'AWS. It is simulated, and every known simplification is listed.',
      link: 'What is simplified',
    },
  },
  lessons: 'Lessons',
} as const;
