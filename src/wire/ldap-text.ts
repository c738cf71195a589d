// LDAP operations as text: one `name: value` a line, entries as in LDIF (RFC 2849), the filter as in RFC 4515.
// Simplified: In reality LDAP travels as BER (RFC 4511 §5.1). Here a message is the text that an administrator's tools
// print; values other than ASCII stay readable, where LDIF would write base64.

import { decodeBase64, encodeBase64 } from './base64.ts';
import { bodyOfBytes, bytesOfText, textOfBytes } from './bytes.ts';
import type { LdapEntry, LdapRequest, LdapResponse, MalformedRecord } from './records.ts';

type Line = readonly [name: string, value: string | undefined];
class NotLdap extends Error {}

/** The record as text. {@link parseLdap} is its exact inverse for entries that name no attribute twice in a row. */
export function printLdap(record: LdapRequest | LdapResponse): string {
  const lines: string[] = [`LDAP ${record.operation} ${record.kind === 'ldap-request' ? 'request' : 'response'}`];
  const add = (name: string, value: string | number) => lines.push(printLdapLine(name, `${value}`));
  if (record.kind === 'ldap-request') {
    add('server', record.url);
    add('messageID', record.messageId);
    if (record.operation === 'bind') {
      add('dn', record.dn);
      add('password', record.password);
    } else {
      add('baseObject', record.baseDn);
      add('scope', record.scope);
      add('sizeLimit', record.sizeLimit);
      add('filter', record.filter);
      for (const attribute of record.attributes) add('attribute', attribute);
    }
  } else {
    add('messageID', record.messageId);
    add('resultCode', record.resultCode);
    add('matchedDN', record.matchedDn);
    add('diagnosticMessage', record.diagnosticMessage);
    for (const { dn, attributes } of record.entries) {
      lines.push('');
      add('dn', dn);
      for (const [name, values] of attributes) {
        if (values.length === 0) lines.push(name);
        for (const value of values) add(name, value);
      }
    }
  }
  return lines.join('\n');
}

/** `name: value`, or `name:: base64` where the value could not be read back from a line (RFC 2849 SAFE-STRING). */
export function printLdapLine(name: string, value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that a line cannot hold
  const safe = !/^[ :<]|[\u0000-\u001f\u007f]| $|[\udc80-\udcff]/u.test(value);
  if (safe) return value === '' ? `${name}:` : `${name}: ${value}`;
  return `${name}:: ${encodeBase64(bytesOfText(value))}`;
}

/** The record that this text says, or what a receiver is left with. Never throws. */
export function parseLdap(
  text: string,
  protocol: 'ldap-request' | 'ldap-response',
  url: string,
): LdapRequest | LdapResponse | MalformedRecord {
  try {
    const [head = '', ...blocks] = text.split('\n\n');
    const [title = '', ...lines] = head.split('\n');
    const fields = lines.map(parseLine);
    if (protocol === 'ldap-request') return parseRequest(title, fields, blocks.length);
    return parseResponse(title, fields, blocks.map(parseEntry));
  } catch (error) {
    if (!(error instanceof NotLdap)) throw error;
    return { kind: 'malformed', protocol, url, body: bodyOfBytes(bytesOfText(text)), problem: error.message };
  }
}

function parseRequest(title: string, lines: readonly Line[], blocks: number): LdapRequest {
  const fields = readFields(lines);
  const start = () => ({
    kind: 'ldap-request' as const,
    url: fields.take('server'),
    messageId: fields.takeNumber('messageID'),
  });
  if (blocks > 0) throw new NotLdap('a request holds no entries');
  if (title === 'LDAP bind request') {
    return fields.end({ ...start(), operation: 'bind', dn: fields.take('dn'), password: fields.take('password') });
  }
  if (title !== 'LDAP search request') throw new NotLdap('not a bind or search request');
  const common = { ...start(), operation: 'search' as const, baseDn: fields.take('baseObject') };
  const scope = fields.take('scope');
  if (scope !== 'baseObject' && scope !== 'singleLevel' && scope !== 'wholeSubtree')
    throw new NotLdap(`no scope: ${scope}`);
  const sizeLimit = fields.takeNumber('sizeLimit');
  return fields.end({
    ...common,
    scope,
    filter: fields.take('filter'),
    attributes: fields.takeAll('attribute'),
    sizeLimit,
  });
}

function parseResponse(title: string, lines: readonly Line[], entries: readonly LdapEntry[]): LdapResponse {
  const fields = readFields(lines);
  const operation = title === 'LDAP bind response' ? 'bind' : title === 'LDAP search response' ? 'search' : undefined;
  if (operation === undefined) throw new NotLdap('not a bind or search response');
  return fields.end({
    kind: 'ldap-response',
    messageId: fields.takeNumber('messageID'),
    operation,
    resultCode: fields.takeNumber('resultCode'),
    matchedDn: fields.take('matchedDN'),
    diagnosticMessage: fields.take('diagnosticMessage'),
    entries,
  });
}

function parseEntry(block: string): LdapEntry {
  const [first, ...lines] = block.split('\n').map(parseLine);
  if (first?.[0] !== 'dn' || first[1] === undefined) throw new NotLdap('an entry does not begin with its dn');
  const attributes: [string, string[]][] = [];
  for (const [name, value] of lines) {
    const last = attributes.at(-1);
    if (value === undefined) attributes.push([name, []]);
    else if (last?.[0] === name && last[1].length > 0) last[1].push(value);
    else attributes.push([name, [value]]);
  }
  return { dn: first[1], attributes };
}

function parseLine(line: string): Line {
  const [, name, colons, value] = /^([^\s:]+)(?:(::?) ?(.*))?$/su.exec(line) ?? [];
  if (name === undefined) throw new NotLdap(`not a line of an operation: ${JSON.stringify(line.slice(0, 60))}`);
  if (colons !== '::') return [name, value];
  const bytes = decodeBase64(value ?? '');
  if (bytes === undefined) throw new NotLdap(`the value of ${name} is not base64`);
  return [name, textOfBytes(bytes)];
}

/** Takes lines in their order, since an operation's elements have one. */
function readFields(lines: readonly Line[]) {
  let at = 0;
  const take = (name: string): string => {
    const line = lines[at];
    if (line?.[0] !== name || line[1] === undefined)
      throw new NotLdap(`${name} expected, found ${line?.[0] ?? 'the end'}`);
    at += 1;
    return line[1];
  };
  const takeNumber = (name: string): number => {
    const text = take(name);
    // RFC 4511 §4.1.1: INTEGER (0 .. maxInt)
    if (!/^(?:0|[1-9]\d{0,9})$/.test(text) || Number(text) > 2_147_483_647)
      throw new NotLdap(`${name} is no number: ${text}`);
    return Number(text);
  };
  const takeAll = (name: string): readonly string[] => {
    const values: string[] = [];
    while (lines[at]?.[0] === name) values.push(take(name));
    return values;
  };
  const end = <Value>(value: Value): Value => {
    const line = lines[at];
    if (line !== undefined) throw new NotLdap(`${line[0]} is not expected here`);
    return value;
  };
  return { take, takeNumber, takeAll, end };
}
