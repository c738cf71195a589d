import type { Key } from '../types.ts';
import { awsSamlProvider } from './aws-saml-provider.ts';
import { idpSigning } from './idp-signing.ts';
import { idpSigningNext } from './idp-signing-next.ts';
import { mallory } from './mallory.ts';

/** The committed demo keys by the name under which a party's configuration asks for them. Public by design. */
export const keys: { readonly [name: string]: Key } = {
  'idp-signing': idpSigning,
  'idp-signing-next': idpSigningNext,
  mallory,
  'aws-saml-provider': awsSamlProvider,
};
