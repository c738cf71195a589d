import { type ReactNode, useState } from 'react';
import type { Source } from '#diagram/flow-page.ts';
import { masked } from '#diagram/masked.ts';
import type { EngineCalls } from '#engine/calls.ts';
import type { Beat, Trace } from '#simulator/types.ts';
import { player } from '#strings/player.ts';
import { playerUse as words } from '#strings/player-use.ts';
import { CopyButton } from '../copy-button.tsx';
import type { Engine } from '../engine.ts';
import { Icon } from '../icon.tsx';
import { Citation } from './citation.tsx';
import { download } from './download.ts';
import { useAsked } from './use-asked.ts';
import './use-it.css';

type Answer<Name extends keyof EngineCalls> = Awaited<ReturnType<EngineCalls[Name]>>;
type OnSaid = (said: string) => void;

function Text({ label, text }: { label: string; text: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a part of a form
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <pre role="group" aria-label={label} tabIndex={0}>
      {text}
    </pre>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="layer" open>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

type CommandsProps = { commands: Answer<'commands'>; secrets: readonly string[]; onSaid: OnSaid };

function Commands({ commands, secrets: ofMessage, onSaid }: CommandsProps) {
  const [shown, show] = useState(false);
  const secrets = [...ofMessage, ...commands.flatMap(({ secrets: own = [] }) => own)];
  if (!commands.length) return <p className="why">{words.noCommands}</p>;
  return (
    <>
      <p className="why">
        {words.commandsWhy} {secrets.length > 0 && words.commandsMasked}
      </p>
      {secrets.length > 0 && (
        <label className="wrap-toggle">
          <input type="checkbox" checked={shown} onChange={(event) => show(event.target.checked)} />
          {player.inspector.showSecrets}
        </label>
      )}
      {commands.map(({ tool, text }) => (
        <div key={tool}>
          <div className="layer-acts">
            <CopyButton label={words.copyAs(tool)} text={() => text} onDone={onSaid}>
              {words.copyAs(tool)}
            </CopyButton>
          </div>
          <Text label={words.command(tool)} text={masked(text, shown ? [] : secrets)} />
        </div>
      ))}
    </>
  );
}

function Verifications({ verifications, onSaid }: { verifications: Answer<'verifications'>; onSaid: OnSaid }) {
  if (!verifications.length) return <p className="why">{words.noVerification}</p>;
  return (
    <>
      <p className="why">{words.verifyWhy}</p>
      {verifications.map(({ title, files, command, says, because, versions }) => (
        <div key={title} className="verification">
          <p>
            <b>{title}</b>
          </p>
          <div className="layer-acts">
            {files.map(({ name, text }) => (
              <button key={name} type="button" onClick={() => download(name, text)}>
                <Icon name="download" />
                <span>{words.save(name)}</span>
              </button>
            ))}
            <CopyButton label={words.copyCommand} text={() => command} onDone={onSaid}>
              {words.copyCommand}
            </CopyButton>
          </div>
          <Text label={words.command(title)} text={command} />
          <p className="why">
            {words.says} <code>{says}</code>. {because} {versions}
          </p>
        </div>
      ))}
    </>
  );
}

type TrailProps = {
  entry: NonNullable<Answer<'trail'>>;
  secrets: readonly string[];
  sources: { readonly [short: string]: Source };
  onSaid: OnSaid;
};

function Trail({ entry, secrets, sources, onSaid }: TrailProps) {
  const event = entry.kind === 'event' ? JSON.stringify(entry.event, undefined, 2) : undefined;
  return (
    <>
      <p className="why">
        {event === undefined && <b>{words.none}</b>} {entry.remark}{' '}
        <span className="tag c" title={player.inspector.knownBy[entry.known]}>
          {player.inspector.known[entry.known]}
        </span>
      </p>
      {entry.cite && (
        <p className="why">
          <Citation cite={entry.cite} sources={{ ...sources, ...words.sources }} />
        </p>
      )}
      {event !== undefined && (
        <>
          <div className="layer-acts">
            <CopyButton label={words.copyEvent} text={() => event} onDone={onSaid}>
              {words.copyEvent}
            </CopyButton>
          </div>
          <Text label={words.trail} text={masked(event, secrets)} />
          {entry.kind === 'event' && <p className="why">{words.leftOut(entry.leftOut)}</p>}
        </>
      )}
    </>
  );
}

type Props = {
  trace: Trace;
  beat: Beat;
  secrets: readonly string[];
  sources: { readonly [short: string]: Source };
  engine: Engine;
  onSaid: OnSaid;
};

/** What the message is outside of this page: a command that sends it, a tool that verifies it, the log that has it. */
export function UseIt({ trace, beat, secrets, sources, engine, onSaid }: Props) {
  const { value, failed } = useAsked(engine, beat, async (client) => ({
    commands: await client.call(
      'commands',
      beat.record,
      trace.beats.map(({ record }) => record),
    ),
    verifications: await client.call('verifications', trace, beat.id),
    entry: await client.call('trail', trace, beat.id),
  }));
  if (!value) return <p className="empty">{failed ?? player.inspector.loading}</p>;
  return (
    <div className="layers use">
      <Part title={words.commands}>
        <Commands commands={value.commands} secrets={secrets} onSaid={onSaid} />
      </Part>
      <Part title={words.verify}>
        <Verifications verifications={value.verifications} onSaid={onSaid} />
      </Part>
      {value.entry && (
        <Part title={words.trail}>
          <Trail entry={value.entry} secrets={secrets} sources={sources} onSaid={onSaid} />
        </Part>
      )}
    </div>
  );
}
