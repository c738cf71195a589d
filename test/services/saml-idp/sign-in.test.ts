import { describe, expect, test } from 'vitest';
import { readAssertion } from '#protocol/saml/assertion.ts';
import { readAwsAttributes } from '#protocol/saml/aws-attributes.ts';
import { samlChecks } from '#protocol/saml/checks.ts';
import { facts as awsFacts } from '../../protocol/saml/fixture.ts';
import { alice, amazon, config, read, signIn, sso, start, world } from './fixture.ts';

describe('a sign-in', () => {
  test('asks the directory three times and ends in a form for AWS whose assertion fails no check', async () => {
    const place = world();
    const { page, samlResponse, relayState } = await signIn(place, alice);
    expect(page.forms[0]?.action).toBe(amazon.acs);
    expect(relayState).toBeUndefined();
    expect(place.idpEnv.exchanges.map(({ request }) => 'operation' in request && request.operation)).toEqual([
      'search',
      'bind',
      'search',
    ]);
    expect(place.idpEnv.works.map(({ name }) => name)).toEqual(['issue']);
    const subject = await read(place, samlResponse);
    for (const { id, test: rule } of Object.values(samlChecks).flat()) {
      expect((await rule(subject, { ...awsFacts, now: start })).outcome, id).not.toBe('fail');
    }
    const assertion = subject.assertion;
    if (!assertion) throw new Error('not verified');
    expect(readAssertion(assertion).nameId?.value).toBe('alice');
    expect(readAwsAttributes(assertion)).toMatchObject({
      roleSessionName: 'alice@corp.example.com',
      roles: [
        { roleArn: 'arn:aws:iam::111122223333:role/FinanceRead' },
        { roleArn: 'arn:aws:iam::111122223333:role/Data-Admin' },
      ],
    });
  });

  test('gives the same bytes when it is run again', async () => {
    const [first, second] = await Promise.all([signIn(world(), alice), signIn(world(), alice)]);
    expect(first.samlResponse).toBe(second.samlResponse);
  });

  test('with a wrong password, an unknown name or an empty password shows the form again, and does not say which it was', async () => {
    const wrong = await signIn(world(), { ...alice, password: 'guess' });
    const unknown = await signIn(world(), { ...alice, username: 'nobody' });
    const empty = world();
    const none = await signIn(empty, { ...alice, password: '' });
    for (const { page, samlResponse } of [wrong, unknown, none]) {
      expect(samlResponse).toBeUndefined();
      expect(page).toMatchObject({ status: 200, title: 'Sign in' });
      expect(page.text).toBe(wrong.page.text);
    }
    expect(wrong.page.text).toContain('The name or the password is not right.');
    // RFC 4513 §5.1.2: with an empty password the directory would say yes.
    expect(empty.idpEnv.exchanges.some(({ request }) => 'operation' in request && request.operation === 'bind')).toBe(
      false,
    );
  });

  test('with a name that is a filter finds nobody', async () => {
    for (const username of ['*', 'al*', 'alice)(uid=*', '\\61lice']) {
      expect((await signIn(world(), { ...alice, username })).samlResponse, username).toBeUndefined();
    }
  });

  test('of someone without mail and groups leaves those attributes out', async () => {
    const place = world();
    const { assertion } = await read(place, (await signIn(place, { ...alice, username: 'carol' })).samlResponse);
    expect(assertion && readAwsAttributes(assertion)).toMatchObject({ roles: [], roleSessionName: undefined });
  });

  test('carries on with what came back from the local work, edited or not', async () => {
    const place = world({ edit: (_, document) => ({ ...document, body: { text: '<edited/>' } }) });
    expect((await signIn(place, alice)).samlResponse).toBe(btoa('<edited/>'));
  });
});

describe('the session', () => {
  test('signs in to a second service without a password, with that service’s own attributes and RelayState', async () => {
    const place = world();
    await signIn(place, alice);
    const second = await place.browser.open(sso('https://wiki.corp.example.com'));
    if (!second.ok) throw new Error('no answer');
    expect(second.page.title).toBe('Signed in');
    const value = (name: string) => second.page.forms[0]?.controls.find((control) => control.name === name)?.value;
    expect(value('RelayState')).toBe('/start');
    const { assertion } = await read(place, value('SAMLResponse'));
    const content = assertion && readAssertion(assertion);
    expect(content?.attributes.map(({ name }) => name)).toEqual(['mail']);
    expect(content?.conditions?.audiences).toEqual([['https://wiki.corp.example.com']]);
    expect(content?.nameId?.value).toMatch(/^_[0-9a-f]{32}$/);
    expect(content?.authnStatements[0]?.authnInstant?.ms).toBe(start);
  });

  test('ends by the clock', async () => {
    const place = world();
    await signIn(place, alice);
    place.idpEnv.advance(28_800_000);
    const again = await place.browser.open(sso('urn:amazon:webservices'));
    expect(again).toMatchObject({ ok: true, page: { title: 'Sign in' } });
  });

  test('is not given to a form that another browser opened', async () => {
    const place = world();
    const opened = await place.browser.open(sso('urn:amazon:webservices'));
    const state = opened.ok ? opened.page.forms[0]?.controls.find(({ name }) => name === 'state')?.value : '';
    const answer = await place.idp({
      kind: 'http-request',
      method: 'POST',
      url: `${config.baseUrl}/sso`,
      headers: [['Content-Type', 'application/x-www-form-urlencoded']],
      body: { text: `state=${state}&username=alice&password=correct+horse` },
    });
    expect(answer).toMatchObject({ status: 400 });
    expect(place.idpEnv.exchanges).toEqual([]);
  });
});
