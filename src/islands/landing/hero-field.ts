// The few fields of the assertion that the start page shows, and the one whose byte a visitor changes.
import type { ExplainedField } from '#diagram/flow-page.ts';
import type { CheckLine } from '#diagram/verdicts.ts';
import type { CheckOutcome } from '#protocol/check.ts';

/** A field and the marks of the checks that look at it, in the two read-outs; undefined where none does. */
export type HeroField = Pick<ExplainedField, 'layer' | 'path' | 'label' | 'value'> & {
  readonly party: CheckOutcome | undefined;
  readonly strict: CheckOutcome | undefined;
};

const assertion = 'Response/Assertion';
const attribute = (name: string) => `https://aws.amazon.com/SAML/Attributes/${name}`;

/** Fields by path, or by the name of the attribute that holds the value. */
const shown = [
  attribute('PrincipalTag:'),
  `${assertion}/Signature/SignedInfo/Reference/DigestValue`,
  `${assertion}/Issuer`,
  `${assertion}/Subject/NameID`,
  `${assertion}/Subject/SubjectConfirmation/SubjectConfirmationData/@Recipient`,
  `${assertion}/Conditions/@NotOnOrAfter`,
  attribute('Role'),
  attribute('RoleSessionName'),
];

const attributeAt = (fields: readonly ExplainedField[], start: string): ExplainedField | undefined => {
  const named = fields.find(({ path, value }) => path.endsWith('/@Name') && valueStarts(value, start));
  return named && fields.find(({ path }) => path === named.path.replace('/@Name', '/AttributeValue'));
};

// A principal tag's name goes on after the colon; every other name is whole.
const valueStarts = (value: string, start: string): boolean =>
  start.endsWith(':') ? value.startsWith(start) : value === start;

const worst: readonly CheckOutcome[] = ['fail', 'pass', 'not-reached', 'not-applicable'];
const together = (outcomes: readonly CheckOutcome[]): CheckOutcome | undefined =>
  worst.find((outcome) => outcomes.includes(outcome));

/** The fields that the panel shows, in order; those that the message does not have are left out. */
export function heroFields(fields: readonly ExplainedField[], checks: readonly CheckLine[]): readonly HeroField[] {
  return shown.flatMap((wanted) => {
    const field = fields.find(({ path }) => path === wanted) ?? attributeAt(fields, wanted);
    if (!field) return [];
    const { layer, path, label, value } = field;
    const looking = checks.filter(({ check }) => field.checks.includes(check));
    return [
      {
        layer,
        path,
        label,
        value,
        party: together(looking.map(({ partyOutcome }) => partyOutcome)),
        strict: together(looking.map(({ outcome }) => outcome)),
      },
    ];
  });
}

/** The place of the byte: the value of the session tag, and the tag's own name. Undefined where the assertion has no tag. */
export function changeableField(
  fields: readonly ExplainedField[],
): (Pick<ExplainedField, 'layer' | 'path' | 'value'> & { readonly name: string }) | undefined {
  const field = attributeAt(fields, attribute('PrincipalTag:'));
  const name = fields.find(({ path }) => path === field?.path.replace('/AttributeValue', '/@Name'))?.value ?? '';
  return (
    field && { layer: field.layer, path: field.path, value: field.value, name: name.slice(name.lastIndexOf(':') + 1) }
  );
}
