import { lazy, type ReactNode, Suspense, useId, useMemo, useRef, useState } from 'react';
import type { ExplainedField, FlowPage } from '#diagram/flow-page.ts';
import { secretsOf } from '#diagram/masked.ts';
import { recordText } from '#diagram/record-text.ts';
import type { Row } from '#diagram/rows.ts';
import { stations } from '#diagram/stations.ts';
import { type CheckLine, checksAt, exchangeOf } from '#diagram/verdicts.ts';
import type { Beat, Edit, Trace } from '#simulator/types.ts';
import { player } from '#strings/player.ts';
import { CopyButton } from '../copy-button.tsx';
import type { Engine } from '../engine.ts';
import { Icon } from '../icon.tsx';
import { type Kept, useKept } from '../use-kept.ts';
import { Checks, checkKey } from './checks.tsx';
import { Explained, fieldKey } from './explained.tsx';
import { Heading, RefusalNote, Stations } from './heading.tsx';
import { MessageText } from './message-text.tsx';
import { type Tab, Tabs } from './tabs.tsx';
import { useFields } from './use-fields.ts';
import { useScrollPlace } from './use-scroll-place.ts';

const Policy = lazy(async () => ({ default: (await import('./policy.tsx')).Policy }));
const Raw = lazy(async () => ({ default: (await import('./raw.tsx')).Raw }));
const UseIt = lazy(async () => ({ default: (await import('./use-it.tsx')).UseIt }));

type Props = {
  id: string;
  page: FlowPage;
  trace: Trace;
  beat: Beat;
  row: Row;
  engine: Engine;
  kept: Kept;
  /** A link to what is shown, and what its button says. */
  link: { readonly label: string; readonly make: () => Promise<string | undefined> };
  onSaid: (said: string) => void;
  onEdit: (edit: Edit) => void;
  onBeat: (beat: string) => void;
  actions: ReactNode;
};

/** Everything about the current message: verdict on top, then one of its views, and what one can do with it. */
export function Inspector({ id, page, row, engine, kept, link, onSaid, onEdit, onBeat, actions, ...now }: Props) {
  const { trace, beat, fields, known } = useFields(page, now.trace, now.beat, engine);
  // Not the player's id: the page as built holds two inspectors, one for either width.
  const own = useId();
  const [wish, setWish] = useKept<Tab | undefined>(kept, 'tab', undefined);
  const [field, setField] = useKept<string | undefined>(kept, `${beat.id} field`, undefined);
  const [check, setCheck] = useState<string>();
  const [editing, setEditing] = useState(false);
  const choose = (tab: Tab) => {
    setWish(tab);
    setCheck(undefined);
    setEditing(false);
  };
  const checks = checksAt(trace, beat);
  const evaluations = trace.evaluations.filter((one) => stepOf(one.beat) === exchangeOf(trace, beat));
  // What was sent, and changed on the way, has secrets too.
  const sent = beat.editedFrom && page.fields[beat.id];
  const secrets = useMemo(() => secretsOf([...fields, ...(sent ?? [])]), [fields, sent]);
  const tab =
    wish ?? ((beat.part === 'work' || row.says) && checks.length ? 'checks' : fields.length ? 'explained' : 'message');
  // Where another check fails there is another list to read.
  const failing = checks.find(({ partyOutcome }) => partyOutcome === 'fail')?.check ?? '';
  const placeOf = (view: Tab) => `${beat.id} ${view} ${view === 'checks' ? failing : ''}`;
  const pane = useRef<HTMLDivElement>(null);
  useScrollPlace(pane, kept, placeOf(tab), beat);
  const place = useMemo(() => (trace.tainted ? undefined : { player: id, beat: beat.id }), [trace, id, beat]);
  const nameOf = (actor: string) => trace.actors.find((one) => one.id === actor)?.name ?? actor;
  const nameOfPlace = ({ about }: CheckLine) =>
    (placeIn(fields, about) ?? placeIn(page.fields[about.beat] ?? [], about))?.label;
  const look = ({ about: { beat: about, layer, path } }: CheckLine) => {
    const found = placeIn(fields, { layer, path });
    if (!found && about !== beat.id) onBeat(about);
    kept.set(`${found ? beat.id : about} field`, path && fieldKey(found ?? { layer, path }));
    choose('explained');
  };
  const lit = fields.find((one) => fieldKey(one) === field)?.checks ?? [];
  return (
    <section
      className={`insp ${row.channel === 'back' ? 'isback' : ''}`}
      aria-label={player.inspector.label}
      tabIndex={-1}
    >
      <Heading row={row} />
      <RefusalNote row={row} />
      <Stations stations={stations(checks)} />
      <Tabs id={own} chosen={tab} counts={{ checks: checks.length, policy: evaluations.length }} onChoose={choose} />
      <div
        ref={pane}
        className="ib-body"
        id={`${own}-pane`}
        role="tabpanel"
        aria-labelledby={`${own}-tab-${tab}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
        tabIndex={0}
      >
        {tab === 'message' && known && <MessageText key={beat.id} beat={beat} secrets={secrets} />}
        {tab === 'explained' && (
          <Explained
            key={beat.id}
            kept={kept}
            fields={fields}
            checks={checks}
            sources={page.sources}
            selected={field}
            onSelect={setField}
            onCheck={(line) => {
              choose('checks');
              kept.set(`${placeOf('checks')} check`, checkKey(line));
              setCheck(checkKey(line));
            }}
            editing={{ trace, beat, engine, onEdit }}
          />
        )}
        {tab === 'checks' && (
          <Checks
            key={`${beat.id} ${check}`}
            {...{ checks, nameOf, nameOfPlace, lit, kept }}
            place={placeOf('checks')}
            sources={page.sources}
            onLook={look}
            first={checks.some((line) => checkKey(line) === check) ? check : undefined}
          />
        )}
        {/* Around nothing that the page is built with: React would write it behind the page, and a script to move it. */}
        <Suspense fallback={<p className="empty">{player.inspector.loading}</p>}>
          {tab === 'policy' && <Policy evaluations={evaluations} engine={engine} place={place} flow={trace.flow} />}
          {tab === 'raw' && known && (
            <Raw key={`${beat.id} ${editing}`} {...{ trace, beat, secrets, engine, onEdit, onSaid, editing }} />
          )}
          {tab === 'use' && known && (
            <UseIt key={beat.id} {...{ trace, beat, secrets, engine, onSaid }} sources={page.sources} />
          )}
        </Suspense>
      </div>
      <div className="acts">
        <button
          type="button"
          onClick={() => {
            choose('raw');
            setEditing(true);
          }}
        >
          <Icon name="pen" />
          {player.edit.edit}
        </button>
        {actions}
        <span className="sp" />
        <CopyButton label={player.inspector.copyMessage} text={() => recordText(beat.record)} onDone={onSaid} />
        <CopyButton label={link.label} icon="link" text={link.make} onDone={onSaid} />
      </div>
    </section>
  );
}

/** The field that a check looked at: a party that unpacked the message knows its path, and not the layer around it. */
const placeIn = (fields: readonly ExplainedField[], { layer, path }: { layer?: string; path?: string }) =>
  fields.find((one) => one.layer === layer && one.path === path) ?? fields.find((one) => one.path === path);

const stepOf = (beat: string): string => beat.slice(0, beat.lastIndexOf('.'));
