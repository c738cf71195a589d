import type { Account } from '../shared/account.ts';

/** What STS knows of the world. A SAML provider's private keys are asked for by name from the actor's own keys. */
export type StsConfig = {
  readonly account: Account;
  /** Shared with the services that accept temporary credentials. */
  readonly credentialSecret: string;
  readonly region: string;
  /** See RequestFacts. */
  readonly sourceIp?: string | undefined;
};
