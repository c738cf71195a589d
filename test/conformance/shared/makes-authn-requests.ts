import { expect } from 'vitest';
import { printForm } from '#wire/form.ts';
import { failuresOf, readBy, spEntityId } from '../../protocol/saml/request-fixture.ts';
import { exchange, requestsCommand } from './authn-requests.ts';
import { claim, once } from './claim.ts';
import { typed } from './run-python.ts';
import { type Library, libraryNamed } from './tools.ts';

type Made = 'redirected and signed' | 'posted and signed';

/** As the service provider, the library makes requests that our checks accept, and no more when they were changed. */
export function makesAuthnRequests(library: Library, names: readonly Made[]): void {
  const made = once(() => exchange(library).made);
  const command = typed(requestsCommand(library));
  const one = (name: Made) => made().find((request) => request.name === name);

  claim(
    libraryNamed(library),
    'makes AuthnRequests that we accept',
    names.map((name) => ({
      name,
      command,
      run: async () => {
        const { query, form = '' } = one(name) ?? {};
        const subject = readBy(query === undefined ? { form: printForm([['SAMLRequest', form]]) } : { query });
        const now = Date.now() + 1000;
        expect(await failuresOf(subject, { now, wantSigned: true })).toEqual([]);
        expect(subject.request).toMatchObject({ signed: true, issuer: spEntityId });
        if (query === undefined) return;
        const changed = query.replace(/(RelayState=[^&]*)/, '$1x');
        expect(changed).not.toBe(query);
        expect(await failuresOf(readBy({ query: changed }), { now })).toContain('saml-redirect-signature');
      },
    })),
  );
}
