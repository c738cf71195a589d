import { type KeyboardEvent, useEffect, useRef } from 'react';
import { player } from '#strings/player.ts';

export type Tab = 'message' | 'explained' | 'checks' | 'policy' | 'raw' | 'use';
export const tabs: readonly Tab[] = ['message', 'explained', 'checks', 'policy', 'raw', 'use'];

type Props = {
  id: string;
  chosen: Tab;
  counts: { readonly [tab in Tab]?: number };
  /** Tabs behind which there is nothing but the sentence that says so. */
  empty: readonly Tab[];
  onChoose: (tab: Tab) => void;
};

/** The tabs of the inspector, by the ARIA pattern: arrows move and choose, Tab leaves. */
export function Tabs({ id, chosen, counts, empty, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>(`[data-tab=${chosen}]`);
    // The row alone: the page stays where it is.
    const row = list.current;
    if (!tab || !row) return;
    const [start, end] = [tab.offsetLeft - 28, tab.offsetLeft + tab.offsetWidth + 28];
    row.scrollLeft = Math.max(Math.min(row.scrollLeft, start), end - row.clientWidth);
  }, [chosen]);
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = {
      ArrowRight: 1,
      ArrowLeft: -1,
      Home: -tabs.indexOf(chosen),
      End: tabs.length - 1 - tabs.indexOf(chosen),
    }[event.key];
    const next = by === undefined ? undefined : tabs[(tabs.indexOf(chosen) + by + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus();
  };
  return (
    <div ref={list} className="tabs" role="tablist" aria-label={player.inspector.tabs} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`${id}-tab-${tab}`}
          data-tab={tab}
          className={empty.includes(tab) ? 'none' : undefined}
          aria-controls={`${id}-pane`}
          aria-selected={tab === chosen}
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => onChoose(tab)}
        >
          <span data-name={player.inspector[tab]}>{player.inspector[tab]}</span>
          {counts[tab] ? <sup>{counts[tab]}</sup> : null}
        </button>
      ))}
    </div>
  );
}
