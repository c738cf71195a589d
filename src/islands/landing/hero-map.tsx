import type { MapDrawing } from '#diagram/map-drawing.ts';
import { Message } from '../map/message.tsx';
import { Plate } from '../map/plate.tsx';
import { ReadLink, Sheet } from '../map/sheet.tsx';
import { Territories } from '../map/territories.tsx';
import { Tray } from '../map/tray.tsx';

/** The reduced map: every line shows its label. `label` says the same in words. */
export function HeroMap({ drawing, label }: { drawing: MapDrawing; label: string }) {
  const { width, height, sheets, lines, plates, tray } = drawing;
  return (
    <svg className="map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <Territories drawing={drawing} />
      {sheets.map(({ id, link }) => (
        <ReadLink key={id} link={link} />
      ))}
      {lines.map((line) => (
        <Message key={line.id} line={line} />
      ))}
      {plates.map((plate) => (
        <Plate key={plate.id} plate={plate} />
      ))}
      {sheets.map((sheet) => (
        <Sheet key={sheet.id} sheet={sheet} />
      ))}
      <Tray tray={tray} />
    </svg>
  );
}
