// The messages of a run as a list: the accessible twin of the map, the feed of a narrow screen, the transcript.
import type { Beat, Channel, Flow, Trace } from '#simulator/types.ts';
import { crossing } from './crossings.ts';
import type { Seal } from './map-drawing.ts';
import type { ChipLook, MapSheet } from './map-plan.ts';
import { declaredBeat } from './planned-beats.ts';
import { httpStatus, startLine } from './record-text.ts';
import { type Refusal, refusalAt } from './refusal.ts';
import { chipSeal } from './seal.ts';
import type { Shape } from './shape.ts';
import { type Stop, stops } from './stops.ts';
import { checksAt } from './verdicts.ts';

export type Party = { readonly id: string; readonly name: string; readonly glyph: Shape };

/** One message, or one piece of local work, in words. */
export type Row = Stop & {
  readonly title: string;
  readonly from: Party;
  readonly to: Party;
  readonly channel: Channel;
  readonly part: Beat['part'];
  /** Territories passed, in order. */
  readonly crosses: readonly string[];
  readonly caption: string;
  readonly startLine: string;
  readonly chip?: ChipLook | undefined;
  /** How the seal of the chip looks: an edit that was signed again leaves it whole. */
  readonly seal: Seal;
  readonly edited: boolean;
  readonly unplanned: boolean;
  readonly says?: Refusal | undefined;
  readonly at?: number | undefined;
};

const stepOf = (beat: string): string => declaredBeat(beat).slice(0, declaredBeat(beat).lastIndexOf('.'));
const partOf = (beat: string): Beat['part'] =>
  beat.endsWith('.work') ? 'work' : beat.endsWith('.response') ? 'response' : 'request';

/** All rows of a run, in order; planned messages that it did not reach stand at the end. */
export function rows(flow: Flow, sheet: MapSheet, trace: Trace, cursor: number): readonly Row[] {
  const party = (id: string): Party => {
    const actor = flow.actors.find((one) => one.id === id);
    return { id, name: actor?.name ?? id, glyph: sheet.glyphs[actor?.glyph ?? ''] ?? [] };
  };
  return stops(flow, trace, cursor).map((stop) => {
    const beat = trace.beats.find(({ id }) => id === stop.beat);
    const step = flow.steps.find(({ id }) => id === stepOf(stop.beat));
    const part = beat?.part ?? partOf(stop.beat);
    const [asker, answerer] = [step?.from ?? '', step?.to ?? ''];
    const from = beat?.from ?? (part === 'response' ? answerer : asker);
    const to = beat?.to ?? (part === 'response' ? asker : answerer);
    const declared = declaredBeat(stop.beat);
    const line = sheet.lines.find(({ beats }) => beats.some((id) => id === declared));
    const says = beat && refusalAt(trace, beat);
    const sender = party(from);
    const chip = line?.chips?.[line.beats.indexOf(declared)];
    return {
      ...stop,
      title: titleOf(stop.beat, part, step?.title, beat, sheet, !!beat && afterRefusal(trace, beat)),
      from: sender,
      to: party(to),
      channel: beat?.channel ?? step?.channel ?? 'back',
      part,
      crosses: crossing(sheet, from, to),
      caption:
        (beat && instead(trace, beat, sender.name, says)) ??
        step?.[part] ??
        (beat ? 'Nothing in this flow announces this message.' : ''),
      startLine: beat ? startLine(beat.record) : '',
      chip: sheet.chips[chip ?? ''],
      seal: beat && chip ? chipSeal(trace, chip, trace.beats.indexOf(beat)).seal : 'intact',
      edited: !!beat?.editedFrom,
      unplanned: !!beat?.unplanned,
      says,
      at: beat?.at,
    };
  });
}

/** What is said of a message whose step announces something else than what happened; undefined where it happened so. */
function instead(trace: Trace, beat: Beat, who: string, says: Refusal | undefined): string | undefined {
  const { outcome, steps, actors } = trace;
  if (!says) {
    if (beat.part !== 'response') return undefined;
    if (steps.find(({ id }) => id === beat.step)?.expects === 'refusal')
      return 'Allowed, and that is the leak: this should have been refused.';
    return afterRefusal(trace, beat) ? `${who} answers after that refusal: ${startLine(beat.record)}.` : undefined;
  }
  if (says.expected) return undefined;
  const refuser = (outcome.beat === beat.id && actors.find(({ id }) => id === outcome.party)?.name) || who;
  const why = [says.error?.code ?? startLine(beat.record), says.error?.message].filter(Boolean).join(': ');
  const failed = beat.part === 'work' && checksAt(trace, beat).find(({ partyOutcome }) => partyOutcome === 'fail');
  return failed
    ? `${refuser} stops at the check “${failed.description.title}” and refuses: ${why}`
    : `${refuser} refuses: ${why}`;
}

/** An answer that was given when the run had been refused already: it does not bring what its step announces. */
function afterRefusal({ outcome, beats }: Trace, beat: Beat): boolean {
  const refused = outcome.status === 'refused' ? beats.find(({ id }) => id === outcome.beat) : undefined;
  return refused !== undefined && beat.seq > refused.seq;
}

function titleOf(
  id: string,
  part: Beat['part'],
  step: string | undefined,
  beat: Beat | undefined,
  sheet: MapSheet,
  late: boolean,
): string {
  if (part !== 'response') return step ?? `Unplanned: ${beat ? startLine(beat.record) : id}`;
  const line = sheet.lines.find(
    ({ beats, kind }) => kind === 'response' && beats.some((one) => one === declaredBeat(id)),
  );
  const named = line?.label.lines.join(' ');
  const record = beat?.record;
  if (record?.kind === 'http-response')
    return record.status < 400 && named && !late ? named : httpStatus(record.status);
  if (record?.kind === 'ldap-response') return `Answer: ${startLine(record)}`;
  if (record) return startLine(record);
  return named ?? `Answer to “${step ?? id}”`;
}
