import type { Beat, RefusalError, Trace } from '#simulator/types.ts';
import type { WireRecord } from '#wire/records.ts';

/** A message that says no: what it says, and whether the flow was meant to end so. */
export type Refusal = { readonly expected: boolean; readonly error?: RefusalError | undefined };

const xmlText = (text: string, element: string): string | undefined =>
  text.match(new RegExp(`<${element}>([^<]*)</${element}>`))?.[1];

/** The error that an AWS answer carries in XML, or undefined when the record is none. */
export function errorInAnswer(record: WireRecord): Omit<RefusalError, 'known'> | undefined {
  if (record.kind !== 'http-response' || record.status < 400) return undefined;
  const text = record.body && 'text' in record.body ? record.body.text : '';
  return {
    code: xmlText(text, 'Code') ?? `HTTP ${record.status}`,
    httpStatus: record.status,
    message: xmlText(text, 'Message') ?? '',
  };
}

/** RFC 4511 §4.1.9: success, compareFalse, compareTrue, referral and saslBindInProgress are no errors. */
const ldapFine = new Set([0, 5, 6, 10, 14]);

const saysNo = ({ record }: Beat): boolean =>
  errorInAnswer(record) !== undefined ||
  (record.kind === 'ldap-response' && !ldapFine.has(record.resultCode)) ||
  record.kind === 'network-error' ||
  record.kind === 'malformed';

/** The refusing answer to the message inside of which a beat of local work happens, when the same party does both. */
const answerAfter = (trace: Trace, work: Beat): Beat | undefined => {
  const inside = trace.steps.find(({ id }) => id === work.step)?.inside;
  return trace.beats.find(
    ({ step, part, from, seq }) => step === inside && part === 'response' && from === work.from && seq > work.seq,
  );
};

/**
 * What a beat refuses, or undefined when it refuses nothing. The run's own first refusal is told by its outcome; local
 * work that leads to a refusing answer refuses with it, for that is where it was decided.
 */
export function refusalAt(trace: Trace, beat: Beat): Refusal | undefined {
  if (beat.part === 'work') {
    const answer = answerAfter(trace, beat);
    return answer && refusalAt(trace, answer);
  }
  const { outcome } = trace;
  if (outcome.status === 'refused' && outcome.beat === beat.id) return { expected: false, error: outcome.error };
  if (beat.part !== 'response' || !saysNo(beat)) return undefined;
  const said = errorInAnswer(beat.record);
  const step = trace.steps.find(({ id }) => id === beat.step);
  return { expected: step?.expects === 'refusal', error: said && { ...said, known: 'documented' } };
}

/** The steps that are refused at or before the beat with this index, and by which beat each. */
export function refusedSteps(trace: Trace, cursor: number): ReadonlyMap<string, Beat> {
  const refused = new Map<string, Beat>();
  for (const beat of trace.beats.slice(0, cursor + 1)) {
    if (!refusalAt(trace, beat)) continue;
    const step = trace.steps.find(({ id }) => id === beat.step);
    // Local work refuses the message inside of which it happens: the check refuses the call.
    refused.set(beat.part === 'work' && step?.inside ? step.inside : beat.step, beat);
  }
  return refused;
}
