import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Completions } from '#diagram/policy/completions.ts';
import { highlight, type Mark } from '#diagram/policy/highlight.ts';
import { policyLab as words } from '#strings/policy-lab.ts';

/** A stretch of the text that is to be selected and in sight. */
export type Seek = { readonly offset: number; readonly length: number };

type Props = {
  id: string;
  label: string;
  text: string;
  marks: readonly Mark[];
  /** A place to go to. */
  seek: Seek | undefined;
  /** Suggestions at the caret; not asked for before the first letter is typed. */
  completions: (text: string, caret: number) => Completions | undefined;
  onText: (text: string, pasted: boolean) => void;
  onSaid: (said: string) => void;
};

const inSight = 7;

type Open = { readonly completions: Completions; readonly at: number };

/**
 * A textarea over its own coloured text: the browser's own editing, undo and screen-reader support stay as they are,
 * colours and marks stand behind the letters. Suggestions are a listbox that the textarea points to while it keeps the
 * focus; Tab always leaves the field.
 */
export function PolicyEditor({ id, label, text, marks, seek, completions, onText, onSaid }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [open, setOpen] = useState<Open>();
  const pasted = useRef(false);
  const caret = useRef<number | undefined>(undefined);

  useEffect(() => {
    area.current?.focus();
    if (!seek) return;
    area.current?.setSelectionRange(seek.offset, seek.offset + seek.length);
    area.current?.previousElementSibling?.querySelector('.u-error')?.scrollIntoView({ block: 'center' });
  }, [seek]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret is put where the new text wants it
  useEffect(() => {
    if (caret.current !== undefined) area.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  }, [text]);

  const suggest = (value: string, at: number) => {
    const found = completions(value, at);
    setOpen(found && { completions: found, at: 0 });
    if (found) onSaid(words.policies.suggestions(found.options.length));
  };
  const take = (index: number) => {
    const option = open?.completions.options[index];
    if (!open || !option) return;
    const { from, to } = open.completions;
    caret.current = from + option.text.length;
    setOpen(undefined);
    onText(text.slice(0, from) + option.text + text.slice(to), false);
    area.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.ctrlKey && event.key === ' ') {
      event.preventDefault();
      return suggest(text, event.currentTarget.selectionStart);
    }
    if (!open) return;
    const count = open.completions.options.length;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) setOpen({ ...open, at: (open.at + move + count) % count });
    else if (event.key === 'Enter') take(open.at);
    else if (event.key === 'Escape') setOpen(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const list = `${id}-list`;
  const begin = open ? text.slice(0, open.completions.from).split('\n') : [];
  return (
    <div className="editor">
      <div className="stack">
        <div className="code behind" aria-hidden="true">
          {highlight(text, marks).map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are numbered
            <div key={index} className={line.marks.map((kind) => `m-${kind}`).join(' ')}>
              {line.spans.map(({ kind, text: part, offset, marks: own }) => (
                <span key={offset} className={[`t-${kind}`, ...own.map((mark) => `u-${mark}`)].join(' ')}>
                  {part}
                </span>
              ))}
              {'\u200b'}
            </div>
          ))}
        </div>
        <textarea
          ref={area}
          id={id}
          value={text}
          aria-label={label}
          aria-describedby={`${id}-help`}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={open ? list : undefined}
          aria-activedescendant={open ? `${list}-${open.at}` : undefined}
          aria-invalid={marks.some(({ kind }) => kind === 'error')}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          onPaste={() => {
            pasted.current = true;
          }}
          onChange={({ target }) => {
            onText(target.value, pasted.current);
            pasted.current = false;
            suggest(target.value, target.selectionStart);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(undefined)}
        />
      </div>
      {open && (
        <div className="place" style={{ '--line': begin.length } as CSSProperties}>
          <div id={list} role="listbox" aria-label={words.policies.suggestions(open.completions.options.length)}>
            {windowOf(open).map(({ option, index }) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the textarea keeps the focus and points to the option
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the textarea's
              <div
                key={option.text}
                id={`${list}-${index}`}
                role="option"
                aria-selected={index === open.at}
                aria-posinset={index + 1}
                aria-setsize={open.completions.options.length}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(index)}
              >
                <code>{option.text}</code>
                <small>{option.about}</small>
              </div>
            ))}
          </div>
        </div>
      )}
      <p id={`${id}-help`} className="sr">
        {words.policies.typing}
      </p>
    </div>
  );
}

/** The suggestions in sight: a list that scrolls would need the focus that the textarea keeps. */
function windowOf({ completions: { options }, at }: Open) {
  const from = Math.max(0, Math.min(at - inSight + 1, options.length - inSight));
  return options.slice(from, from + inSight).map((option, index) => ({ option, index: from + index }));
}
