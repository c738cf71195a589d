// The real AWS CLI as a child process, knowing nothing of this machine's own AWS settings.
import { execFile } from 'node:child_process';
import { root } from './kept.ts';
import type { Credentials } from './our-sts.ts';

export type Said = { readonly status: number; readonly out: string; readonly err: string };

const nowhere = process.platform === 'win32' ? 'NUL' : '/dev/null';
const settings = {
  AWS_CONFIG_FILE: nowhere,
  AWS_SHARED_CREDENTIALS_FILE: nowhere,
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_DEFAULT_REGION: 'eu-central-1',
  AWS_PAGER: '',
  NO_PROXY: '127.0.0.1',
  TZ: 'UTC',
};

/** Runs a program to its end. The server that it talks to is in this process, so nothing here may block. */
export function runProgram(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Said> {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
  const options = { cwd: root, env: { ...Object.fromEntries(kept), ...settings, ...env }, maxBuffer: 10_000_000 };
  return new Promise((resolve) => {
    execFile(program, args, options, (error, out, err) => {
      const status = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ status, out, err: err.trim() });
    });
  });
}

/** Credentials as the CLI takes them from its environment. */
export const asEnvironment = ({ AccessKeyId, SecretAccessKey, SessionToken }: Credentials): NodeJS.ProcessEnv => ({
  AWS_ACCESS_KEY_ID: AccessKeyId,
  AWS_SECRET_ACCESS_KEY: SecretAccessKey,
  AWS_SESSION_TOKEN: SessionToken,
});
