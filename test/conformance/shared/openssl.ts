import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { keys } from '#simulator/keys/keys.ts';
import { keep, root } from './kept.ts';

/** Every demo key with its certificate, as files. */
export const keyFiles = Object.entries(keys).map(([name, { privateKeyPem, certificatePem }]) => ({
  name,
  key: keep(`${name}.key`, privateKeyPem),
  certificate: keep(`${name}.crt`, certificatePem),
}));

/** What it prints. Throws what it says when it fails. */
export function openssl(program: string, line: string, input?: string | Uint8Array): string {
  const { status, stdout, stderr } = spawnSync(program, line.split(' '), { cwd: root, input });
  if (status !== 0) throw new Error(`openssl ${line}: ${stderr}`);
  return stdout.toString();
}

/** A raw RSA-SHA256 signature, the octets that it covers and the key's certificate, as files under this name. */
export function rawSignature(name: string, certificate: string) {
  const file = (ending: string) => `.cache/conformance/${name}.${ending}`;
  const line = `dgst -sha256 -verify ${file('pub')} -signature ${file('sig')} ${file('octets')}`;
  return {
    command: `openssl ${line}`,
    /** Whether OpenSSL finds that the signature covers these octets. Throws where it says neither. */
    verifies(program: string, octets: string, signature: Uint8Array): boolean {
      keep(`${name}.pub`, openssl(program, `x509 -in ${certificate} -noout -pubkey`));
      keep(`${name}.octets`, octets);
      writeFileSync(`${root}/${file('sig')}`, signature);
      const { stdout, stderr } = spawnSync(program, line.split(' '), { cwd: root, encoding: 'utf8' });
      if (stdout.includes('Verified OK')) return true;
      if (stdout.includes('Verification failure')) return false;
      throw new Error(`openssl ${line}: ${stdout}${stderr}`);
    },
  };
}
