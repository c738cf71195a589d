import { useState } from 'react';
import { masked } from '#diagram/masked.ts';
import { recordText } from '#diagram/record-text.ts';
import type { Beat } from '#simulator/types.ts';
import { player } from '#strings/player.ts';

const words = player.inspector;

/** The message as it went over the wire; and as it had been sent, where someone changed it. Secrets are shown when asked for. */
export function MessageText({ beat, secrets }: { beat: Beat; secrets: readonly string[] }) {
  const [shown, show] = useState(false);
  const hidden = shown ? [] : secrets;
  return (
    <>
      {secrets.length > 0 && (
        <label className="wrap-toggle">
          <input type="checkbox" checked={shown} onChange={(event) => show(event.target.checked)} />
          {words.showSecrets}
        </label>
      )}
      <pre>{masked(recordText(beat.record), hidden)}</pre>
      {beat.editedFrom && (
        <>
          <p className="empty">{words.editedFrom}</p>
          <pre>{masked(recordText(beat.editedFrom), hidden)}</pre>
        </>
      )}
    </>
  );
}
