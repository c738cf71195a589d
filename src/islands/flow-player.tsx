import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { barStops } from '#diagram/bar-stops.ts';
import type { FlowPage } from '#diagram/flow-page.ts';
import { gateAhead } from '#diagram/gates.ts';
import type { LineDrawing } from '#diagram/map-drawing.ts';
import { isBusy, isChanged, type PlayerAction } from '#diagram/player-state.ts';
import { rows as rowsOf } from '#diagram/rows.ts';
import { player as words } from '#strings/player.ts';
import { Beside, type Side } from './beside.tsx';
import { Caption } from './caption.tsx';
import { Controls } from './controls.tsx';
import { finishMotion } from './finish-motion.ts';
import { InHand } from './in-hand.tsx';
import { Legend } from './legend.tsx';
import { MessageList } from './message-list.tsx';
import { Mini } from './mini.tsx';
import { Problem } from './problem.tsx';
import { Transcript } from './transcript.tsx';
import { useAddress } from './use-address.ts';
import { useFocus } from './use-focus.ts';
import { useGates } from './use-gates.ts';
import { useHistory } from './use-history.ts';
import { useInSight } from './use-in-sight.ts';
import { useKeptChange } from './use-kept-change.ts';
import { useKeys } from './use-keys.ts';
import { usePlayer } from './use-player.ts';
import { useSaid } from './use-said.ts';
import { useTraceAnswers } from './use-trace-answers.ts';
import { useView } from './use-view.ts';
import { useWish, type Wish } from './use-wish.ts';
import { Views } from './views.tsx';

const ChangeBanner = lazy(async () => ({ default: (await import('./change-banner.tsx')).ChangeBanner }));
const Blank = lazy(async () => ({ default: (await import('./blank.tsx')).Blank }));
const FlowMap = lazy(async () => ({ default: (await import('./map/flow-map.tsx')).FlowMap }));
const KeysHelp = lazy(async () => ({ default: (await import('./keys-help.tsx')).KeysHelp }));
const Sequence = lazy(async () => ({ default: (await import('./sequence.tsx')).Sequence }));

/** The room that the map takes, until what draws it is there. */
const MapPlace = ({ sheet: { width, height } }: { sheet: FlowPage['sheet'] }) => (
  <div className="map" style={{ aspectRatio: `${width} / ${height}` }} />
);

type Props = { id: string; page: FlowPage; start?: string; wish?: Wish; children?: ReactNode };

/**
 * The player of one flow: diagram, controls and inspector over one state. `start` names the beat it opens at. Its child is
 * the map's first picture, in the page as built, so that what draws maps is loaded only where one is shown.
 */
export function FlowPlayer({ id, page, start, wish, children: picture }: Props) {
  const player = usePlayer(page, start);
  const { state, dispatch, engine } = player;
  const root = useRef<HTMLElement>(null);
  const focus = useFocus(root);
  const address = useAddress(id, player, root);
  const restored = useKeptChange(id, player);
  useHistory(id, player);
  useTraceAnswers(id, state.trace);
  const gates = useGates(id, dispatch);
  const { view, wide, mapAlone } = useView(root, state.view);
  const [side, setSide] = useState<Side>('message');
  const [help, setHelp] = useState(false);
  const moved = useRef(false);
  const toggleHelp = useCallback(() => setHelp((open) => !open), []);
  const [blank, setBlank] = useState(false);
  const goBlank = useCallback(() => setBlank(true), []);
  const stage = useRef<HTMLDivElement>(null);
  const ahead = state.atGate ? gateAhead(state.gates, state.trace, state.cursor) : undefined;
  const gate = ahead === undefined ? undefined : gates.get(ahead);
  const waits = ahead !== undefined && state.gates[ahead] !== 'answered';
  // The first press of "next" brings a travelling message to its end, the second goes on. At a prediction the first asks,
  // the second answers, the third goes on.
  const { dismiss } = address;
  const step = useCallback(
    (action: PlayerAction) => {
      dismiss();
      const next = action.type === 'go' && action.to === 'next';
      if (next && waits && gate?.skip) gate.skip();
      else dispatch(next && stage.current && finishMotion(stage.current) ? { type: 'pause' } : action);
    },
    [dispatch, dismiss, waits, gate],
  );
  const onKeyDown = useKeys(step, state.playing, { help: toggleHelp, blank: goBlank });

  const { flow, trace, cursor } = state;
  const { sheet } = page;
  const rows = useMemo(() => rowsOf(flow, sheet, trace, cursor), [flow, sheet, trace, cursor]);
  const still = useMemo(() => rowsOf(flow, sheet, trace, -1), [flow, sheet, trace]);
  const last = trace.beats.length - 1;
  const row = rows[cursor];
  const beat = trace.beats[cursor];

  const [said, say] = useSaid({ trace, row, restored, speed: state.speed, notice: address.notice, gate, waits });

  const busy = isBusy(state);
  const current = useInSight(root, { cursor, view, wide });
  useWish(wish, dispatch, root, current);
  const first = useRef({ cursor, trace });
  useEffect(() => {
    if (first.current.cursor !== cursor || first.current.trace !== trace) moved.current = true;
  }, [cursor, trace]);

  const { jump, linkTo } = address;
  const choose = useCallback(
    (chosen: string) => {
      jump();
      dispatch({ type: 'go-to-beat', beat: chosen });
    },
    [jump, dispatch],
  );
  const chooseLine = (line: LineDrawing) => {
    const here = line.beats.indexOf(beat?.id ?? '');
    choose(line.beats[(here + 1) % line.beats.length] ?? line.id);
  };

  if (!row || !beat) return null;
  const caption = <Caption row={row} count={last + 1} waits={gate && (waits ? words.gate.waits : words.gate.done)} />;
  const beside = (
    <Beside
      {...{ id, page, player, rows, row, beat, side, gate, linkTo, root }}
      onSide={setSide}
      onBeat={choose}
      onSaid={say}
    />
  );
  return (
    <section
      id={id}
      ref={root}
      tabIndex={-1}
      {...focus}
      data-view={view}
      className={`player ${state.playing ? 'playing' : ''} ${busy ? 'busy' : ''} ${mapAlone ? 'map-alone' : ''}`}
      aria-roledescription={words.role}
      aria-label={words.label(flow.title)}
      aria-describedby={`${id}-keys`}
      aria-busy={busy}
      onKeyDown={onKeyDown}
    >
      <p className="sr" id={`${id}-keys`}>
        {words.keysHint}
      </p>
      <Views {...{ view, dispatch }} speed={state.speed} />
      <div ref={stage} className={`stage ${moved.current ? 'play' : ''}`}>
        <Problem
          state={state}
          notice={address.notice}
          onDismiss={address.dismiss}
          dispatch={dispatch}
          engine={engine}
        />
        {isChanged(state) && (
          <Suspense fallback={<p className="fork run">{words.banner.running}</p>}>
            <ChangeBanner
              {...{ state, page, engine, dispatch }}
              onShow={() => {
                jump();
                setSide('message');
              }}
              onDifferences={() => setSide('differences')}
            />
          </Suspense>
        )}
        {view !== 'transcript' && <Mini row={row} />}
        {view === 'map' &&
          (wide ? (
            <Suspense fallback={picture ?? <MapPlace sheet={sheet} />}>
              <FlowMap {...{ flow, sheet, trace, cursor }} onBeat={chooseLine} />
            </Suspense>
          ) : (
            wide === undefined && picture
          ))}
        {view === 'sequence' && wide && (
          <Suspense fallback={<p className="empty">{words.inspector.loading}</p>}>
            <Sequence rows={rows} flow={flow} sheet={sheet} onChoose={choose} />
          </Suspense>
        )}
        {view !== 'transcript' && (
          <MessageList rows={rows} last={last} feed={wide === false} current={current} onChoose={choose}>
            {!wide && (
              <>
                {caption}
                <InHand {...{ sheet, trace, cursor }} />
                {beside}
              </>
            )}
          </MessageList>
        )}
        <Transcript
          {...{ id, sheet }}
          rows={still}
          trace={trace}
          hidden={view !== 'transcript'}
          current={view === 'transcript' ? beat.id : undefined}
        />
        {view !== 'transcript' && <Legend map={view === 'map'} />}
        {wide !== false && caption}
        {help && (
          <Suspense>
            <KeysHelp onClose={toggleHelp} />
          </Suspense>
        )}
        <Controls
          rows={barStops(rows, sheet)}
          cursor={cursor}
          last={last}
          gates={state.gates}
          playing={state.playing}
          speed={state.speed}
          dispatch={step}
          onJump={jump}
          onHelp={toggleHelp}
          helpOpen={help}
        />
      </div>
      {wide !== false && (
        <div className="side">
          <div className="iw">{beside}</div>
        </div>
      )}
      <p className="say sr" aria-live="polite">
        {said}
      </p>
      {blank && (
        <Suspense>
          <Blank onEnd={() => setBlank(false)} />
        </Suspense>
      )}
    </section>
  );
}
