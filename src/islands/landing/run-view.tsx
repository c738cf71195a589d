// Loaded with the first change: draws a run that the engine just made, in place of the one made at build time.
import { createRoot } from 'react-dom/client';
import type { ExplainedField, Source } from '#diagram/flow-page.ts';
import { stateLink } from '#diagram/player-link.ts';
import { noChange } from '#diagram/player-state.ts';
import { catalogue } from '#flows/catalogue.ts';
import type { Edit, Trace } from '#simulator/types.ts';
import { landing } from '#strings/landing.ts';
import { packing } from '../packing.ts';
import type { Changed } from './hero-fields.tsx';
import { HeroRun } from './hero-run.tsx';
import { heroView, sentBeat } from './hero-view.ts';

/** What a fresh run is shown with. `lesson` is the address of the lesson whose player can show it too. */
export type FreshRun = {
  readonly trace: Trace;
  readonly fields: readonly ExplainedField[];
  readonly edit: Edit;
  readonly changed: Changed;
  readonly sources: { readonly [short: string]: Source };
  readonly lesson: string;
};

/** Who decided, by name; and the words of the refusal, when it was one. */
export type Shown = {
  readonly party: string;
  readonly refused: { readonly code: string; readonly message: string } | undefined;
};

/** Draws runs into an element. Rejects when the run has nothing to show: it never got to STS. */
export function drawRuns(element: HTMLElement): (run: FreshRun) => Promise<Shown> {
  const root = createRoot(element);
  let count = 0;
  return async ({ trace, fields, edit, changed, sources, lesson }) => {
    const flow = catalogue.find(({ id }) => id === trace.flow);
    const view = flow && heroView(flow, trace, fields);
    if (!view) throw new Error(trace.outcome.error?.message ?? trace.outcome.status);
    const place = { player: 'run', beat: sentBeat, change: { ...noChange, edits: [edit] } };
    const link = await stateLink(place, { flow: trace.flow, tainted: trace.tainted }, packing);
    // A new key each time: the token travels again.
    root.render(
      <HeroRun
        key={++count}
        view={view}
        count={trace.beats.length}
        sources={sources}
        open={changed.path}
        changed={changed}
        link={{ href: lesson + (link ?? ''), text: landing.run.openChanged }}
      />,
    );
    const error = view.decided.says?.error;
    return {
      party: view.decided.from.name,
      refused: view.refused ? { code: error?.code ?? '', message: error?.message ?? '' } : undefined,
    };
  };
}
