import { useLayoutEffect, useRef } from 'react';
import { player } from '#strings/player.ts';
import { isNarrow } from './use-wide.ts';

/**
 * The lesson's own prediction in the place of the inspector: taken from the text while the run waits at it, with a line in
 * its place that says where it went, and put back afterwards. It keeps what was chosen.
 */
export function GatePlace({ id, gate }: { id: string; gate: HTMLElement }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const link = Object.assign(document.createElement('a'), { href: `#${id}`, textContent: player.gate.show });
    const away = document.createElement('p');
    away.append(player.gate.inPlayer, ' ', link);
    gate.replaceWith(away);
    place.current?.append(gate);
    // In the text it stands under a heading of the second level, here under the page's own.
    const headings = [...gate.querySelectorAll('h3, h4')];
    for (const heading of headings) heading.ariaLevel = heading.localName === 'h3' ? '2' : '3';
    // In the feed of a narrow screen it opens far above or below what was looked at.
    if (isNarrow()) gate.scrollIntoView({ block: 'start' });
    // Printed is the text: there it stands where it belongs.
    const toText = () => away.replaceWith(gate);
    const toPlayer = () => {
      gate.replaceWith(away);
      place.current?.append(gate);
    };
    window.addEventListener('beforeprint', toText);
    window.addEventListener('afterprint', toPlayer);
    return () => {
      window.removeEventListener('beforeprint', toText);
      window.removeEventListener('afterprint', toPlayer);
      for (const heading of headings) heading.ariaLevel = null;
      away.replaceWith(gate);
    };
  }, [id, gate]);
  return <div className="at-gate" ref={place} />;
}
