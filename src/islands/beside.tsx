import { type Dispatch, lazy, type RefObject, Suspense, useEffect, useRef } from 'react';
import type { FlowPage } from '#diagram/flow-page.ts';
import { isChanged } from '#diagram/player-state.ts';
import type { Row } from '#diagram/rows.ts';
import type { Beat } from '#simulator/types.ts';
import { player as words } from '#strings/player.ts';
import { GatePlace } from './gate-place.tsx';
import { Icon } from './icon.tsx';
import { Inspector } from './inspector/inspector.tsx';
import type { Address } from './use-address.ts';
import type { GateElement } from './use-gates.ts';
import type { Player } from './use-player.ts';

const Differences = lazy(async () => ({ default: (await import('./differences.tsx')).Differences }));
const RunSettings = lazy(async () => ({ default: (await import('./settings/run-settings.tsx')).RunSettings }));

/** What stands beside the diagram, or in the current message of the feed. */
export type Side = 'message' | 'settings' | 'differences';

type Props = {
  id: string;
  page: FlowPage;
  player: Player;
  rows: readonly Row[];
  row: Row;
  beat: Beat;
  side: Side;
  onSide: Dispatch<Side>;
  gate: GateElement | undefined;
  linkTo: Address['linkTo'];
  onBeat: (beat: string) => void;
  onSaid: (said: string) => void;
  root: RefObject<HTMLElement | null>;
};

/** The prediction at which the run waits, or else the panel that was chosen: inspector, settings, or what differs. */
export function Beside({ id, page, player, rows, row, beat, side, onSide, gate, linkTo, onBeat, onSaid, root }: Props) {
  const { state, dispatch, engine, kept } = player;
  const { trace } = state;
  const changed = isChanged(state);
  const closed = useRef(false);
  const close = () => {
    closed.current = true;
    onSide('message');
  };
  useEffect(() => {
    // Back to the button that opened the panel.
    if (side === 'message' && closed.current) root.current?.querySelector<HTMLElement>('[data-settings]')?.focus();
    closed.current = false;
  }, [side, root]);
  if (gate) return <GatePlace id={id} gate={gate} />;
  if (side === 'message')
    return (
      <Inspector
        {...{ id, page, trace, beat, row, engine, kept, onSaid, onBeat }}
        link={{
          label: changed ? words.inspector.copyChanged : words.inspector.copyLink,
          make: () => linkTo(changed ? 'state' : 'beat'),
        }}
        onEdit={(edit) => dispatch({ type: 'edit', edit })}
        actions={
          <button type="button" data-settings onClick={() => onSide('settings')}>
            <Icon name="swap" />
            {words.inspector.change}
          </button>
        }
      />
    );
  return (
    <Suspense fallback={<p className="empty">{words.inspector.loading}</p>}>
      {side === 'differences' ? (
        <Differences {...{ rows, trace, engine, onBeat }} base={page.trace} current={beat.id} onClose={close} />
      ) : (
        <RunSettings {...{ id, state, dispatch, onSaid }} onClose={close} linkState={() => linkTo('state')} />
      )}
    </Suspense>
  );
}
