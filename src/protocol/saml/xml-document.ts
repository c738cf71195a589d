// Reads XML into a plain tree. Two parsers must be content with it: the wire's strict scanner, and the parser that the
// signature library uses, from which the tree is made. So what is looked at here and what is verified there are never two
// different readings of the same bytes.
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { maxDocumentBytes } from '#wire/limits.ts';
import { scanXml } from '#wire/xml.ts';

export type XmlAttribute = { readonly name: string; readonly namespace: string; readonly value: string };

export type XmlElement = {
  /** Local names from the root, with a 1-based index among same-named siblings where it is not 1. */
  readonly path: string;
  readonly local: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** All text inside, also around comments: a comment cuts nothing off. */
  readonly text: string;
};

export type XmlDocument = {
  readonly root: XmlElement;
  /** Every element, in document order, root first. */
  readonly elements: readonly XmlElement[];
  /** Paths of what holds a comment or a processing instruction; '' stands for the document itself. */
  readonly comments: readonly string[];
  readonly instructions: readonly string[];
};

export type XmlProblem = { readonly kind: 'size' | 'doctype' | 'not-well-formed'; readonly message: string };

export type XmlReading =
  | { readonly document: XmlDocument; readonly problem?: undefined }
  | { readonly problem: XmlProblem; readonly document?: undefined };

/** The tree, or the first problem. Never throws, and does no work on a document that is too large or declares a DOCTYPE. */
export function parseXml(text: string, rootPath?: string): XmlReading {
  if (text.length > maxDocumentBytes) return problem('size', `${text.length} characters`);
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return problem('doctype', 'a document type declaration');
  const scanned = scanXml(text).problem;
  if (scanned) return problem('not-well-formed', `${scanned.message} (line ${scanned.line}, column ${scanned.column})`);
  try {
    return { document: readDocument(parser().parseFromString(text, 'text/xml'), rootPath) };
  } catch (error) {
    return problem('not-well-formed', `${error instanceof Error ? error.message : error}`.split('\n', 1)[0] ?? '');
  }
}

const problem = (kind: XmlProblem['kind'], message: string): XmlReading => ({ problem: { kind, message } });

/** The same document without these children of its root. Throws on XML that {@link parseXml} refuses. */
export function withoutChildrenOfRoot(text: string, namespace: string, local: string): string {
  const parsed = parser().parseFromString(text, 'text/xml');
  const root = parsed.documentElement;
  for (const node of Array.from(root.childNodes)) {
    if (isElement(node) && node.namespaceURI === namespace && localName(node) === local) root.removeChild(node);
  }
  return new XMLSerializer().serializeToString(parsed);
}

const parser = () => new DOMParser({ errorHandler: { warning: refuse, error: refuse, fatalError: refuse } });

function refuse(message: string): never {
  throw new SyntaxError(message);
}

function readDocument(parsed: Document, rootPath: string | undefined): XmlDocument {
  const elements: XmlElement[] = [];
  const comments: string[] = [];
  const instructions: string[] = [];
  const irregular = (node: Node, path: string): void => {
    if (node.nodeType === 8) comments.push(path);
    // To this parser the XML declaration is a processing instruction too.
    if (node.nodeType === 7 && node.nodeName !== 'xml') instructions.push(path);
  };

  const read = (element: Element, path: string): XmlElement => {
    const children: XmlElement[] = [];
    const place = elements.length;
    const seen = new Map<string, number>();
    let text = '';
    elements.length += 1;
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (isElement(child)) {
        const local = localName(child);
        const count = (seen.get(local) ?? 0) + 1;
        seen.set(local, count);
        const inner = read(child, `${path}/${local}${count > 1 ? `[${count}]` : ''}`);
        children.push(inner);
        text += inner.text;
      } else if (child.nodeType === 7 || child.nodeType === 8) irregular(child, path);
      else text += child.nodeValue ?? '';
    }
    const attributes = Array.from(element.attributes, ({ name, namespaceURI, value }) => ({
      name,
      namespace: namespaceURI ?? '',
      value,
    }));
    const namespace = element.namespaceURI ?? '';
    const result = { path, local: localName(element), namespace, attributes, children, text };
    elements[place] = result;
    return result;
  };

  for (const node of Array.from(parsed.childNodes)) irregular(node, '');
  const root = read(parsed.documentElement, rootPath ?? localName(parsed.documentElement));
  return { root, elements, comments, instructions };
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
const localName = (element: Element): string => element.localName ?? element.tagName;

/** Children with this namespace and local name. */
export const childrenOf = (element: XmlElement | undefined, namespace: string, local: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.namespace === namespace && child.local === local) ?? [];

/** The first child with this namespace and local name. */
export const childOf = (element: XmlElement | undefined, namespace: string, local: string): XmlElement | undefined =>
  childrenOf(element, namespace, local)[0];

/** The value of an attribute by its name as written (`ID`, `xml:id`), or undefined when it is absent. */
export const attributeOf = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.attributes.find((attribute) => attribute.name === name)?.value;
