// From bytes to what the checks look at: decode, parse, gate, open, gate again, verify. Nothing here decides whether the
// message is accepted, and nothing here throws.
import { decodeMessage, type ReceivedText } from './decode.ts';
import { gateChecks } from './gate-checks.ts';
import { readMetadata } from './metadata.ts';
import { assertionNamespace } from './names.ts';
import { readingChecks } from './reading-checks.ts';
import { decryptAssertion } from './samlify.ts';
import { signatureGateChecks } from './signature-gate-checks.ts';
import { allAssertions } from './structure.ts';
import type { ReceivedDocument, SamlSubject, TrustedIssuer } from './subject.ts';
import { verifySignatures } from './verify.ts';
import { parseXml } from './xml-document.ts';

/** The form field's value, or the XML itself. */
export type ReceivedResponse = { readonly base64: string } | { readonly text: string };

export type Trust = {
  /** The identity provider's metadata: an EntityDescriptor, or several in an EntitiesDescriptor. */
  readonly metadata: string;
  /** Private keys (PEM) for encrypted assertions, tried in order. */
  readonly decryptionKeys?: readonly string[];
};

/** Everything that can be read of a Response, and which signatures hold. Never throws, whatever the bytes are. */
export async function readResponse(received: ReceivedResponse, trust: Trust): Promise<SamlSubject> {
  const raw: ReceivedText = 'text' in received ? received : decodeMessage(received.base64);
  const base64 = 'base64' in received ? received.base64 : undefined;
  const trusted = trustedIssuers(trust.metadata);
  const closed: ReceivedDocument = { base64, ...raw, decryption: { status: 'none' } };
  if (raw.problem) return { ...closed, trusted, signatures: [] };
  const { document, problem } = parseXml(raw.text);
  if (problem) return { ...closed, problem, trusted, signatures: [] };

  const outer: ReceivedDocument = { ...closed, document };
  const encrypted = allAssertions(document).some(
    ({ local, namespace }) => local === 'EncryptedAssertion' && namespace === assertionNamespace,
  );
  if (!encrypted || !passesGate(outer)) return verifySignatures(outer, trusted, passesGate(outer));
  const opened = await open(outer, trust.decryptionKeys ?? []);
  return verifySignatures(opened.subject, trusted, passesGate(opened.subject), opened.text);
}

/** True where every check that comes before a signature is looked at passed. */
function passesGate(subject: ReceivedDocument): boolean {
  return [...readingChecks, ...gateChecks, ...signatureGateChecks].every(({ test }) => {
    const { outcome } = test(subject);
    return outcome === 'pass' || outcome === 'not-applicable';
  });
}

async function open(
  received: ReceivedDocument,
  keys: readonly string[],
): Promise<{ subject: ReceivedDocument; text?: string }> {
  let reason = 'we hold no private key';
  for (const key of keys) {
    const result = await decryptAssertion(received.text, key);
    if ('xml' in result) {
      const { document, problem } = parseXml(result.xml);
      if (document)
        return { subject: { ...received, opened: document, decryption: { status: 'done' } }, text: result.xml };
      reason = `what it holds cannot be read: ${problem.message}`;
    } else reason = `none of our keys opens it (${result.reason})`;
  }
  return { subject: { ...received, decryption: { status: 'failed', reason } } };
}

function trustedIssuers(metadata: string): readonly TrustedIssuer[] {
  const read = readMetadata(metadata);
  if ('problem' in read) return [];
  return read.entities.map(({ entityId, signingCertificates }) => ({ entityId, certificates: signingCertificates }));
}
