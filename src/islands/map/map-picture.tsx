import type { MapDrawing } from '#diagram/map-drawing.ts';
import { Message } from './message.tsx';
import { Plate } from './plate.tsx';
import { ReadLink, Sheet } from './sheet.tsx';
import { Territories } from './territories.tsx';
import { Tray } from './tray.tsx';

/**
 * The map as one picture: what the page shows before and without the interactive pane. `label` describes it where no list
 * of messages stands beside it; without one it is hidden from assistive technology.
 */
export function MapPicture({ drawing, label }: { drawing: MapDrawing; label?: string }) {
  const hidden = label === undefined;
  return (
    <svg
      className="map long"
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      role={hidden ? undefined : 'img'}
      aria-label={label}
      aria-hidden={hidden || undefined}
    >
      <Territories drawing={drawing} />
      {drawing.sheets.map(({ id, link }) => (
        <ReadLink key={id} link={link} />
      ))}
      {drawing.lines.map((line) => (
        <Message key={line.id} line={line} />
      ))}
      {drawing.plates.map((plate) => (
        <Plate key={plate.id} plate={plate} />
      ))}
      {drawing.sheets.map((sheet) => (
        <Sheet key={sheet.id} sheet={sheet} />
      ))}
      <Tray tray={drawing.tray} />
    </svg>
  );
}
