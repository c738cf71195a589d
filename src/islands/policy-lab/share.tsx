import { useState } from 'react';
import type { Lab } from '#diagram/policy/lab.ts';
import { caseOf } from '#diagram/policy/lab-case.ts';
import type { LabAction, LabState } from '#diagram/policy/lab-state.ts';
import { readPasted } from '#diagram/policy/pasted.ts';
import { policyLab as words } from '#strings/policy-lab.ts';
import { CopyButton } from '../copy-button.tsx';
import { Icon } from '../icon.tsx';

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
  const close = () => setAsk(undefined);
  const save = () => {
    download(
      lab,
      shown.filter((index) => index !== undefined),
    );
    onSaid(words.share.exported);
  };
  return (
    <div className="share">
      <div className="acts">
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
      {ask === 'paste' && <Paste id={id} state={state} dispatch={dispatch} onClose={close} />}
    </div>
  );
}

function Paste({
  id,
  state: { lab, policy },
  dispatch,
  onClose,
}: Pick<Props, 'id' | 'state' | 'dispatch'> & { onClose: () => void }) {
  const [draft, setDraft] = useState('');
  const [wrong, setWrong] = useState(false);
  const use = () => {
    const found = readPasted(draft);
    setWrong(found.kind === 'neither');
    if (found.kind === 'neither') return;
    const same =
      found.kind === 'policy' && lab.policies.find(({ id: one, slot }) => one === policy && slot === found.slot);
    if (found.kind === 'case') dispatch({ type: 'lab', lab: found.lab, pasted: true });
    else if (same) dispatch({ type: 'text', policy: same.id, text: found.text, pasted: true });
    else dispatch({ type: 'add-policy', slot: found.slot, text: found.text, pasted: true });
    onClose();
  };
  return (
    <div className="ask">
      <label htmlFor={`${id}-paste`}>{words.share.pasteLabel}</label>
      <textarea
        id={`${id}-paste`}
        rows={7}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={`${id}-paste-help`}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
      />
      <p id={`${id}-paste-help`} className="help">
        {wrong ? <b className="bad">{words.share.notJson}</b> : words.share.pasteHelp}
      </p>
      <div className="row">
        <button type="button" className="btn pri" onClick={use}>
          {words.share.use}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {words.share.cancel}
        </button>
      </div>
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
