import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanXml } from '#wire/xml.ts';
import type { XmlElement } from '#wire/xml-node.ts';
import { escapeXmlAttribute, escapeXmlText } from '#wire/xml-text.ts';

/** Names, namespaces, attributes and text, in one shape for both parsers. */
type Shape = { name: string; namespace: string; attributes: string[]; children: (Shape | string)[] };

function shapeOfScan(element: XmlElement): Shape {
  const children: (Shape | string)[] = [];
  for (const child of element.children) {
    if (child.kind === 'element') children.push(shapeOfScan(child));
    else if (child.kind === 'text' || child.kind === 'cdata') push(children, child.text);
  }
  const attributes = element.attributes.map(({ name, namespace, value }) => `${name} ${namespace} ${value}`).sort();
  return { name: element.name, namespace: element.namespace, attributes, children };
}

function shapeOfDom(element: Element): Shape {
  const children: (Shape | string)[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) children.push(shapeOfDom(node as Element));
    else if (node.nodeType === 3 || node.nodeType === 4) push(children, node.nodeValue ?? '');
  }
  const attributes = Array.from(
    element.attributes,
    (one) => `${one.name} ${one.namespaceURI ?? ''} ${one.value}`,
  ).sort();
  return { name: element.nodeName, namespace: element.namespaceURI ?? '', attributes, children };
}

function push(children: (Shape | string)[], text: string) {
  const last = children.at(-1);
  if (typeof last === 'string') children[children.length - 1] = last + text;
  else if (text !== '') children.push(text);
}

function shapeByXmldom(text: string): Shape {
  const silent = { warning() {}, error() {}, fatalError() {} };
  const document = new DOMParser({ errorHandler: silent }).parseFromString(text, 'text/xml');
  return shapeOfDom(document.documentElement);
}

const texts = fc.string({
  unit: fc.constantFrom('a', 'ä', ' ', '\n', '<', '&', '>', '"', "'", '😀', ']'),
  maxLength: 8,
});
const names = fc.constantFrom('a', 'b', 'p:c', 'q:d', 'é');
const documents: fc.Arbitrary<string> = fc
  .letrec<{ element: string }>((tie) => ({
    element: fc
      .tuple(
        names,
        fc.uniqueArray(fc.tuple(fc.constantFrom('x', 'y', 'p:z'), texts), { selector: ([name]) => name, maxLength: 2 }),
        fc.array(
          fc.oneof(
            { depthSize: 'small' },
            texts.map(escapeXmlText),
            fc.constantFrom('<!-- c -->', '<?pi x?>', '<![CDATA[<&>]]>', '&#228;', '&#x1F600;'),
            tie('element'),
          ),
          { maxLength: 4 },
        ),
        fc.boolean(),
      )
      .map(([name, attributes, children, bare]) => {
        const written = attributes.map(([key, value]) => ` ${key}="${escapeXmlAttribute(value)}"`).join('');
        const scope = bare ? '' : ' xmlns="urn:d"';
        const content = children.join('');
        return content === '' ? `<${name}${scope}${written}/>` : `<${name}${scope}${written} >${content}</${name}\n>`;
      }),
  }))
  .element.map((element) => `<?xml version="1.0"?>\n<root xmlns:p="urn:p" xmlns:q="urn:q">${element}</root>\n`);

test('the scanner agrees with xmldom on names, namespaces, attributes and text', () => {
  fc.assert(
    fc.property(documents, (text) => {
      const { root, problem } = scanXml(text);
      expect(problem).toBeUndefined();
      expect(root && shapeOfScan(root)).toEqual(shapeByXmldom(text));
    }),
    { numRuns: 400 },
  );
});

test('every span is the text that was written', () => {
  fc.assert(
    fc.property(documents, (text) => {
      const visit = (element: XmlElement) => {
        expect(text.slice(element.start, element.start + 1 + element.name.length)).toBe(`<${element.name}`);
        expect(text[element.end - 1]).toBe('>');
        for (const { name, start, end, valueStart, valueEnd } of element.attributes) {
          expect(text.slice(start, end)).toBe(`${name}="${text.slice(valueStart, valueEnd)}"`);
        }
        const inside = element.children.map(({ start, end }) => text.slice(start, end)).join('');
        expect(text.slice(element.contentStart, element.contentEnd)).toBe(inside);
        for (const child of element.children) if (child.kind === 'element') visit(child);
      };
      const { root } = scanXml(text);
      if (root) visit(root);
    }),
  );
});

const refused = [
  {
    name: 'a DOCTYPE',
    text: '<!DOCTYPE a [<!ENTITY b "c">]><a/>',
    message: 'a DOCTYPE is not allowed',
    line: 1,
    column: 1,
  },
  {
    name: 'a DOCTYPE in lower case',
    text: '<!doctype a><a/>',
    message: 'a DOCTYPE is not allowed',
    line: 1,
    column: 1,
  },
  {
    name: 'an entity of its own',
    text: '<a>\n&xxe;</a>',
    message: 'the entity &xxe; is not allowed',
    line: 2,
    column: 1,
  },
  {
    name: 'an entity that Object has',
    text: '<a>&constructor;</a>',
    message: 'the entity &constructor; is not allowed',
    line: 1,
    column: 4,
  },
  { name: 'a bare ampersand', text: '<a>x & y</a>', message: "'&' begins no reference", line: 1, column: 6 },
  { name: 'a reference to NUL', text: '<a>&#0;</a>', message: '&#0; is no character of XML', line: 1, column: 4 },
  {
    name: 'a control character',
    text: '<a>\u0001</a>',
    message: 'a character that XML does not allow',
    line: 1,
    column: 4,
  },
  { name: 'a wrong end tag', text: '<a><b></a>', message: '</a> does not close <b>', line: 1, column: 7 },
  { name: 'an end tag alone', text: '</a>', message: '</a> does not close anything', line: 1, column: 1 },
  { name: 'an open element', text: '<a><b/>', message: '<a> is never closed', line: 1, column: 8 },
  { name: 'a second root', text: '<a/>\r\n<b/>', message: 'a second root element', line: 2, column: 1 },
  { name: 'text before the root', text: 'x<a/>', message: 'text outside the root element', line: 1, column: 1 },
  { name: 'an attribute twice', text: '<a x="1" x="2"/>', message: 'attribute x twice', line: 1, column: 10 },
  {
    name: 'an attribute without quotes',
    text: '<a x=1/>',
    message: 'the value of x is not quoted',
    line: 1,
    column: 4,
  },
  { name: "'<' in an attribute", text: '<a x="<"/>', message: "'<' in the value of x", line: 1, column: 4 },
  {
    name: 'attributes without a space',
    text: '<a x="1"y="2"/>',
    message: 'a space before the attribute expected',
    line: 1,
    column: 9,
  },
  {
    name: 'a prefix that nobody declared',
    text: '<p:a/>',
    message: 'the prefix of p:a is not declared',
    line: 1,
    column: 1,
  },
  {
    name: 'a late XML declaration',
    text: ' <?xml version="1.0"?><a/>',
    message: 'an XML declaration that is not at the start',
    line: 1,
    column: 2,
  },
  { name: "'--' in a comment", text: '<a><!-- - -- --></a>', message: "'--' inside a comment", line: 1, column: 4 },
  { name: "']]>' in text", text: '<a>]]></a>', message: "']]>' in text", line: 1, column: 4 },
  { name: 'nothing', text: '', message: 'no element', line: 1, column: 1 },
  {
    name: 'a document over 1 MB',
    text: `<a>${'x'.repeat(1_000_000)}</a>`,
    message: 'the document is larger than 1000000 characters',
    line: 1,
    column: 1,
  },
  { name: 'depth over 100', text: '<a>'.repeat(101), message: 'deeper than 100 elements', line: 1, column: 301 },
];
for (const { name, text, ...place } of refused) {
  test(`XML 1.0: ${name} is refused at its place`, () => expect(scanXml(text).problem).toMatchObject(place));
}

test('what was read before a problem is kept', () => {
  const { root } = scanXml('<a x="1"><b>t</b><c></d></a>');
  expect(root?.attributes[0]?.value).toBe('1');
  expect(root?.children.map((child) => child.kind === 'element' && child.name)).toEqual(['b', 'c']);
});

test('XML 1.0 §2.11 and §3.3.3: line ends are normalised, in attributes to spaces', () => {
  const { root } = scanXml('<a x="1\r\n2&#10;3">p\r\nq\rr&#13;</a>');
  expect(root?.attributes[0]?.value).toBe('1 2\n3');
  expect(root?.children[0]).toMatchObject({ text: 'p\nq\nr\r' });
});

test('no text makes the scanner throw', () => {
  const soup = fc.string({
    unit: fc.constantFrom(
      '<',
      '>',
      '/',
      '!',
      '-',
      '[',
      ']',
      'CDATA[',
      '?',
      'a',
      ':',
      '=',
      '"',
      "'",
      '&',
      ';',
      '#',
      ' ',
      '\n',
      'xmlns',
    ),
  });
  fc.assert(
    fc.property(soup, (text) => void scanXml(text)),
    { numRuns: 3000 },
  );
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void scanXml(text)));
});
