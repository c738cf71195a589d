import { recordText } from '#diagram/record-text.ts';
import type { Beat } from '#simulator/types.ts';
import { player } from '#strings/player.ts';

/** The message as it went over the wire; and as it had been sent, where someone changed it on the way. */
export function MessageText({ beat }: { beat: Beat }) {
  return (
    <>
      <pre>{recordText(beat.record)}</pre>
      {beat.editedFrom && (
        <>
          <p className="empty">{player.inspector.editedFrom}</p>
          <pre>{recordText(beat.editedFrom)}</pre>
        </>
      )}
    </>
  );
}
