import { describe, expect, it } from 'vitest';
import { headerRows, presignedRows } from '#engine/fields/http-headers.ts';
import { ldapAttributeRows, ldapDnRows, ldapRows } from '#engine/fields/ldap-rows.ts';
import { rowsByNamespace } from '#engine/fields/namespaces.ts';
import { policyRows } from '#engine/fields/policy-rows.ts';
import { rowAt } from '#engine/fields/row.ts';
import { s3QueryRows } from '#engine/fields/s3.ts';
import { pageRows, signInRows } from '#engine/fields/sign-in-form.ts';
import { stsParameterRows } from '#engine/fields/sts.ts';
import { type Field, fieldsOf } from '#engine/fields.ts';
import { runFlow } from '#engine/run-flow.ts';
import * as ldapChecks from '#protocol/ldap/checks.ts';
import { samlChecks } from '#protocol/saml/checks.ts';
import * as sigv4Checks from '#protocol/sigv4/checks.ts';
import { sources } from '#protocol/sources.ts';
import { accountChecks } from '#services/sts/account-checks.ts';
import * as userAgentChecks from '#services/user-agent/checks.ts';
import type { WireRecord } from '#wire/records.ts';
import { facts, received } from '../protocol/saml/fixture.ts';
import {
  assumeRole,
  bind,
  bindRefused,
  lent,
  samlResponse,
  samples,
  signedList,
  signInPost,
} from './fields-samples.ts';

const at = (record: WireRecord, layer: string, path: string): Field | undefined =>
  fieldsOf(record).find((field) => field.layer === layer && field.path === path);
const work = (text: string): WireRecord => ({ kind: 'work', mediaType: 'application/xml', body: { text } });
const every = await samples();

const ran = await runFlow({ flow: 'saml-sts' });
const checkIds: ReadonlySet<string> = new Set([
  ...Object.keys(ran.checks),
  ...[...Object.values(samlChecks).flat(), ...Object.values(sigv4Checks), ...Object.values(ldapChecks)].flatMap(idOf),
  ...[...Object.values(userAgentChecks), ...accountChecks].flatMap(idOf),
]);

function idOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null && 'test' in value && 'id' in value ? [String(value.id)] : [];
}

describe('the tables', () => {
  const rows = [
    ...rowsByNamespace.values(),
    headerRows,
    presignedRows,
    ldapRows,
    ldapDnRows,
    ldapAttributeRows,
    policyRows,
    s3QueryRows,
    signInRows,
    pageRows,
    stsParameterRows,
  ].flatMap(Object.entries);
  const explained = every.flatMap(({ record }) => fieldsOf(record).map((field) => [field.path, field] as const));

  it('name only checks that exist', () => {
    const unknown = [...rows, ...explained].flatMap(([, { checks = [] }]) => checks).filter((id) => !checkIds.has(id));
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('name only sources that exist', () => {
    const cited = [...rows, ...explained].flatMap(([, { cite }]) => (cite ? [cite[0]] : []));
    expect([...new Set(cited)].filter((name) => !Object.hasOwn(sources, name))).toEqual([]);
  });

  it('say everything in sentences, and of AWS how it is known', () => {
    const marks = /documented|recorded|inferred|seen in the wild|not known|no AWS page|AWS’s metadata/i;
    for (const [place, { label, meaning, aws }] of rows) {
      expect(label, place).not.toBe('');
      expect(meaning, place).toMatch(/[.]$/);
      if (aws !== undefined) expect(aws, place).toMatch(/[.]$/);
      if (aws !== undefined) expect(aws, place).toMatch(marks);
    }
  });

  it('are looked up by the longest end of a path, without its indices', () => {
    const table = { Issuer: { label: 'any', meaning: '' }, 'Response/Issuer': { label: 'outer', meaning: '' } };
    expect(rowAt(table, 'Response/Issuer[2]')?.label).toBe('outer');
    expect(rowAt(table, 'Response/Assertion[3]/Issuer')?.label).toBe('any');
    expect(rowAt(table, 'Response/constructor')).toBeUndefined();
  });
});

describe('every message of a lesson', () => {
  it.each(every)('$name has a meaning for each field, each address once', ({ record }) => {
    const fields = fieldsOf(record);
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter(({ meaning }) => meaning === '').map(({ layer, path }) => `${layer} ${path}`)).toEqual([]);
    const addresses = fields.map(({ layer, path }) => `${layer} ${path}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('has a field wherever a SAML check looked, and the field names the check', async () => {
    const fields = fieldsOf(work(samlResponse));
    const subject = await received(samlResponse);
    for (const { id, test } of Object.values(samlChecks).flat()) {
      const { path, actual } = await test(subject, facts);
      // Both pass because there is no InResponseTo: there is no field to point to.
      if (path === undefined || actual === 'unsolicited') continue;
      const field = fields.find((one) => one.path === path);
      expect(field?.checks, `${id} at ${path}`).toContain(id);
    }
  });
});

describe('a SAML response', () => {
  const layer = 'work/xml';
  it('calls the values of AWS’s attributes by what they mean, not by where they stand', () => {
    const values = fieldsOf(work(samlResponse)).filter(({ path }) => path.endsWith('AttributeValue'));
    expect(values.map(({ label }) => label)).toEqual([
      'Entitles to',
      'Session name',
      'Duration',
      'Session tag Department',
      'Inherited tags',
      'Source identity',
    ]);
  });

  it('tells the issuer of the envelope from the issuer of the assertion (saml-core §2.2.5)', () => {
    expect(at(work(samlResponse), layer, 'Response/Issuer')?.aws).toContain('another issuer');
    expect(at(work(samlResponse), layer, 'Response/Assertion/Issuer')?.checks).toContain('saml-issuer');
  });

  it('explains nothing of an element that only looks like one of SAML’s', () => {
    const look = work('<Assertion xmlns="urn:evil"><NameID>x</NameID></Assertion>');
    expect(at(look, layer, 'Assertion/NameID')).toEqual({
      layer,
      path: 'Assertion/NameID',
      label: 'NameID',
      value: 'x',
      meaning: '',
      checks: [],
    });
  });

  it('says of a signature how it was made and what it covers (saml-core §5.4.2)', () => {
    expect(at(work(samlResponse), layer, 'Response/Assertion/Signature')?.value).toBe(
      'RSA-SHA256 over #_a0000000000000000000000000000001',
    );
  });

  it('keeps what comes before a mistake in the XML', () => {
    expect(fieldsOf(work(samlResponse.slice(0, 400))).length).toBeGreaterThan(5);
  });
});

describe('an AWS request', () => {
  it('is found inside its form: parameters, the Response in SAMLAssertion, the session policy', () => {
    expect(at(assumeRole, 'form', 'PolicyArns.member.1.arn')?.label).toBe('Managed session policy');
    expect(at(assumeRole, 'form/SAMLAssertion/base64/xml', 'Response/Assertion/Subject/NameID')?.value).toBe('alice');
    expect(at(assumeRole, 'form/Policy/json', '/Statement/0/Condition/StringLike/s3:prefix/0')?.label).toBe(
      'Conditions',
    );
  });

  it('has the parts of its signature as fields (Create a signed AWS API request)', () => {
    const path = 'Authorization/Credential';
    expect(at(signedList, 'headers', `${path}/AccessKeyId`)?.value).toBe('ASIAEXAMPLE');
    expect(at(signedList, 'headers', `${path}/Region`)?.checks).toEqual(['sigv4-region']);
    expect(at(signedList, 'headers', 'Authorization/SignedHeaders')?.value).toContain('host');
  });

  it('has headers under their usual spelling, however they were sent (RFC 9110 §5.1)', () => {
    const lower = {
      ...signedList,
      headers: signedList.headers.map(([name, value]) => [name.toLowerCase(), value] as const),
    };
    expect(at(lower, 'headers', 'X-Amz-Content-SHA256')?.meaning).not.toBe('');
  });

  it('calls another Authorization no AWS signature', () => {
    const bearer: WireRecord = { ...signedList, headers: [['authorization', 'Bearer x']] };
    expect(at(bearer, 'headers', 'Authorization')).toMatchObject({ label: 'Authorization', secret: true });
  });
});

describe('LDAP', () => {
  it('tells asking for no attributes from asking for one (RFC 4511 §4.5.1.8)', () => {
    const search = every.find(({ name }) => name === 'search')?.record as WireRecord;
    expect(at(search, 'ldap', 'attribute')?.meaning).toContain('none');
    expect(at(search, 'ldap', 'attribute[2]')?.meaning).not.toContain('none');
  });

  it('names the result code (RFC 4511 Appendix A)', () => {
    expect(at(bindRefused, 'ldap', 'resultCode')).toMatchObject({
      value: '49',
      meaning: expect.stringContaining('invalidCredentials'),
    });
  });
});

describe('secrets', () => {
  it.each([
    { record: bind, layer: 'ldap', path: 'password' },
    { record: signInPost, layer: 'form', path: 'password' },
    { record: signInPost, layer: 'headers', path: 'Cookie/idp_waiting' },
    { record: signedList, layer: 'headers', path: 'X-Amz-Security-Token' },
    ...['SecretAccessKey', 'SessionToken'].map((name) => ({
      record: lent,
      layer: 'xml',
      path: `AssumeRoleWithSAMLResponse/AssumeRoleWithSAMLResult/Credentials/${name}`,
    })),
    { record: { ...signInPost, body: { text: 'new_Password=x' } } as WireRecord, layer: 'form', path: 'new_Password' },
  ])('$path in $layer is one', ({ record, layer, path }) => {
    expect(at(record, layer, path)?.secret).toBe(true);
  });

  it('are few: neither the key’s id nor the person’s name is one', () => {
    expect(
      at(lent, 'xml', 'AssumeRoleWithSAMLResponse/AssumeRoleWithSAMLResult/Credentials/AccessKeyId')?.secret,
    ).toBeUndefined();
    expect(at(signInPost, 'form', 'username')?.secret).toBeUndefined();
  });
});
