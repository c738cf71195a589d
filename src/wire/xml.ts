// A small scanner of XML 1.0 with namespaces that keeps the place of everything it read. It refuses DOCTYPE, and with
// it every entity a document could define. Deciding what a signature covers is not its work.
import { maxDocumentBytes } from './limits.ts';
import { resolveName, scopeOf, type XmlScope } from './xml-namespace.ts';
import type { XmlAttribute, XmlElement, XmlLeaf, XmlNode, XmlProblem, XmlScan } from './xml-node.ts';
import { illegalCharacter, readReferences } from './xml-text.ts';

const maxXmlDepth = 100;
const maxNodes = 50_000;

type Open = { element: XmlElement; children: XmlNode[]; scope: XmlScope };
type RawAttribute = Omit<XmlAttribute, 'local' | 'namespace'>;

const nameStart =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const namePattern = `[${nameStart}][${nameStart}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040]*`;

/** Reads a document (XML 1.0, Namespaces in XML 1.0). Never throws; stops at the first problem. Bounded: 1 MB, depth 100, 50,000 nodes. */
export function scanXml(text: string): XmlScan {
  if (text.length > maxDocumentBytes)
    return { problem: place('', 0, `the document is larger than ${maxDocumentBytes} characters`) };
  const illegal = illegalCharacter(text);
  const scan = scanTo(text, illegal < 0 ? text.length : illegal);
  if (illegal >= 0 && (scan.problem === undefined || scan.problem.offset >= illegal)) {
    return { ...scan, problem: place(text, illegal, 'a character that XML does not allow') };
  }
  return scan;
}

function scanTo(text: string, end: number): XmlScan {
  const name = new RegExp(namePattern, 'uy');
  const space = /[ \t\r\n]*/y;
  const stack: Open[] = [];
  let root: XmlElement | undefined;
  let nodes = 0;
  const first = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let at = first;

  const stop = (message: string, offset = at): XmlScan => {
    while (stack.length > 0) close(Math.min(offset, end), Math.min(offset, end));
    return { root, problem: place(text, offset, message) };
  };
  const add = (node: XmlNode) => {
    stack.at(-1)?.children.push(node);
    nodes += 1;
  };
  const close = (contentEnd: number, elementEnd: number) => {
    const open = stack.pop();
    if (!open) return;
    const element = { ...open.element, children: open.children, contentEnd, end: elementEnd };
    if (stack.length > 0) add(element);
    else root = element;
  };
  const readName = (): string | undefined => {
    name.lastIndex = at;
    const found = name.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const skipSpace = (): boolean => {
    space.lastIndex = at;
    const length = space.exec(text)?.[0].length ?? 0;
    at += length;
    return length > 0;
  };
  const leaf = (kind: XmlLeaf['kind'], opening: string, closing: string): string | undefined => {
    const start = at;
    const stopAt = text.indexOf(closing, at + opening.length);
    if (stopAt < 0 || stopAt + closing.length > end) return `${opening} is never closed`;
    const content = text.slice(at + opening.length, stopAt);
    if (kind === 'comment' && (content.includes('--') || content.endsWith('-'))) return "'--' inside a comment";
    at = stopAt + closing.length;
    add({ kind, text: normalizeLineEnds(content), start, end: at });
    return undefined;
  };
  const attribute = (): RawAttribute | string => {
    const start = at;
    const attributeName = readName();
    if (attributeName === undefined) return 'an attribute or the end of the tag expected';
    skipSpace();
    if (text[at] !== '=') return `attribute ${attributeName} has no value`;
    at += 1;
    skipSpace();
    const quote = text[at];
    const valueEnd = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1;
    if (valueEnd < 0 || valueEnd >= end) return `the value of ${attributeName} is not quoted`;
    const valueStart = at + 1;
    const raw = text.slice(valueStart, valueEnd);
    if (raw.includes('<')) return `'<' in the value of ${attributeName}`;
    const read = readReferences(normalizeLineEnds(raw).replaceAll(/[\t\n]/g, ' '));
    if ('problem' in read) return read.problem;
    at = valueEnd + 1;
    return { name: attributeName, value: read.text, start, end: at, valueStart, valueEnd };
  };
  const startTag = (): XmlScan | undefined => {
    const start = at;
    at += 1;
    const tag = readName();
    if (tag === undefined) return stop("'<' begins no tag", start);
    if (stack.length >= maxXmlDepth) return stop(`deeper than ${maxXmlDepth} elements`, start);
    if (stack.length === 0 && root) return stop('a second root element', start);
    const raw: RawAttribute[] = [];
    const names = new Set<string>();
    for (;;) {
      const spaced = skipSpace();
      if (at >= end) return stop(`the tag ${tag} is never closed`, start);
      if (text[at] === '>' || text.startsWith('/>', at)) break;
      if (!spaced) return stop('a space before the attribute expected');
      const from = at;
      const read = attribute();
      if (typeof read === 'string') return stop(read, from);
      if (names.has(read.name)) return stop(`attribute ${read.name} twice`, from);
      names.add(read.name);
      raw.push(read);
    }
    const selfClosing = text[at] === '/';
    at += selfClosing ? 2 : 1;
    const scope = scopeOf(raw, stack.at(-1)?.scope);
    const [local, namespace] = resolveName(tag, scope, true);
    const attributes = raw.map((one) => {
      const [attributeLocal, attributeNamespace] = resolveName(one.name, scope, false);
      return { ...one, local: attributeLocal, namespace: attributeNamespace ?? '' };
    });
    const unbound = raw.find((one) => resolveName(one.name, scope, false)[1] === undefined);
    const element: XmlElement = {
      kind: 'element',
      name: tag,
      local,
      namespace: namespace ?? '',
      attributes,
      children: [],
      start,
      end: at,
      contentStart: at,
      contentEnd: at,
      selfClosing,
    };
    stack.push({ element, children: [], scope });
    if (namespace === undefined) return stop(`the prefix of ${tag} is not declared`, start);
    if (unbound) return stop(`the prefix of ${unbound.name} is not declared`, unbound.start);
    if (selfClosing) close(at, at);
    return undefined;
  };
  const endTag = (): XmlScan | undefined => {
    const start = at;
    at += 2;
    const tag = readName();
    const open = stack.at(-1);
    if (!open || tag !== open.element.name)
      return stop(`</${tag ?? ''}> does not close ${open ? `<${open.element.name}>` : 'anything'}`, start);
    skipSpace();
    if (text[at] !== '>' || at >= end) return stop(`</${tag}> is not complete`, start);
    at += 1;
    close(start, at);
    return undefined;
  };
  const characters = (): XmlScan | undefined => {
    const next = text.indexOf('<', at);
    const stopAt = next < 0 || next > end ? end : next;
    const raw = text.slice(at, stopAt);
    if (stack.length === 0) {
      const solid = raw.search(/[^ \t\r\n]/);
      if (solid >= 0) return stop('text outside the root element', at + solid);
    } else {
      const cdataEnd = raw.indexOf(']]>');
      if (cdataEnd >= 0) return stop("']]>' in text", at + cdataEnd);
      const read = readReferences(raw);
      if ('problem' in read) return stop(read.problem, at + read.at);
      const value = raw.includes('\r') ? readReferences(normalizeLineEnds(raw)) : read;
      add({ kind: 'text', text: 'text' in value ? value.text : raw, start: at, end: stopAt });
    }
    at = stopAt;
    return undefined;
  };

  while (at < end) {
    if (nodes > maxNodes) return stop(`more than ${maxNodes} nodes`);
    let failed: XmlScan | undefined;
    if (text[at] !== '<') failed = characters();
    else if (text.startsWith('</', at)) failed = endTag();
    else if (text.startsWith('<?', at)) {
      const declaration = /^<\?xml[ \t\r\n?]/i.test(text.slice(at, at + 6));
      if (declaration && (root || stack.length > 0 || at > first))
        return stop('an XML declaration that is not at the start');
      const problem = leaf('pi', '<?', '?>');
      if (problem) return stop(problem);
    } else if (text.startsWith('<!--', at)) {
      const problem = leaf('comment', '<!--', '-->');
      if (problem) return stop(problem);
    } else if (text.startsWith('<![CDATA[', at) && stack.length > 0) {
      const problem = leaf('cdata', '<![CDATA[', ']]>');
      if (problem) return stop(problem);
    } else if (text.startsWith('<!', at)) {
      return stop(/^<!doctype/i.test(text.slice(at, at + 9)) ? 'a DOCTYPE is not allowed' : "'<!' is not allowed here");
    } else failed = startTag();
    if (failed) return failed;
  }
  const open = stack.at(-1);
  if (open) return stop(`<${open.element.name}> is never closed`, end);
  return root ? { root } : { problem: place(text, at, 'no element') };
}

/** XML 1.0 §2.11: a document's line ends are read as one line feed. */
function normalizeLineEnds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

function place(text: string, offset: number, message: string): XmlProblem {
  const before = text.slice(0, offset);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  const line = before.split(/\r\n?|\n/).length;
  return { message, line, column: offset - lineStart, offset };
}
