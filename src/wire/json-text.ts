// The place of a value in a JSON text, so that it can be replaced with all other characters left alone.
import { type Node, parseTree } from 'jsonc-parser';
import { maxDocumentBytes } from './limits.ts';

const maxJsonDepth = 200;

/** Replaces the value at a JSON pointer (RFC 6901). The new value is taken as JSON where the old one is no string and it reads as JSON, else as a string. */
export function setJsonValue(
  text: string,
  pointer: string,
  value: string,
): { readonly text: string } | { readonly problem: string } {
  const root = readJson(text);
  if (root === undefined) return { problem: 'the text is not JSON' };
  const node = findPointer(root, pointer);
  if (node === undefined) return { problem: `nothing at ${pointer}` };
  const written = node.type !== 'string' && isJson(value) ? value : JSON.stringify(value);
  return { text: text.slice(0, node.offset) + written + text.slice(node.offset + node.length) };
}

/** The syntax tree of a JSON text; undefined when it is none, too large or too deep. Never throws. */
function readJson(text: string): Node | undefined {
  if (text.length > maxDocumentBytes || !isJson(text) || jsonDepth(text) > maxJsonDepth) return undefined;
  return parseTree(text);
}

/** The deepest nesting of well-formed JSON: parsers that call themselves need it bounded. */
function jsonDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth -= 1;
  }
  return deepest;
}

function findPointer(root: Node, pointer: string): Node | undefined {
  if (pointer === '') return root;
  if (!pointer.startsWith('/')) return undefined;
  let node: Node | undefined = root;
  for (const escaped of pointer.slice(1).split('/')) {
    const token = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    if (node?.type === 'array') node = /^(0|[1-9]\d*)$/.test(token) ? node.children?.[Number(token)] : undefined;
    else if (node?.type === 'object')
      node = node.children?.findLast((one) => one.children?.[0]?.value === token)?.children?.[1];
    else return undefined;
  }
  return node;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
