import { expect } from 'vitest';
import { spAcs } from '../../protocol/saml/request-fixture.ts';
import { exchange, requestsCommand, right, wrong } from './authn-requests.ts';
import { claim, once } from './claim.ts';
import { typed } from './run-python.ts';
import { type Library, libraryNamed } from './tools.ts';

const accepted = { outcome: 'accepted', id: '_q1', acs: spAcs };

/** As the identity provider, the library accepts our requests and knows where to answer. */
export const acceptsAuthnRequests = (library: Library): void =>
  judges(
    library,
    'accepts our AuthnRequests',
    right.map((one) => ({ ...one, expected: accepted })),
  );

/** It refuses them when one thing was changed, and when somebody else signed them, or nobody; not when nothing was. */
export const refusesTamperedAuthnRequests = (library: Library): void =>
  judges(library, 'refuses AuthnRequests that were changed or signed by someone else', [
    ...right.map(({ name, message }) => ({ name: `accepts what was changed: ${name}`, message, expected: accepted })),
    ...wrong.map((one) => ({ ...one, expected: { outcome: 'refused' } })),
  ]);

type Judged = (typeof right)[number] & { readonly expected: object };

function judges(library: Library, does: string, sent: readonly Judged[]): void {
  const answers = once(() => exchange(library, sent).judged);
  const command = typed(requestsCommand(library));
  claim(
    libraryNamed(library),
    does,
    sent.map(({ name, expected }, index) => ({
      name,
      command,
      run: () => expect(answers()[index]).toMatchObject(expected),
    })),
  );
}
