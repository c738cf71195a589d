import { expect } from 'vitest';
import { readBy, sso } from '../../protocol/saml/request-fixture.ts';
import { exchange, requestsCommand } from './authn-requests.ts';
import { type Case, claim } from './claim.ts';
import { typed } from './run-python.ts';
import { type Library, libraryNamed } from './tools.ts';

/** The library knows the other side's address from our metadata alone. */
export function readsMetadata(library: Library, more: readonly Case[] = []): void {
  claim(libraryNamed(library), 'reads our metadata, and sends where it says', [
    {
      name: 'an identity provider’s: its AuthnRequest goes to the address for redirects',
      command: typed(requestsCommand(library)),
      run: () => {
        const query = exchange(library).made.find((request) => request.query !== undefined)?.query ?? '';
        expect(readBy({ query }).request).toMatchObject({ destination: sso });
      },
    },
    ...more,
  ]);
}
