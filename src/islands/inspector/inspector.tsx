import { lazy, type ReactNode, Suspense, useId, useMemo, useRef, useState } from 'react';
import type { ExplainedField, FlowPage } from '#diagram/flow-page.ts';
import { secretsOf } from '#diagram/masked.ts';
import type { Row } from '#diagram/rows.ts';
import { stations } from '#diagram/stations.ts';
import { type CheckLine, checksAt, exchangeOf } from '#diagram/verdicts.ts';
import type { Beat, Edit, Trace } from '#simulator/types.ts';
import { player } from '#strings/player.ts';
import type { Engine } from '../engine.ts';
import { type Kept, useKept } from '../use-kept.ts';
import { Acts } from './acts.tsx';
import { checkKey } from './check-key.ts';
import { Explained } from './explained.tsx';
import { fieldKey } from './field.tsx';
import { Heading, RefusalNote, Stations } from './heading.tsx';
import { MessageText } from './message-text.tsx';
import { type Tab, Tabs } from './tabs.tsx';
import { useFields } from './use-fields.ts';
import { useScrollPlace } from './use-scroll-place.ts';
import { useTab } from './use-tab.ts';

const Checks = lazy(async () => ({ default: (await import('./checks.tsx')).Checks }));
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

/** A change that was begun: of the selected field's value, of a whole text, or of a text's bytes by a rule. */
type Begun = { readonly beat: string; readonly what: 'field' | 'text' | 'damage'; readonly time?: number };

/** Everything about the current message: verdict on top, then one of its views, and what one can do with it. */
export function Inspector({ id, page, row, engine, kept, link, onSaid, onEdit, onBeat, actions, ...now }: Props) {
  const { trace, beat, fields, known } = useFields(page, now.trace, now.beat, engine);
  // Not the player's id: the page as built holds two inspectors, one for either width.
  const own = useId();
  const [field, setField] = useKept<string | undefined>(kept, `${beat.id} field`, undefined);
  const [check, setCheck] = useState<string>();
  const [begun, begin] = useState<Begun>();
  const edit = useRef<HTMLButtonElement>(null);
  const checks = checksAt(trace, beat);
  const evaluations = trace.evaluations.filter((one) => stepOf(one.beat) === exchangeOf(trace, beat));
  // What was sent, and changed on the way, has secrets too.
  const sent = beat.editedFrom && page.fields[beat.id];
  const secrets = useMemo(() => secretsOf([...fields, ...(sent ?? [])]), [fields, sent]);
  const usual =
    (beat.part === 'work' || row.says) && checks.length ? 'checks' : fields.length ? 'explained' : 'message';
  // Where another check fails there is another list to read.
  const failing = checks.find(({ partyOutcome }) => partyOutcome === 'fail')?.check ?? '';
  const refused = failing && trace !== page.trace && row.says?.expected === false ? trace : undefined;
  const [tab, setTab] = useTab(kept, usual, refused);
  const choose = (chosen: Tab, what?: Begun['what']) => {
    setTab(chosen);
    setCheck(undefined);
    // Begun again it is another change, with a form of its own.
    begin(what && { beat: beat.id, what, time: (begun?.time ?? 0) + 1 });
  };
  const changing = begun?.beat === beat.id ? begun : undefined;
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
  const selected = fields.find((one) => fieldKey(one) === field);
  const editText = () => choose('raw', 'text');
  const cancel = () => {
    begin(undefined);
    edit.current?.focus();
  };
  const empty: readonly (Tab | false)[] = [
    !fields.length && 'explained',
    !checks.length && 'checks',
    !evaluations.length && 'policy',
  ];
  return (
    <section
      className={`insp ${row.channel === 'back' ? 'isback' : ''}`}
      aria-label={player.inspector.label}
      tabIndex={-1}
    >
      <Heading row={row} />
      <RefusalNote row={row} />
      <Stations stations={stations(checks)} />
      <Tabs
        id={own}
        chosen={tab}
        counts={{ checks: checks.length, policy: evaluations.length }}
        empty={empty.filter((one) => one !== false)}
        onChoose={choose}
      />
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
            {...{ kept, fields, checks }}
            sources={page.sources}
            selected={field}
            onSelect={(key) => {
              setField(key);
              begin(undefined);
            }}
            onCheck={(line) => {
              choose('checks');
              kept.set(`${placeOf('checks')} check`, checkKey(line));
              setCheck(checkKey(line));
            }}
            editing={{
              ...{ trace, beat, engine, onEdit },
              changing: changing?.what === 'field',
              onChanging: (begins) => begin(begins ? { beat: beat.id, what: 'field' } : undefined),
              onWhole: editText,
              onCancel: cancel,
            }}
          />
        )}
        {/* Around nothing that the page is built with: React would write it behind the page, and a script to move it. */}
        <Suspense fallback={<p className="empty">{player.inspector.loading}</p>}>
          {tab === 'checks' && (
            <Checks
              key={`${beat.id} ${check}`}
              {...{ checks, nameOf, nameOfPlace, kept }}
              lit={selected?.checks ?? []}
              place={placeOf('checks')}
              sources={page.sources}
              onLook={look}
              first={checks.some((line) => checkKey(line) === check) ? check : undefined}
            />
          )}
          {tab === 'policy' && <Policy evaluations={evaluations} engine={engine} place={place} flow={trace.flow} />}
          {tab === 'raw' && known && (
            <Raw
              key={`${beat.id} ${changing?.time}`}
              {...{ trace, beat, secrets, engine, onEdit, onSaid }}
              begun={changing?.what}
              field={selected}
              onCancel={cancel}
            />
          )}
          {tab === 'use' && known && (
            <UseIt key={beat.id} {...{ trace, beat, secrets, engine, onSaid }} sources={page.sources} />
          )}
        </Suspense>
      </div>
      <Acts
        {...{ beat, edit, link, onSaid }}
        flow={trace.flow}
        onEdit={() => (tab === 'explained' && selected?.value ? choose('explained', 'field') : editText())}
        onDamage={() => choose('raw', 'damage')}
        onVerify={() => choose('use')}
      >
        {actions}
      </Acts>
    </section>
  );
}

/** The field that a check looked at: a party that unpacked the message knows its path, and not the layer around it. */
const placeIn = (fields: readonly ExplainedField[], { layer, path }: { layer?: string; path?: string }) =>
  fields.find((one) => one.layer === layer && one.path === path) ?? fields.find((one) => one.path === path);

const stepOf = (beat: string): string => beat.slice(0, beat.lastIndexOf('.'));
