// Is there a document at all?

import type { Check, Cite } from '#protocol/check.ts';
import { fail, notApplicable, notReached, pass } from '#protocol/check.ts';
import { maxDocumentBytes } from '#wire/limits.ts';
import type { DocumentProblem, ReceivedDocument } from './subject.ts';

/** A check that runs before anything is verified: it needs no facts and gives its answer at once. */
export type GateCheck = Omit<Check<ReceivedDocument, unknown>, 'test'> & {
  readonly test: (subject: ReceivedDocument) => ReturnType<typeof pass>;
};

const order: readonly DocumentProblem['kind'][] = ['base64', 'deflate', 'utf8', 'size', 'doctype', 'not-well-formed'];

/** A check that fails for one kind of problem; not reached behind an earlier one. */
export function readingCheck(
  id: string,
  kind: DocumentProblem['kind'],
  title: string,
  cite: Cite,
  expected: string,
  why: string,
): GateCheck {
  const test = ({ problem, base64 }: ReceivedDocument) => {
    if (base64 === undefined && (kind === 'base64' || kind === 'utf8')) return notApplicable;
    if (!problem || order.indexOf(kind) < order.indexOf(problem.kind)) return pass(undefined, expected);
    return problem.kind === kind ? fail(problem.message, expected) : notReached;
  };
  return { id, title, cite, why, test };
}

/** Base64, text, size, no DOCTYPE, well-formed: each fails only where all before it passed. */
export const readingChecks: readonly GateCheck[] = [
  readingCheck(
    'saml-base64',
    'base64',
    'The form field is base64',
    ['saml-bindings', '§3.5.4'],
    'base64 without other characters (line breaks are allowed)',
    'A decoder that skips what it does not know reads another message than the one that was logged.',
  ),
  readingCheck(
    'saml-utf8',
    'utf8',
    'The decoded bytes are text',
    ['rfc3629', '§3'],
    'UTF-8',
    'Two programs that repair broken text differently see two different names.',
  ),
  readingCheck(
    'saml-size',
    'size',
    'The message is of reasonable size',
    ['saml-sec-consider'],
    `at most ${maxDocumentBytes} characters`,
    'Anyone may post to this address; work must stay bounded before the sender is known.',
  ),
  readingCheck(
    'saml-doctype',
    'doctype',
    'There is no DOCTYPE',
    ['owasp-xxe'],
    'no document type declaration',
    'A DOCTYPE can define entities that read files, or that grow a small message until memory is full.',
  ),
  readingCheck(
    'saml-well-formed',
    'not-well-formed',
    'The message is well-formed XML',
    ['xml', '§2.1'],
    'well-formed XML with a single root element',
    'What one parser repairs another reads differently, and a signature is checked by one of them only.',
  ),
];
