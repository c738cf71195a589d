// The place of a value in a JSON text, so that it can be replaced with all other characters left alone.
import { type JsonNode, parseJson } from './json-document.ts';
import { maxDocumentBytes } from './limits.ts';

/** Replaces the value at a JSON pointer (RFC 6901). The new value is taken as JSON where the old one is no string and it reads as JSON, else as a string. */
export function setJsonValue(
  text: string,
  pointer: string,
  value: string,
): { readonly text: string } | { readonly problem: string } {
  const root = text.length > maxDocumentBytes ? undefined : parseJson(text).root;
  if (root === undefined) return { problem: 'the text is not JSON' };
  const node = findPointer(root, pointer);
  if (node === undefined) return { problem: `nothing at ${pointer}` };
  const written = node.kind !== 'string' && parseJson(value).root !== undefined ? value : JSON.stringify(value);
  return { text: text.slice(0, node.offset) + written + text.slice(node.end) };
}

/** The value at a pointer; of two members of one name, the last, as JSON.parse would have it. */
function findPointer(root: JsonNode, pointer: string): JsonNode | undefined {
  if (pointer === '') return root;
  if (!pointer.startsWith('/')) return undefined;
  let node: JsonNode | undefined = root;
  for (const escaped of pointer.slice(1).split('/')) {
    const token = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    if (node?.kind === 'array') node = /^(0|[1-9]\d*)$/.test(token) ? node.items[Number(token)] : undefined;
    else if (node?.kind === 'object') node = node.items.findLast(({ key }) => key?.text === token);
    else return undefined;
  }
  return node;
}
