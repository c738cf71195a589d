import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseHttp, printHttp } from '#wire/http-text.ts';
import type { HttpRequest, HttpResponse } from '#wire/records.ts';
import { httpRecords } from './arbitrary-records.ts';

test('a message survives as text, whatever its body (RFC 9112)', () => {
  fc.assert(
    fc.property(httpRecords, (record: HttpRequest | HttpResponse) => {
      expect(parseHttp(printHttp(record), record.kind, 'https://h/')).toEqual(record);
    }),
    { numRuns: 500 },
  );
});

test('a message looks as it does on the wire', () => {
  const record: HttpRequest = {
    kind: 'http-request',
    method: 'POST',
    url: 'https://sts.amazonaws.com/',
    headers: [['Host', 'sts.amazonaws.com']],
    body: { text: 'Action=GetCallerIdentity' },
  };
  expect(printHttp(record)).toBe(
    'POST https://sts.amazonaws.com/ HTTP/1.1\nHost: sts.amazonaws.com\n\nAction=GetCallerIdentity',
  );
});

const garbage = [
  { name: 'no start line', text: 'hello\n\n', problem: 'not a start line: "hello"' },
  { name: 'another version', text: 'GET https://h/ HTTP/2\n\n', problem: 'not a start line: "GET https://h/ HTTP/2"' },
  {
    name: 'a fragment in the address',
    text: 'GET https://h/#a HTTP/1.1\n\n',
    problem: 'not a start line: "GET https://h/#a HTTP/1.1"',
  },
  { name: 'a field without a colon', text: 'GET https://h/ HTTP/1.1\nHost\n\n', problem: 'not a header field: "Host"' },
  {
    name: 'a space before the colon (RFC 9112 §5.1)',
    text: 'GET https://h/ HTTP/1.1\nHost : h\n\n',
    problem: 'not a header field: "Host : h"',
  },
  { name: 'no empty line', text: 'GET https://h/ HTTP/1.1\nHost: h', problem: 'no empty line ends the header section' },
  { name: 'nothing', text: '', problem: 'no empty line ends the header section' },
];
for (const { name, text, problem } of garbage) {
  test(`${name} is garbage to the receiver, kept as it came`, () => {
    expect(parseHttp(text, 'http-request', 'https://h/x')).toEqual({
      kind: 'malformed',
      protocol: 'http-request',
      url: 'https://h/x',
      body: { text },
      problem,
    });
  });
}

test('lines that end with CR LF are read when the first one does', () => {
  const read = parseHttp('HTTP/1.1 200 OK\r\nA: 1\r\n\r\nx\r\ny', 'http-response', '');
  expect(read).toEqual({ kind: 'http-response', status: 200, headers: [['A', '1']], body: { text: 'x\r\ny' } });
});

test('no text makes the parser throw', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) => void parseHttp(`GET https://h/ HTTP/1.1\n${text}`, 'http-request', ''),
    ),
  );
});
