import { useRef, useState } from 'react';
import type { Lab } from '#diagram/policy/lab.ts';
import { caseOf } from '#diagram/policy/lab-case.ts';
import type { LabState } from '#diagram/policy/lab-history.ts';
import type { LabAction } from '#diagram/policy/lab-state.ts';
import { policyLab as words } from '#strings/policy-lab.ts';
import { CopyButton } from '../copy-button.tsx';
import { Icon } from '../icon.tsx';
import { PasteForm } from './paste-form.tsx';

type Props = {
  id: string;
  state: LabState;
  link: () => Promise<string>;
  dispatch: (action: LabAction) => void;
  onSaid: (said: string) => void;
};

/** Taking things out of the lab and into it: copy, link, export, paste. What was pasted leaves only after a yes. */
export function Share({ id, state, link, dispatch, onSaid }: Props) {
  const [ask, setAsk] = useState<'paste' | 'confirm'>();
  const { lab, policy, pasted, shown } = state;
  const text = lab.policies.find((one) => one.id === policy)?.text;
  const acts = useRef<HTMLDivElement>(null);
  // What is closed takes the focus with it, unless it goes back to the button that opened it.
  const close = () => {
    acts.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    setAsk(undefined);
  };
  const save = () => {
    download(
      lab,
      shown.filter((index) => index !== undefined),
    );
    onSaid(words.share.exported);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the buttons inside opened
    <div className="share" onKeyDown={({ key }) => key === 'Escape' && ask && close()}>
      <div className="acts" ref={acts}>
        <CopyButton label={words.share.copyPolicy} text={() => text} onDone={onSaid}>
          {words.share.copyPolicy}
        </CopyButton>
        {pasted ? (
          <button
            type="button"
            aria-expanded={ask === 'confirm'}
            onClick={() => setAsk(ask === 'confirm' ? undefined : 'confirm')}
          >
            <Icon name="link" />
            <span>{words.share.copyLink}</span>
          </button>
        ) : (
          <CopyButton label={words.share.copyLink} icon="link" text={link} onDone={onSaid}>
            {words.share.copyLink}
          </CopyButton>
        )}
        <button type="button" onClick={save}>
          <Icon name="download" />
          <span>{words.share.export}</span>
        </button>
        <button
          type="button"
          aria-expanded={ask === 'paste'}
          onClick={() => setAsk(ask === 'paste' ? undefined : 'paste')}
        >
          <Icon name="pen" />
          <span>{words.share.paste}</span>
        </button>
      </div>
      {ask === 'confirm' && (
        <div className="ask">
          <p>{words.share.confirm}</p>
          <ul>
            {lab.policies.map(({ id: one, name, text: written }) => (
              <li key={one}>{words.share.policyIn(name, written.length)}</li>
            ))}
            {lab.callers.map(({ name, context }) => (
              <li key={name}>{words.share.callerIn(name, Object.keys(context).length)}</li>
            ))}
          </ul>
          <div className="row">
            <CopyButton label={words.share.confirmCopy} icon="link" text={link} onDone={onSaid}>
              {words.share.confirmCopy}
            </CopyButton>
            <button type="button" onClick={close}>
              {words.share.cancel}
            </button>
          </div>
        </div>
      )}
      {ask === 'paste' && <PasteForm id={id} state={state} dispatch={dispatch} onClose={close} onSaid={onSaid} />}
    </div>
  );
}

function download(lab: Lab, shown: readonly number[]): void {
  const cases = shown.flatMap((index) => (lab.callers[index] ? [caseOf(lab, lab.callers[index])] : []));
  const data = new Blob([`${JSON.stringify(cases, null, 2)}\n`], { type: 'application/json' });
  const address = URL.createObjectURL(data);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = words.share.file;
  anchor.click();
  URL.revokeObjectURL(address);
}
