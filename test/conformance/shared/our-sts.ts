// Our own STS, asked for credentials with a Response that somebody else had a hand in.
import { standParties } from '#engine/stand-parties.ts';
import { textOfBody } from '#wire/bytes.ts';
import { assumeRoleRequest } from '../../services/sts/world.ts';
import { responseOf } from './responses.ts';

/** Its answer to a Response, as its HTTP status and text. */
export async function askOurSts(xml: string): Promise<{ readonly status: number; readonly text: string }> {
  const { ask } = await standParties({ flow: 'saml-sts' });
  const { response } = await ask('sts', assumeRoleRequest(xml), Date.now());
  return response.kind === 'http-response'
    ? { status: response.status, text: textOfBody(response.body) }
    : { status: 0, text: '' };
}

export type Credentials = {
  readonly AccessKeyId: string;
  readonly SecretAccessKey: string;
  readonly SessionToken: string;
};

/** What it lends Alice now: whoever simulates the same account takes it. */
export async function lentCredentials(): Promise<Credentials> {
  const { text } = await askOurSts(await responseOf({ flow: 'saml-sts' }, Date.now()));
  const read = (name: keyof Credentials): string => {
    const value = new RegExp(`<${name}>(.+?)</${name}>`, 's').exec(text)?.[1];
    if (value === undefined) throw new Error(`our STS lent no ${name}: ${text}`);
    return value;
  };
  return {
    AccessKeyId: read('AccessKeyId'),
    SecretAccessKey: read('SecretAccessKey'),
    SessionToken: read('SessionToken'),
  };
}
