// SAML 2.0 to temporary credentials: who takes part, what happens, what can be changed. Data only.
import type { Flow } from '#simulator/types.ts';
import { faults } from './faults.ts';
import { inputs } from './inputs.ts';
import { steps } from './steps.ts';

export const flow: Flow = {
  id: 'saml-sts',
  title: 'SAML 2.0 to temporary credentials',
  summary: 'A person proves to the company who they are; the company vouches; AWS checks and lends a role.',
  actors: [
    { id: 'client', name: 'Client app', subtitle: 'on a laptop', zone: 'user', glyph: 'client', hosts: [] },
    {
      id: 'idp',
      name: 'Corp IdP',
      subtitle: 'SAML issuer',
      zone: 'corporate',
      glyph: 'idp',
      hosts: ['idp.corp.example.com'],
    },
    {
      id: 'directory',
      name: 'Directory',
      subtitle: 'LDAP',
      zone: 'corporate',
      glyph: 'directory',
      hosts: ['ldap.corp.example.com'],
    },
    {
      id: 'sts',
      name: 'AWS STS',
      subtitle: 'token service',
      zone: 'aws',
      glyph: 'sts',
      hosts: ['sts.eu-central-1.amazonaws.com'],
    },
    {
      id: 's3',
      name: 'Amazon S3',
      subtitle: 'example-reports',
      zone: 'account',
      glyph: 's3',
      hosts: ['s3.eu-central-1.amazonaws.com', '*.s3.eu-central-1.amazonaws.com'],
    },
  ],
  things: [
    {
      id: 'provider',
      name: 'CorpIdP',
      subtitle: 'SAML provider',
      zone: 'account',
      glyph: 'provider',
      readBy: [{ actor: 'sts', step: 'check', label: 'verifies with its certificate' }],
    },
    {
      id: 'role',
      name: 'FinanceRead',
      subtitle: 'IAM role',
      zone: 'account',
      glyph: 'role',
      readBy: [{ actor: 'sts', step: 'check', label: 'reads the trust policy' }],
    },
  ],
  steps,
  inputs,
  faults,
};
