// From what the directory knows to what one relying party is told.
import type { AttributeFields } from '#protocol/saml/response.ts';
import type { AttributeRule, RelyingParty } from './config.ts';
import type { Person } from './lookup.ts';

/** The SAML attributes for a relying party, in the order of its rules; a rule without a value gives none. */
export function mapAttributes(rules: RelyingParty['attributes'], person: Person): readonly AttributeFields[] {
  return Object.entries(rules).flatMap(([name, rule]) => {
    const values = valuesOf(rule, person);
    return values.length > 0 ? [{ name, values }] : [];
  });
}

/** The directory attributes that a relying party's rules read. */
export function attributesRead({ attributes, nameId }: RelyingParty): readonly string[] {
  const rules = Object.values(attributes).flatMap((rule) => (rule.from === 'directory' ? [rule.attribute] : []));
  return [...new Set(nameId.attribute === undefined ? rules : [nameId.attribute, ...rules])];
}

function valuesOf(rule: AttributeRule, { attributes, groups }: Person): readonly string[] {
  switch (rule.from) {
    case 'constant':
      return [rule.value];
    case 'directory':
      return attributes[rule.attribute.toLowerCase()] ?? [];
    case 'groups':
      return groups.flatMap((group) => {
        const parts = matchPattern(rule.pattern, group);
        return parts ? [fillTemplate(rule.template, parts)] : [];
      });
  }
}

/** What the placeholders of `AWS-{account}-{role}` stand for in a text, or undefined where the text does not fit. */
export function matchPattern(pattern: string, text: string): { readonly [name: string]: string } | undefined {
  const [head = '', ...pieces] = pattern.split('{');
  if (!text.startsWith(head)) return undefined;
  const found: { [name: string]: string } = {};
  let at = head.length;
  for (const [index, piece] of pieces.entries()) {
    const close = piece.indexOf('}');
    const literal = piece.slice(close + 1);
    const last = index === pieces.length - 1;
    const end = last ? text.length - literal.length : text.indexOf(literal, at + 1);
    if (close < 1 || end <= at || !text.startsWith(literal, end)) return undefined;
    found[piece.slice(0, close)] = text.slice(at, end);
    at = end + literal.length;
  }
  return at === text.length ? found : undefined;
}

const fillTemplate = (template: string, parts: { readonly [name: string]: string }): string =>
  template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
