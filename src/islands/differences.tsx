import { useEffect, useMemo, useRef } from 'react';
import { differingBeats, differingLayers } from '#diagram/differing-beats.ts';
import { masked, secretsOf } from '#diagram/masked.ts';
import type { Row } from '#diagram/rows.ts';
import type { Beat, Trace } from '#simulator/types.ts';
import { layerName } from '#strings/layers.ts';
import { player } from '#strings/player.ts';
import { playerLazy } from '#strings/player-lazy.ts';
import type { Engine } from './engine.ts';
import { Icon } from './icon.tsx';
import { Difference } from './inspector/difference.tsx';
import { useAsked } from './inspector/use-asked.ts';
import { isNarrow } from './use-wide.ts';
import './differences.css';

const words = playerLazy.differences;

function Layers({ was, is, engine }: { was: Beat; is: Beat; engine: Engine }) {
  const { value, failed } = useAsked(engine, is, async (client) => {
    const secrets = secretsOf([
      ...(await client.call('fields', was.record)),
      ...(await client.call('fields', is.record)),
    ]);
    const layers = differingLayers(await client.call('layers', was.record), await client.call('layers', is.record));
    return layers.map(({ path, ...texts }) => ({
      path,
      was: masked(texts.was, secrets),
      is: masked(texts.is, secrets),
    }));
  });
  if (!value) return <p className="empty">{failed ?? player.inspector.loading}</p>;
  if (!value.length) return <p className="empty">{words.same}</p>;
  return value.map((layer) => (
    <div key={layer.path}>
      <p className="cks">{layerName(layer.path)}</p>
      <Difference was={layer.was} is={layer.is} />
    </div>
  ));
}

type Props = {
  rows: readonly Row[];
  base: Trace;
  trace: Trace;
  current: string;
  engine: Engine;
  onBeat: (beat: string) => void;
  onClose: () => void;
};

/** Every message that differs from the lesson's own run, in the inspector's place; the current one with what differs in it. */
export function Differences({ rows, base, trace, current, engine, onBeat, onClose }: Props) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const section = place.current;
    section?.focus({ preventScroll: true });
    const top = section?.getBoundingClientRect().top ?? 0;
    // On a narrow screen it takes the place of something of another length, and the head of the feed lies over the top.
    if (isNarrow() || top < 0 || top > innerHeight * 0.75) section?.scrollIntoView({ block: 'start' });
  }, []);
  const different = useMemo(() => differingBeats(base, trace), [base, trace]);
  const was = base.beats.find(({ id }) => id === current);
  const is = trace.beats.find(({ id }) => id === current);
  const listed = rows.filter(({ beat }) => different.has(beat));
  return (
    <section ref={place} className="insp differences" aria-label={words.title} tabIndex={-1}>
      <div className="ih">
        <div className="r">
          <span>{words.title}</span>
        </div>
        <p className="x">{listed.length ? words.intro : words.none}</p>
      </div>
      <div className="ib-body">
        <ol>
          {listed.map(({ beat, number, title }) => {
            const kind = different.get(beat) ?? 'changed';
            return (
              <li key={beat}>
                <button
                  type="button"
                  disabled={kind === 'gone'}
                  aria-current={beat === current ? 'step' : undefined}
                  onClick={() => onBeat(beat)}
                >
                  <b>{number}</b>
                  <span>{title}</span>
                  <small>{words.kinds[kind]}</small>
                </button>
                {beat === current &&
                  is &&
                  (was ? <Layers {...{ was, is, engine }} /> : <p className="empty">{words.came}</p>)}
              </li>
            );
          })}
        </ol>
      </div>
      <div className="acts">
        <button type="button" onClick={onClose}>
          <Icon name="previous" />
          {words.close}
        </button>
      </div>
    </section>
  );
}
