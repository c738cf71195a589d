import { elements } from './elements.ts';

/** Every text of the interface, by place. Lessons, glossary and about pages are content and stand in content/. */
export const en = {
  ...elements,
  site: {
    name: 'Federation Lab',
    skip: 'Skip to content',
    navigation: 'Site',
    menu: 'Menu',
    home: 'Federation Lab, start page',
  },
  nav: {
    lessons: 'Lessons',
    policy: 'Policy lab',
    glossary: 'Glossary',
    about: 'About',
    decisions: 'Decisions',
    sources: 'Sources',
    simplified: 'What is simplified',
    privacy: 'Privacy',
    outline: 'On this page',
    collapse: 'Collapse the list of lessons',
    expand: 'Expand the list of lessons',
    next: 'Next lesson',
    previous: 'Previous lesson',
  },
  theme: {
    system: 'Theme: as the system',
    light: 'Theme: light',
    dark: 'Theme: dark',
  },
  lesson: {
    number: (number: number) => `Lesson ${number}`,
    minutes: (minutes: number) => `${minutes} min`,
    objectives: 'After this lesson you can',
  },
  lessons: {
    title: 'Lessons',
    summary:
      'In order, each building on the one before. The SAML lesson has a run to step through and to break; those on policies have decisions to predict, and to try in the policy lab.',
  },
  landing: {
    title: 'Watch a sign-in become an AWS session. Then break it.',
    summary:
      'See and change every message of a federated sign-in to AWS: SAML, STS and IAM policy, run in your browser.',
    lead: 'Really signed, really verified, in this tab. Follow Alice from her company’s sign-in page to an S3 bucket, read every message, and see who refuses when one byte is wrong.',
    start: 'Start with SAML 2.0',
    real: 'What is real about it',
    facts: [
      {
        what: 'The signatures',
        how: 'RSA-SHA256 with exclusive canonicalisation, made and checked in your browser.',
        sign: 'XML Signature 1.1',
      },
      {
        what: 'The refusals',
        how: 'AWS’s own words, each marked documented, recorded, seen in the wild or inferred.',
        sign: 'InvalidIdentityToken: Response signature invalid',
      },
      {
        what: 'The decisions',
        how: 'An evaluator of IAM policies that reads role trust policies too.',
        sign: 'Not authorized to perform sts:AssumeRoleWithSAML',
      },
      {
        what: 'The privacy',
        how: 'No account, no cookie, no third-party request.',
        sign: 'connect-src ‘self’',
      },
    ],
    notReal: { what: 'What is not real', how: 'AWS. It is simulated, and every known difference is listed.' },
  },
  glossary: {
    title: 'Glossary',
    summary: 'The words of the standards and of AWS, each in a sentence or two, with its source.',
    also: 'Also',
    source: 'Source',
    letters: 'Letters',
    filter: 'Filter',
  },
  simplified: {
    areas: {
      wire: 'Messages as bytes and text',
      policy: 'The policy language',
      protocol: 'Protocols',
      simulator: 'The simulation',
      flows: 'Flows',
      decode: 'Decoding',
      engine: 'Engine',
      platform: 'Cryptography in the browser',
      shared: 'All AWS services',
      sts: 'AWS STS',
      s3: 'Amazon S3',
      'saml-idp': 'The company’s identity provider',
      directory: 'The company’s directory',
      'user-agent': 'Browser and client',
    } as Readonly<Record<string, string>>,
  },
  footer: {
    disclaimer: 'Simulated AWS. Not affiliated with Amazon Web Services.',
  },
  notFound: {
    title: 'There is nothing at this address',
    summary: 'The page may have moved, or the link may be mistyped.',
    lessons: 'All lessons',
  },
  player: {
    scriptOff:
      'With JavaScript on, this becomes a player: you step through the run, change a message and see who refuses.',
  },
} as const;
