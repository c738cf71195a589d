import { describe, expect, it } from 'vitest';
import { fieldOutcome } from '#diagram/field-outcome.ts';
import type { CheckLine } from '#diagram/verdicts.ts';
import type { CheckOutcome } from '#protocol/check.ts';

const line = (check: string, enforced: boolean, outcome: CheckOutcome): CheckLine => ({
  party: 'sts',
  check,
  beat: 'check.work',
  about: { beat: 'assume-role.request', layer: 'form/SAMLAssertion/base64/xml' },
  enforced,
  outcome,
  partyOutcome: enforced ? outcome : 'not-applicable',
  known: 'recorded',
  description: { id: check, title: check, cite: ['saml-core'], why: '' },
});

const readable = line('saml-times-readable', true, 'pass');

describe('what a party makes of a field', () => {
  it('is nothing for NotBefore, which AWS reads and does not compare with its clock', () => {
    const ahead = [line('saml-not-before', false, 'fail'), readable];
    expect(fieldOutcome(ahead)).toEqual({ party: 'not-applicable', strict: 'fail' });
  });

  it.each([
    ['Audience', ['saml-audience-present', 'saml-audience']],
    ['Destination', ['saml-destination']],
  ])('is nothing for the %s, which only a strict party compares', (_, checks) => {
    const looking = checks.map((check) => line(check, false, 'pass'));
    expect(fieldOutcome(looking)).toEqual({ party: 'not-applicable', strict: 'pass' });
  });

  it('is a pass for NotOnOrAfter, whose meaning AWS checks too', () => {
    expect(fieldOutcome([line('saml-not-on-or-after', true, 'pass'), readable]).party).toBe('pass');
  });

  it('is a pass where there is nothing but its structure to check', () => {
    expect(fieldOutcome([line('saml-version', true, 'pass')]).party).toBe('pass');
  });

  it('is a failure when the field cannot even be read', () => {
    const unreadable = [line('saml-not-before', false, 'not-applicable'), line('saml-times-readable', true, 'fail')];
    expect(fieldOutcome(unreadable).party).toBe('fail');
  });

  it('has no mark where no check looks', () => {
    expect(fieldOutcome([])).toEqual({ party: undefined, strict: undefined });
  });
});
