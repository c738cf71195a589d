import type { Actor } from '#simulator/types.ts';
import type { Args } from './args.ts';

/**
 * What stands where, and the commands that go through all of it with the real AWS CLI, for any shell to take as they are:
 * an interactive zsh reads comments too, so they hold no quote, no semicolon and no question mark.
 */
export function pipeline(
  services: readonly { readonly actor: Actor; readonly url: string }[],
  { input = [], fault = [] }: Args['options'],
): string {
  const at = (id: string) => services.find(({ actor }) => actor.id === id)?.url ?? '';
  const same = [...input.map((word) => ['--input', word]), ...fault.map((word) => ['--fault', word])].flat();
  const lab = ['npm run --silent lab -- artefact saml-sts response --clock now', ...same.map(quoted)].join(' ');
  return `${services.map(({ actor, url }) => `# ${actor.name}: ${url}\n`).join('')}
# 1. Alice signs in at her company. Back comes the Response that her browser would carry, good for five minutes.
SAML_RESPONSE=$(${lab})

# 2. STS checks it and lends her the role.
read -r AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN <<END
$(aws sts assume-role-with-saml --endpoint-url ${at('sts')} --region eu-central-1 \\
  --role-arn arn:aws:iam::111122223333:role/FinanceRead \\
  --principal-arn arn:aws:iam::111122223333:saml-provider/CorpIdP \\
  --saml-assertion "$SAML_RESPONSE" \\
  --query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]' --output text)
END
export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN AWS_DEFAULT_REGION=eu-central-1

# 3. Who she is now, and what she may do.
aws sts get-caller-identity --endpoint-url ${at('sts')}
aws s3 ls --endpoint-url ${at('s3')} s3://example-reports/home/alice/
aws s3 cp --endpoint-url ${at('s3')} s3://example-reports/home/alice/notes.txt -

# 4. Not the folder of her neighbour: AccessDenied, and why.
aws s3 ls --endpoint-url ${at('s3')} s3://example-reports/home/bob/

# Simulated AWS, by the clock of this machine. Nothing leaves it. Ctrl-C ends it.
`;
}

/** A word as a POSIX shell takes it literally. */
const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
