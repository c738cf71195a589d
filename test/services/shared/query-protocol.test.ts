import { expect, test } from 'vitest';
import { memberList, readQueryCall } from '#services/shared/query-protocol.ts';
import { writeIndentedXml, writeXml } from '#services/shared/xml-writer.ts';
import { stsRequest } from '../sts/world.ts';

test('a list of structures is in the order of its numbers, and what is no member is left out', () => {
  const call = readQueryCall(
    stsRequest({
      'PolicyArns.member.10.arn': 'ten',
      'PolicyArns.member.2.arn': 'two',
      'PolicyArns.member.x.arn': 'no number',
      'PolicyArns.member.1.arn.more': 'too deep',
      'PolicyArns.1.arn': 'no member',
      'PolicyArns.member.1.arn': 'one',
    }),
  );
  expect('refuse' in call ? [] : memberList(call, 'PolicyArns', 'arn')).toEqual(['one', 'two', 'ten']);
});

test('XML text is escaped, and what XML cannot hold becomes U+FFFD (XML 1.0 §2.2)', () => {
  expect(writeXml(['A', [['B', '<&>'], undefined, ['C', 'a\u0000\ud800b']]])).toBe(
    '<A><B>&lt;&amp;&gt;</B><C>a\uFFFD\uFFFDb</C></A>',
  );
  expect(writeIndentedXml(['A', [['B', 'x']]], 'urn:n')).toBe('<A xmlns="urn:n">\n  <B>x</B>\n</A>\n');
});
