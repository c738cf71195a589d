import { describe, expect, it } from 'vitest';
import { runFlow } from '#engine/run-flow.ts';
import { signersOf } from '#engine/signers.ts';
import type { Edit, Trace } from '#simulator/types.ts';

const xml = 'form/SAMLAssertion/base64/xml';
const recordOf = (trace: Trace, beat: string) => {
  const found = trace.beats.find(({ id }) => id === beat);
  if (found === undefined) throw new Error(`no ${beat}`);
  return found.record;
};
const department: Edit = {
  beat: 'assume-role.request',
  layer: xml,
  change: { set: [{ path: 'Response/Assertion/Subject/NameID', value: 'bob' }] },
};
const listing: Edit = {
  beat: 'list-own.request',
  layer: 'query',
  change: { replace: 'list-type=2&prefix=home%2Falice%2F' },
};

describe('signing a changed message again', () => {
  it('is offered to whoever holds a key that fits the message', async () => {
    const trace = await runFlow({ flow: 'saml-sts' });
    const ids = async (beat: string, layer: string) =>
      (await signersOf('saml-sts', recordOf(trace, beat), layer)).map(({ id }) => id);
    expect(await ids('assume-role.request', xml)).toEqual(['idp-signing', 'mallory']);
    expect(await ids('list-own.request', 'query')).toEqual(['session']);
    expect(await ids('open-idp.request', 'http')).toEqual([]);
  });

  it('makes the new words true when the IdP signs them, and not when Mallory does', async () => {
    const run = (edit: Edit) => runFlow({ flow: 'saml-sts', edits: [edit] });
    expect((await run(department)).outcome.check).toBe('saml-assertion-signature');
    expect((await run({ ...department, sign: 'mallory' })).outcome.check).toBe('saml-signature-trusted-key');
    const asIdp = await run({ ...department, sign: 'idp-signing' });
    // STS lends the role to bob now, and S3 refuses him alice's folder: the variable is his name.
    expect(asIdp.outcome).toMatchObject({ status: 'refused', party: 's3', check: 's3-authorized' });
  });

  it('lets the holder of the session change a request to S3, and nobody else', async () => {
    expect((await runFlow({ flow: 'saml-sts', edits: [listing] })).outcome.check).toBe('sigv4-signature');
    const signed = await runFlow({ flow: 'saml-sts', edits: [{ ...listing, sign: 'session' }] });
    expect(signed.outcome.status).toBe('completed');
  });

  it('says when there is nothing that the named signer could sign', async () => {
    const { notes } = await runFlow({ flow: 'saml-sts', edits: [{ ...department, sign: 'session' }] });
    expect(notes).toMatchObject([{ kind: 'edit-does-not-fit', beat: 'assume-role.request' }]);
  });
});
