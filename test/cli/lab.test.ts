import { describe, expect, it } from 'vitest';
import { main } from '#cli/main.ts';

/** Runs one command line; files by name. */
async function lab(line: string, files: { readonly [path: string]: string } = {}) {
  let out = '';
  let err = '';
  const status = await main(line.split(' ').filter(Boolean), {
    out(text) {
      out += text;
    },
    err(text) {
      err += text;
    },
    readFile(path) {
      const text = files[path];
      if (text === undefined)
        throw Object.assign(new Error(`ENOENT: no such file, open '${path}'`), { code: 'ENOENT' });
      return text;
    },
    stdin: async () => '',
    now: () => Date.parse('2026-12-24T18:00:00Z'),
    colour: false,
  });
  return { status, out, err };
}

describe('lab flow list --json', () => {
  it('gives each flow’s id, title, actors with zones, steps, inputs and faults with what catches them', async () => {
    const { status, out } = await lab('flow list --json');
    expect(status).toBe(0);
    const [first] = JSON.parse(out);
    expect(first).toMatchObject({ id: 'saml-sts', title: expect.any(String) });
    expect(first.actors[0]).toEqual({ id: 'client', name: 'Client app', zone: 'user' });
    expect(first.steps.map(({ id }: { id: string }) => id)).toContain('assume-role');
    for (const fault of first.faults) expect(Object.keys(fault).sort()).toEqual(['caughtBy', 'id', 'story', 'title']);
  });
});

describe('lab flow show', () => {
  it('adds beats with their layers and checks with their sources', async () => {
    const { status, out } = await lab('flow show saml-sts --json');
    expect(status).toBe(0);
    const shown = JSON.parse(out);
    const request = shown.beats.find(({ id }: { id: string }) => id === 'assume-role.request');
    expect(request.layers.map(({ path }: { path: string }) => path)).toContain('form/SAMLAssertion/base64/xml');
    expect(shown.checks.length).toBeGreaterThan(30);
    for (const { source } of shown.checks) expect(source).toMatch(/https:\/\//);
  });

  it('prints a page to read without --json', async () => {
    expect((await lab('flow show saml-sts')).out).toContain('Messages, in order');
  });
});

describe('lab flow run', () => {
  it('ends with 0 and a transcript with every message when the flow completes', async () => {
    const { status, out } = await lab('flow run saml-sts');
    expect(status).toBe(0);
    expect(out).toContain('Client app → AWS STS');
    expect(out).toContain('completed');
    expect(out).not.toContain('\u001b');
  });

  it('ends with 1 when it is refused, and says the check and AWS’s words', async () => {
    const { status, out } = await lab('flow run saml-sts --input durationSeconds=43200');
    expect(status).toBe(1);
    expect(out).toContain('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.');
  });

  it('gives the whole trace as JSON, reproducibly', async () => {
    const one = await lab('flow run saml-sts --json --seed 7');
    expect(JSON.parse(one.out)).toMatchObject({
      format: 1,
      flow: 'saml-sts',
      seed: 7,
      outcome: { status: 'completed' },
    });
    expect((await lab('flow run saml-sts --json --seed 7')).out).toBe(one.out);
  });

  it('starts its clock where it is told', async () => {
    expect(JSON.parse((await lab('flow run saml-sts --json --clock now')).out).start).toBe(
      Date.parse('2026-12-24T18:00:00Z'),
    );
    expect(JSON.parse((await lab('flow run saml-sts --json --clock 2027-01-01T00:00:00Z')).out).start).toBe(
      Date.parse('2027-01-01T00:00:00Z'),
    );
  });

  it('takes an input and an edited layer from a file', async () => {
    const files = {
      'policy.json': '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}',
      'body.txt': 'Action=Nothing',
    };
    expect((await lab('flow run saml-sts --input rolePolicy=@policy.json', files)).status).toBe(1);
    const edited = await lab('flow run saml-sts --edit assume-role.request:form=body.txt --json', files);
    expect(edited.status).toBe(1);
    expect(JSON.parse(edited.out).outcome.beat).toBe('assume-role.response');
  });

  it('replaces the whole message when the edit names no layer', async () => {
    const { status, out } = await lab('flow run saml-sts --edit assume-role.request=bytes --json', {
      bytes: 'garbage',
    });
    expect(status).toBe(1);
    expect(JSON.parse(out).outcome).toMatchObject({ beat: 'assume-role.response', party: 'sts', status: 'refused' });
  });
});

describe('wrong use', () => {
  it.each([
    ['', 'Federation Lab in the terminal'],
    ['flwo list', 'Did you mean “flow”?'],
    ['flow lst', 'There is: list, show, run.'],
    ['flow run saml-stss', 'Did you mean “saml-sts”?'],
    ['flow run', 'Which flow?'],
    ['flow run saml-sts --inptu a=b', 'Did you mean --input?'],
    ['flow run saml-sts --input pasword=x', 'Did you mean “password”?'],
    ['flow run saml-sts --input person=alce', 'Did you mean “alice”?'],
    ['flow run saml-sts --input durationSeconds=long', 'takes a number'],
    ['flow run saml-sts --fault cert', 'There is no fault'],
    ['flow run saml-sts --edit asume-role.request=f', 'Did you mean “assume-role.request”?'],
    ['flow run saml-sts --edit assume-role.request=missing.txt', 'ENOENT'],
    ['flow run saml-sts --seed one', 'whole number'],
    ['flow run saml-sts --clock yesterday', 'instant'],
    ['artefact saml-sts', 'Which artefact'],
    ['artefact saml-sts respons', 'Did you mean “response”?'],
  ])('ends with 2 and says how for: %s', async (line, hint) => {
    const { status, out, err } = await lab(line);
    expect(status).toBe(2);
    expect(out + err).toContain(hint);
  });

  it('ends with 2 when an edit names a layer that the message does not have', async () => {
    const { status, err } = await lab('flow run saml-sts --edit assume-role.request:fomr=f', { f: '' });
    expect(status).toBe(2);
    expect(err).toContain('form');
  });
});

describe('lab artefact', () => {
  it.each([
    ['response', /^[A-Za-z0-9+/=]+\n$/],
    ['assertion', /^<saml:Assertion [\s\S]*<\/saml:Assertion>\n$/],
    ['metadata', /EntityDescriptor/],
    ['certificate', /^-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----\n$/],
    [
      'credentials',
      /^export AWS_ACCESS_KEY_ID=ASIA\w{16}\nexport AWS_SECRET_ACCESS_KEY=\S+\nexport AWS_SESSION_TOKEN=\S+\n$/,
    ],
  ])('%s prints that and nothing else', async (name, shape) => {
    const { status, out, err } = await lab(`artefact saml-sts ${name}`);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(shape);
  });

  it('ends with 1 and the refusal when the run did not get that far', async () => {
    const { status, out, err } = await lab('artefact saml-sts credentials --input password=wrong');
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain('refused');
  });
});
