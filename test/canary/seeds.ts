/** A file that breaks one rule of the layers by one import, or that may import what it does when `rule` is null. */
export interface Seed {
  readonly rule: string | null;
  readonly from: string;
  readonly imports: string;
  readonly typeOnly?: boolean;
}

/** At least one for every rule. */
export const seeds: readonly Seed[] = [
  { rule: 'wire-sees-its-list-only', from: 'src/wire/a.ts', imports: '#policy/target.ts' },
  { rule: 'wire-sees-its-list-only', from: 'src/wire/types-too.ts', imports: '#simulator/target.ts', typeOnly: true },
  { rule: 'platform-sees-its-list-only', from: 'src/platform/a.ts', imports: '#wire/target.ts' },
  { rule: 'policy-sees-its-list-only', from: 'src/policy/a.ts', imports: '#protocol/target.ts' },
  { rule: 'protocol-sees-its-list-only', from: 'src/protocol/jwt/a.ts', imports: '#simulator/target.ts' },
  { rule: 'simulator-sees-its-list-only', from: 'src/simulator/a.ts', imports: '#protocol/target.ts' },
  { rule: null, from: 'src/simulator/b.ts', imports: '#protocol/check.ts' },
  { rule: 'services-sees-its-list-only', from: 'src/services/sts/a.ts', imports: '#flows/target.ts' },
  { rule: 'services-meet-by-messages', from: 'src/services/sts/b.ts', imports: '#services/s3/target.ts' },
  { rule: 'services-meet-by-messages', from: 'src/services/sts/c.ts', imports: '../s3/target.ts', typeOnly: true },
  { rule: null, from: 'src/services/sts/d.ts', imports: '#services/shared/target.ts' },
  { rule: 'shared-sees-no-service', from: 'src/services/shared/a.ts', imports: '../s3/target.ts' },
  { rule: 'flows-sees-its-list-only', from: 'src/flows/saml/a.ts', imports: '#engine/target.ts' },
  { rule: 'exercises-sees-its-list-only', from: 'src/exercises/a.ts', imports: '#services/shared/target.ts' },
  { rule: 'decode-sees-its-list-only', from: 'src/decode/a.ts', imports: '#simulator/target.ts' },
  { rule: 'engine-sees-its-list-only', from: 'src/engine/a.ts', imports: '#worker/target.ts' },
  { rule: 'strings-sees-its-list-only', from: 'src/strings/a.ts', imports: '#wire/target.ts' },
  { rule: 'diagram-sees-its-list-only', from: 'src/diagram/a.ts', imports: '#simulator/target.ts' },
  { rule: null, from: 'src/diagram/b.ts', imports: '#simulator/target.ts', typeOnly: true },
  { rule: 'worker-sees-its-list-only', from: 'src/worker/a.ts', imports: '#services/shared/target.ts' },
  { rule: 'cli-sees-its-list-only', from: 'src/cli/a.ts', imports: '#islands/target.ts' },
  { rule: 'build-sees-its-list-only', from: 'src/build/a.ts', imports: '#islands/target.ts' },
  { rule: 'islands-sees-its-list-only', from: 'src/islands/a.ts', imports: '#engine/target.ts' },
  { rule: 'pages-see-what-is-drawn', from: 'src/components/a.ts', imports: '#engine/target.ts' },
  { rule: 'pages-see-what-is-drawn', from: 'src/pages/a.ts', imports: '#worker/target.ts' },
  { rule: 'content-sees-data-only', from: 'content/a.ts', imports: '#engine/target.ts' },
  { rule: 'only-the-door-imports-samlify', from: 'src/services/sts/e.ts', imports: 'samlify' },
  { rule: null, from: 'src/protocol/saml/samlify.ts', imports: 'samlify' },
  { rule: 'no-node-left-of-the-adapters', from: 'src/services/sts/f.ts', imports: 'node:crypto' },
  { rule: 'no-node-left-of-the-adapters', from: 'src/diagram/c.ts', imports: 'fs' },
  { rule: 'no-react-left-of-the-islands', from: 'src/diagram/d.ts', imports: 'react' },
  { rule: 'no-react-left-of-the-islands', from: 'src/engine/b.ts', imports: 'astro/config' },
  { rule: 'elements-without-react', from: 'src/islands/elements/a.ts', imports: 'react' },
  { rule: 'elements-without-react', from: 'src/islands/elements/b.ts', imports: '../target.ts' },
  { rule: 'no-circles', from: 'src/wire/a-circle.ts', imports: './circle.ts' },
  { rule: 'nothing-unresolved', from: 'src/wire/nowhere.ts', imports: './not-there.ts' },
  { rule: 'no-tests-in-the-product', from: 'src/wire/b.ts', imports: '../../test/target.ts' },
  { rule: 'what-draws-reaches-nothing-that-executes', from: 'src/flows/catalogue.ts', imports: './saml/deep.ts' },
  { rule: 'what-draws-reaches-nothing-that-executes', from: 'src/islands/deep.ts', imports: '#flows/saml/deep.ts' },
];

/** Files the seeds need beside a `target.ts` wherever one is imported. */
export const otherFiles: Readonly<Record<string, string>> = {
  'src/protocol/check.ts': 'export const value = 1;\n',
  'src/wire/circle.ts': "import { value } from './a-circle.ts';\nexport const back = value;\n",
  'src/flows/saml/deep.ts':
    "import { value as inner } from '#services/shared/target.ts';\nexport const value = inner;\n",
};
