import type { Account } from '../shared/account.ts';

/** What S3 knows of the world. */
export type S3Config = {
  readonly account: Account;
  /** Shared with STS, so that both can tell whose temporary credentials these are. */
  readonly credentialSecret: string;
  readonly region: string;
  /** See RequestFacts. */
  readonly sourceIp?: string | undefined;
};
