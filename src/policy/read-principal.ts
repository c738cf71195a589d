import type { JsonNode } from '#wire/json-document.ts';
import { fail, members, type PolicyReader, strings } from './policy-reader.ts';
import type { PrincipalElement, PrincipalEntry } from './principal.ts';

const TYPES = ['AWS', 'Federated', 'Service', 'CanonicalUser'];

/** Reads Principal or NotPrincipal (reference_policies_elements_principal). */
export function readPrincipal(reader: PolicyReader, node: JsonNode, negated: boolean): PrincipalElement {
  if (node.kind === 'string') {
    if (node.text !== '*') fail(reader, node, '"*" or an object belongs here.');
    else if (reader.kind === 'trust') {
      const message = 'AssumeRolepolicy contained an invalid principal: "STAR":"*".';
      fail(reader, node, '', message);
    }
    return { node, negated, entries: [{ type: '*', value: '*', node }] };
  }
  const entries: PrincipalEntry[] = [];
  const found = members(reader, node, TYPES, 'Principal');
  for (const [i, type] of TYPES.entries()) {
    for (const value of strings(reader, found[i], type)) {
      if (type === 'Federated' && value.text === '*') {
        const message = 'Federated principals must be valid domain names or SAML metadata ARNs';
        fail(reader, value, '', message);
      } else if (value.text !== '*' && value.text.includes('*')) {
        const message = `Invalid principal in policy: "${type}":"${value.text}"`;
        fail(reader, value, '', message);
      }
      entries.push({ type, value: value.text, node: value });
    }
  }
  if (entries.length === 0) fail(reader, node, '', 'Missing required field Principal cannot be empty!');
  return { node, negated, entries };
}
