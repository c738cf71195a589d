// The lines of an LDAP operation as its text gives them (wire/ldap-text.ts), in order.
import { ldapResultOf } from '#protocol/ldap/result-codes.ts';
import type { LdapRequest, LdapResponse } from '#wire/records.ts';
import { ldapAttributeRows, ldapDnRows, ldapRows } from './ldap-rows.ts';
import { type FieldRow, type FoundField, namesWithIndex } from './row.ts';

type Line = { readonly name: string; readonly value: string; readonly row: FieldRow | undefined };

/** What was asked or answered; the result code with its name, then each entry that was found. */
export function ldapFields(record: LdapRequest | LdapResponse): readonly FoundField[] {
  const lines = record.kind === 'ldap-request' ? requestLines(record) : responseLines(record);
  const places = namesWithIndex(lines.map(({ name }) => name));
  return lines.map((line, index) => ({ ...line, path: places[index] ?? '' }));
}

const line = (name: string, value: string | number, row = ldapRows[name]): Line => ({ name, value: `${value}`, row });

function requestLines(request: LdapRequest): readonly Line[] {
  const start = [line('server', request.url), line('messageID', request.messageId)];
  if (request.operation === 'bind') {
    return [...start, line('dn', request.dn, ldapDnRows['bind']), line('password', request.password)];
  }
  return [
    ...start,
    line('baseObject', request.baseDn),
    line('scope', request.scope),
    line('sizeLimit', request.sizeLimit),
    line('filter', request.filter),
    ...request.attributes.map((attribute) => line('attribute', attribute, ldapRows[wantedRow(attribute)])),
  ];
}

/** RFC 4511 §4.5.1.8: 1.1 alone asks for no attributes, * for all. */
function wantedRow(attribute: string): string {
  return attribute === '1.1' || attribute === '*' ? `attribute ${attribute}` : 'attribute';
}

function responseLines(response: LdapResponse): readonly Line[] {
  const { messageId, resultCode, matchedDn, diagnosticMessage, entries } = response;
  return [
    line('messageID', messageId),
    line('resultCode', resultCode, resultRow(resultCode)),
    line('matchedDN', matchedDn),
    line('diagnosticMessage', diagnosticMessage),
    ...entries.flatMap(({ dn, attributes }) => [
      line('dn', dn, ldapDnRows['entry']),
      ...attributes.flatMap(([name, values]) =>
        (values.length === 0 ? [''] : values).map((value) => ({ name, value, row: attributeRow(name) })),
      ),
    ]),
  ];
}

function resultRow(code: number): FieldRow | undefined {
  const result = ldapResultOf(code);
  const row = ldapRows['resultCode'];
  return row && result ? { ...row, meaning: `${result.name}: ${result.meaning}` } : row;
}

/** An attribute's options do not count: cn;lang-de is a cn (RFC 4512 §2.5). */
function attributeRow(name: string): FieldRow | undefined {
  const key = name.toLowerCase().split(';', 1)[0] ?? '';
  return Object.hasOwn(ldapAttributeRows, key) ? ldapAttributeRows[key] : undefined;
}
