import { describe, expect, it } from 'vitest';
import { changedFields } from '#diagram/changed-fields.ts';
import { shortDiff, textDiff, unlike } from '#diagram/text-diff.ts';

const signed = (department: string, digest: string, signature: string) =>
  `<samlp:Response><saml:Assertion ID="_1"><ds:DigestValue>${digest}</ds:DigestValue>` +
  `<ds:SignatureValue>${signature}</ds:SignatureValue><saml:Attribute Name="https://aws.amazon.com/SAML/Attributes/PrincipalTag:Department">` +
  `<saml:AttributeValue>${department}</saml:AttributeValue></saml:Attribute></saml:Assertion></samlp:Response>`;
const was = signed('D12', 'aGVsbG8+a/b=', `${'Qx4/'.repeat(80)}==`);
const is = signed('D13', 'd29ybGQ+c/d=', `${'Zk9+'.repeat(80)}==`);

const sideOf = (one: string, other: string, side: 'removed' | 'added') =>
  textDiff(one, other)
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map(({ text }) => text)
    .join('');

const pairs: readonly (readonly [string, string])[] = [
  [was, is],
  ['', 'a b'],
  ['a b', ''],
  ['a=1&b=2&c=3', 'b=2&c=4&d=5'],
  ['x y x y z', 'y x z z x'],
  [`${'k'.repeat(60)}a`, `${'k'.repeat(60)}b`],
];

describe('the difference of two texts, token by token', () => {
  it('has three changes, not one, where a signed document was changed and signed again', () => {
    const removed = textDiff(was, is).filter(({ kind }) => kind === 'removed');
    expect(removed.map(({ text }) => text)).toEqual(['aGVsbG8+a/b', 'Qx4/'.repeat(80), 'D12']);
  });

  it('names the fields of an XML text in which the changes are', () => {
    expect(changedFields(was, is, textDiff(was, is))).toEqual(['DigestValue', 'SignatureValue', 'Department']);
  });

  it('names an attribute, and the field of a form', () => {
    const [a, b] = ['<C a="1" NotBefore="x:1"/>', '<C a="1" NotBefore="x:2"/>'];
    expect(changedFields(a, b, textDiff(a, b))).toEqual(['NotBefore']);
    const [c, d] = ['Action=A&Role=r1&X=1', 'Action=A&Role=r2&X=1'];
    expect(changedFields(c, d, textDiff(c, d))).toEqual(['Role']);
    expect(changedFields('a b', 'a c', textDiff('a b', 'a c'))).toEqual([]);
  });

  it.each(pairs)('holds both texts whole: %j', (one, other) => {
    expect(sideOf(one, other, 'removed')).toBe(one);
    expect(sideOf(one, other, 'added')).toBe(other);
  });

  it('is one stretch where more differs than it looks for', () => {
    const parts = textDiff('a b c d e f', 'a 1 c 2 e 3', 2);
    expect(parts.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added']);
  });

  it('shows one changed letter of a long value, not the value', () => {
    const [a, b] = [`${'k'.repeat(50)}a${'l'.repeat(50)}`, `${'k'.repeat(50)}b${'l'.repeat(50)}`];
    expect(textDiff(a, b).filter(({ kind }) => kind !== 'same')).toMatchObject([{ text: 'a' }, { text: 'b' }]);
  });

  it('is of two texts that are unlike when less than half of their letters stayed', () => {
    const isUnlike = (was: string, is: string) => unlike(was, is, textDiff(was, is));
    expect(isUnlike('<Response><Keys>abc def</Keys></Response>', '<Error><Code>Denied</Code></Error>')).toBe(true);
    expect(isUnlike('Action=A&Role=r1&X=1', 'Action=A&Role=r2&X=1')).toBe(false);
    expect(isUnlike('', 'new')).toBe(false);
  });

  it('is cut to what stands around each change', () => {
    const [a, b] = [
      `${'x '.repeat(99)}1 ${'y '.repeat(99)}2${' z'.repeat(99)}`,
      `${'x '.repeat(99)}3 ${'y '.repeat(99)}4${' z'.repeat(99)}`,
    ];
    const [first, , , middle, , , last] = shortDiff(textDiff(a, b), 4);
    expect([first?.text, middle?.text, last?.text]).toEqual(['…x x ', ' y y…y y ', ' z z…']);
  });
});
