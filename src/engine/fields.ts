// Every field of a message, explained: what it says, what AWS does with it, which checks look at it. The explanations
// are data, in the tables under fields/.
import type { Cite } from '#protocol/check.ts';
import type { Layer } from '#wire/layer.ts';
import { peel } from '#wire/layers.ts';
import type { WireRecord } from '#wire/records.ts';
import { formFields, headerFields, pageFields, startLineFields } from './fields/http-fields.ts';
import { jsonFields } from './fields/json-fields.ts';
import { ldapFields } from './fields/ldap-fields.ts';
import type { FoundField } from './fields/row.ts';
import { pageRows } from './fields/sign-in-form.ts';
import { xmlFields } from './fields/xml-fields.ts';

/**
 * A field of a message. `layer` and `path` are its address, as in verdicts; `meaning` is '' where nothing is known of it;
 * `aws` says what AWS does with it and how that is known; a `secret` value is not to be shown unasked.
 */
export type Field = {
  readonly layer: string;
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly meaning: string;
  readonly aws?: string;
  readonly cite?: Cite;
  readonly checks: readonly string[];
  readonly secret?: boolean;
};

/** The fields of all layers in the order of the message, each address once. Never throws, whatever the record holds. */
export function fieldsOf(record: WireRecord): readonly Field[] {
  const addresses = new Set<string>();
  const fields: Field[] = [];
  const add = (layer: string, found: readonly FoundField[]) => {
    for (const one of found) {
      const address = `${layer} ${one.path}`;
      if (addresses.has(address)) continue;
      addresses.add(address);
      fields.push(fieldOf(layer, one));
    }
  };
  for (const layer of peel(record)) add(layer.path, fieldsOfLayer(layer, record));
  if (record.kind === 'network-error') add('http', [part('url', record.url), part('reason', record.reason)]);
  return fields;
}

function fieldsOfLayer(layer: Layer, record: WireRecord): readonly FoundField[] {
  switch (layer.kind) {
    case 'xml':
      return xmlFields(layer.text);
    case 'json':
      return jsonFields(layer.text);
    case 'form':
    case 'query':
      return formFields(layer.text);
    case 'html':
      return pageFields(layer.text);
    case 'headers':
      return 'headers' in record ? headerFields(record.headers) : [];
    case 'body':
      return [{ ...part('body', layer.text), path: '' }];
    case 'http':
    case 'ldap':
    case 'work':
      return rootFields(record);
    case 'url':
    case 'text':
    case 'bytes':
      return [];
  }
}

function rootFields(record: WireRecord): readonly FoundField[] {
  switch (record.kind) {
    case 'http-request':
    case 'http-response':
      return startLineFields(record);
    case 'ldap-request':
    case 'ldap-response':
      return ldapFields(record);
    case 'malformed':
      return [part('url', record.url), part('problem', record.problem)];
    case 'work':
    case 'network-error':
      return [];
  }
}

const part = (name: string, value: string): FoundField => ({ path: name, name, value, row: pageRows[name] });

/** Names that mostly hold a secret, for fields that no table knows. */
const secretName = /passw(?:or)?d|secret|session.?(?:token|key)|(?:access|refresh|id).?token$/i;

function fieldOf(layer: string, { path, name, value, row }: FoundField): Field {
  if (row === undefined) {
    const unknown = { layer, path, label: name, value, meaning: '', checks: [] };
    return secretName.test(name) ? { ...unknown, secret: true } : unknown;
  }
  const { label, meaning, aws, cite, checks = [], secret } = row;
  return {
    layer,
    path,
    label,
    value,
    meaning,
    checks,
    ...(aws === undefined ? {} : { aws }),
    ...(cite === undefined ? {} : { cite }),
    ...(secret === true ? { secret } : {}),
  };
}
