import { useEffect, useRef, useState } from 'react';
import type { LabState } from '#diagram/policy/lab-history.ts';
import type { LabAction } from '#diagram/policy/lab-state.ts';
import { readPasted } from '#diagram/policy/pasted.ts';
import { textPlace } from '#diagram/policy/text-place.ts';
import { policyLab } from '#strings/policy-lab.ts';

type Props = {
  id: string;
  state: LabState;
  dispatch: (action: LabAction) => void;
  onClose: () => void;
  onSaid: (said: string) => void;
};

const words = policyLab.share;

/** Takes a policy or a case. What is neither stays in the field, with the reason under it and what to do. */
export function PasteForm({ id, state: { lab, policy }, dispatch, onClose, onSaid }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState('');
  const [wrong, setWrong] = useState<string>();
  useEffect(() => area.current?.focus(), []);
  const use = () => {
    const found = readPasted(draft);
    if (found.kind === 'neither') {
      const { fault, offset } = found;
      const place = offset === undefined ? undefined : textPlace(draft, offset);
      const said = (place ? `${policyLab.policies.line(place.line, place.column)}: ` : '') + words.faults[fault];
      setWrong(said);
      onSaid(said);
      area.current?.focus();
      if (offset !== undefined) area.current?.setSelectionRange(offset, offset + 1);
      return;
    }
    const same =
      found.kind === 'policy' && lab.policies.find(({ id: one, slot }) => one === policy && slot === found.slot);
    if (found.kind === 'case') dispatch({ type: 'lab', lab: found.lab, pasted: true });
    else if (same) dispatch({ type: 'text', policy: same.id, text: found.text, pasted: true });
    else dispatch({ type: 'add-policy', slot: found.slot, text: found.text, pasted: true });
    onClose();
  };
  return (
    <div className="ask">
      <label htmlFor={`${id}-paste`}>{words.pasteLabel}</label>
      <textarea
        ref={area}
        id={`${id}-paste`}
        rows={7}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}-paste-help`}
        value={draft}
        onChange={({ target }) => {
          setDraft(target.value);
          setWrong(undefined);
        }}
      />
      <p id={`${id}-paste-help`} className="help">
        {wrong === undefined ? words.pasteHelp : <b className="bad">{wrong}</b>}
      </p>
      <div className="row">
        <button type="button" className="btn pri" onClick={use}>
          {words.use}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}
