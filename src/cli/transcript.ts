import type { Beat, Trace, Verdict } from '#simulator/types.ts';
import { formatInstant } from '#wire/instant.ts';
import { peel } from '#wire/layers.ts';
import type { Colours } from './colours.ts';

const marks = { pass: '✓', fail: '✗', 'not-applicable': '–', 'not-reached': '·' } as const;

/** A trace to read: every message with its bytes, every check with what was found, and how it ended. */
export function transcript(trace: Trace, colours: Colours): string {
  const { bold, dim, yellow } = colours;
  const lines: string[] = [bold(`${trace.flow}, seed ${trace.seed}, from ${formatInstant(trace.start)}`)];
  for (const fault of trace.faults) lines.push(yellow(`fault: ${fault}`));
  for (const edit of trace.edits) lines.push(yellow(`edited: ${edit.beat} ${edit.layer}`));
  for (const beat of trace.beats) {
    lines.push('', ...beatLines(trace, beat, colours));
  }
  for (const note of trace.notes) lines.push('', yellow(`note (${note.kind}): ${note.text}`));
  lines.push(
    '',
    ...outcomeLines(trace, colours),
    dim(`${trace.verdicts.length} checks, ${trace.evaluations.length} policy decisions.`),
  );
  return `${lines.join('\n')}\n`;
}

function beatLines(trace: Trace, beat: Beat, colours: Colours): readonly string[] {
  const { bold, dim, blue, yellow } = colours;
  const name = (id: string) => trace.actors.find((actor) => actor.id === id)?.name ?? id;
  const head = beat.from === beat.to ? name(beat.from) : `${name(beat.from)} → ${name(beat.to)}`;
  const text = peel(beat.record)[0]?.text ?? '';
  const changed = beat.editedFrom === undefined ? '' : yellow(' changed on the way');
  return [
    `${bold(`${beat.seq + 1}. ${head}`)}  ${dim(`${beat.id}  ${formatInstant(beat.at)}  ${beat.channel}`)}${changed}`,
    ...shorten(text).map((line) => `   ${blue('│')} ${line}`),
    ...trace.verdicts
      .filter((verdict) => verdict.beat === beat.id)
      .map((verdict) => verdictLine(trace, verdict, colours)),
    ...trace.evaluations
      .filter((evaluation) => evaluation.beat === beat.id)
      .map(
        ({ title, decision }) =>
          `   ${decision === 'Allowed' ? colours.green('✓') : colours.red('✗')} ${title}: ${decision}`,
      ),
  ];
}

function verdictLine(trace: Trace, verdict: Verdict, { green, red, dim }: Colours): string {
  const paint = verdict.outcome === 'fail' ? red : verdict.outcome === 'pass' ? green : dim;
  const mark = paint(marks[verdict.outcome]);
  const title = trace.checks[verdict.check]?.title ?? verdict.check;
  const how = verdict.enforced ? verdict.known : `${verdict.known}; not enforced here, a strict party would`;
  const stopped = verdict.enforced && verdict.partyOutcome === 'not-reached' ? dim(' (had stopped before)') : '';
  const found = verdict.actual === undefined ? '' : `\n       found ${verdict.actual}`;
  const expected =
    verdict.outcome !== 'fail' || verdict.expected === undefined ? '' : `\n       expected ${verdict.expected}`;
  return `   ${mark} ${title} ${dim(`[${verdict.check}] ${how}`)}${stopped}${verdict.outcome === 'fail' ? `${found}${expected}` : ''}`;
}

function outcomeLines(trace: Trace, { bold, green, red, yellow }: Colours): readonly string[] {
  const { status, beat, party, check, error } = trace.outcome;
  if (status === 'completed') return [green(bold('completed'))];
  if (status === 'deviated')
    return [yellow(bold(`deviated: a refusal was expected at ${beat}, and ${party} allowed it`))];
  const why = check === undefined ? '' : ` (${check})`;
  return [
    red(bold(`refused by ${party} at ${beat}${why}`)),
    ...(error === undefined ? [] : [red(`${error.code}: ${error.message}`)]),
  ];
}

/** Long lines and long messages are cut in the middle: `artefact` and `--json` give them whole. */
function shorten(text: string): readonly string[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) =>
      line.length > 160 ? `${line.slice(0, 120)} … ${line.length - 150} more … ${line.slice(-30)}` : line,
    );
  return lines.length > 24 ? [...lines.slice(0, 20), `… ${lines.length - 22} more lines …`, ...lines.slice(-2)] : lines;
}
