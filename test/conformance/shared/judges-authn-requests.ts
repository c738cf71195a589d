import { expect } from 'vitest';
import { spAcs } from '../../protocol/saml/request-fixture.ts';
import { exchange, requestsCommand, right, wrong } from './authn-requests.ts';
import { claim, once } from './claim.ts';
import { typed } from './run-python.ts';
import { type Library, libraryNamed } from './tools.ts';

/** As the identity provider, the library accepts our requests and knows where to answer. */
export const acceptsAuthnRequests = (library: Library): void =>
  judges(library, 'accepts our AuthnRequests', right, { outcome: 'accepted', id: '_q1', acs: spAcs });

/** It refuses them when one thing was changed, and when somebody else signed them, or nobody. */
export const refusesTamperedAuthnRequests = (library: Library): void =>
  judges(library, 'refuses AuthnRequests that were changed or signed by someone else', wrong, { outcome: 'refused' });

function judges(library: Library, does: string, sent: typeof right, expected: object): void {
  const answers = once(() => exchange(library, sent).judged);
  const command = typed(requestsCommand(library));
  claim(
    libraryNamed(library),
    does,
    sent.map(({ name }, index) => ({ name, command, run: () => expect(answers()[index]).toMatchObject(expected) })),
  );
}
