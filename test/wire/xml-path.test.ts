import { expect, test } from 'vitest';
import { scanXml } from '#wire/xml.ts';
import { childElements, findXml, listXml, textOfElement } from '#wire/xml-path.ts';

const text = `<p:R xmlns:p="urn:p" ID="1"><A N="x"><V>1</V></A><A N="y"><!-- c --><V>2</V><V>3<![CDATA[<]]></V></A><B/><A/></p:R>`;
const { root } = scanXml(text);
if (root === undefined) throw new Error('the sample is well-formed');

test('paths are local names, with an index from the second sibling on, and @ for attributes', () => {
  expect(listXml(root).map(({ path }) => path)).toEqual([
    'R',
    'R/@ID',
    'R/A',
    'R/A/@N',
    'R/A/V',
    'R/A[2]',
    'R/A[2]/@N',
    'R/A[2]/V',
    'R/A[2]/V[2]',
    'R/B',
    'R/A[3]',
  ]);
});

test('every path leads back to its place', () => {
  for (const place of listXml(root)) expect(findXml(root, place.path)).toEqual(place);
});

test('the index 1 may be written', () =>
  expect(findXml(root, 'R[1]/A[1]/V[1]')?.element).toBe(findXml(root, 'R/A/V')?.element));

for (const path of ['', 'X', 'R/A[4]', 'R/A[0]', 'R/@Other', 'R//A', 'R/A[x]', '@ID']) {
  test(`${JSON.stringify(path)} leads nowhere`, () => expect(findXml(root, path)).toBeUndefined());
}

test('text of an element is all text inside, comments left out', () => {
  expect(textOfElement(root)).toBe('123<');
  expect(childElements(root, 'A').map(textOfElement)).toEqual(['1', '23<', '']);
});
