// An AWS account as plain data: what IAM and S3 know. Policies are text, exactly as someone typed them.

/** An IAM SAML provider: the IdP's metadata as uploaded. `privateKeys` name keys of the world (IAM keeps at most two). */
export type SamlProvider = {
  readonly arn: string;
  readonly name: string;
  /** SAMLSP and 16 of [A-Z0-9]: part of the provider's own sign-in address. */
  readonly uuid: string;
  readonly metadata: string;
  readonly assertionEncryption: 'Allowed' | 'Required';
  readonly privateKeys: readonly string[];
};

export type Role = {
  readonly arn: string;
  readonly name: string;
  readonly path: string;
  /** AROA and 17 of [A-Z0-9]. */
  readonly id: string;
  readonly trustPolicy: string;
  readonly policies: { readonly [name: string]: string };
  readonly boundary?: string | undefined;
  readonly maxSessionDurationSeconds: number;
  readonly tags: { readonly [key: string]: string };
};

export type S3Object = { readonly text: string; readonly contentType: string; readonly lastModified: number };

export type Bucket = {
  readonly name: string;
  readonly region: string;
  readonly policy?: string | undefined;
  readonly objects: { readonly [key: string]: S3Object };
};

/** Maps are keyed by name, so that a JSON pointer reaches every policy: /account/roles/FinanceRead/trustPolicy */
export type Account = {
  readonly id: string;
  readonly partition: 'aws' | 'aws-cn' | 'aws-us-gov';
  readonly region: string;
  readonly samlProviders: { readonly [name: string]: SamlProvider };
  readonly roles: { readonly [name: string]: Role };
  readonly managedPolicies: { readonly [arn: string]: string };
  readonly buckets: { readonly [name: string]: Bucket };
  /** Service control and resource control policies by level, root first; null where the account is in no organisation. */
  readonly scps: readonly { readonly level: string; readonly policies: { readonly [name: string]: string } }[] | null;
  readonly rcps: readonly { readonly level: string; readonly policies: { readonly [name: string]: string } }[] | null;
};
