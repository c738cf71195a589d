/**
 * Identity providers that many AWS customers share, with the condition key that IAM demands before it stores a trust
 * policy for them: without it every customer's tokens would do. Roles from before 2025-06-06 keep working until they
 * are changed. Source: id_roles_providers_oidc_secure-by-default.
 * Simplified: In reality the issuers of IBM Turbonomic, whose addresses change, are shared ones too. Here they are left
 * out.
 */
export const sharedIssuers: { readonly [host: string]: string } = {
  'cognito-identity.amazonaws.com': 'aud',
  'sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d': 'sts:RoleSessionName',
  'agent.buildkite.com': 'sub',
  'oidc.codefresh.io': 'sub',
  'studio.datachain.ai/api': 'sub',
  'token.actions.githubusercontent.com': 'sub',
  'oidc-configuration.audit-log.githubusercontent.com': 'sub',
  'vstoken.actions.githubusercontent.com': 'sub',
  'gitlab.com': 'sub',
  'api.pulumi.com/oidc': 'aud',
  'sandboxes.cloud': 'aud',
  'scalr.io': 'sub',
  'tokens.cloud.shisho.dev': 'sub',
  'app.terraform.io': 'sub',
  'proidc.upbound.io': 'sub',
  'oidc.vercel.com': 'aud',
};
