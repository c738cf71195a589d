import fc from 'fast-check';
import { describe, it } from 'vitest';
import { fieldsOf } from '#engine/fields.ts';
import type { WireRecord } from '#wire/records.ts';

describe('any record', () => {
  const strange = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '',
      '__proto__',
      'constructor',
      'a=1&a=2&a[2]=3',
      '<a x:y="1" z:y="2"><b/><b/></a>',
      '{"__proto__":[{}]}',
      '[]',
      'null',
    ),
    fc.json(),
  );
  const body = fc.option(fc.oneof(fc.record({ text: strange }), fc.record({ base64: fc.string() })), {
    nil: undefined,
  });
  const type = fc.constantFrom('text/html', 'application/json', 'text/xml', 'application/x-www-form-urlencoded', 'a/b');
  const name = fc.oneof(strange, fc.constantFrom('Authorization', 'Set-Cookie', 'Cookie', 'Location', 'cookie'));
  const value = fc.oneof(
    strange,
    fc.constantFrom('AWS4-HMAC-SHA256 Credential=a/b/c/d/e, Credential=,x', ';;=;', 'a=b; c; Path'),
  );
  const headers = fc
    .tuple(fc.array(fc.tuple(name, value)), type)
    .map(([some, one]) => [['Content-Type', one], ...some]);
  const record = fc.oneof(
    fc.record({ kind: fc.constant('http-request'), method: strange, url: strange, headers, body }),
    fc.record({ kind: fc.constant('http-response'), status: fc.integer(), headers, body }),
    fc.record({
      kind: fc.constant('work'),
      mediaType: fc.constantFrom('application/xml', 'application/json', ''),
      body: fc.record({ text: strange }),
    }),
    fc.record({
      kind: fc.constant('ldap-request'),
      url: strange,
      messageId: fc.integer(),
      operation: fc.constant('bind'),
      dn: strange,
      password: strange,
    }),
    fc.record({
      kind: fc.constant('ldap-response'),
      messageId: fc.integer(),
      operation: fc.constant('search'),
      resultCode: fc.integer(),
      matchedDn: strange,
      diagnosticMessage: strange,
      entries: fc.array(fc.record({ dn: strange, attributes: fc.array(fc.tuple(strange, fc.array(strange))) })),
    }),
    fc.record({
      kind: fc.constant('malformed'),
      protocol: fc.constant('ldap-request'),
      url: strange,
      body: fc.record({ text: strange }),
      problem: strange,
    }),
    fc.record({ kind: fc.constant('network-error'), url: strange, reason: strange }),
  );

  it('gives fields with an address each, and never throws', () => {
    fc.assert(
      fc.property(record, (one) => {
        const fields = fieldsOf(one as unknown as WireRecord);
        const addresses = fields.map(({ layer, path }) => `${layer} ${path}`);
        return new Set(addresses).size === addresses.length;
      }),
      { numRuns: 500 },
    );
  });
});
