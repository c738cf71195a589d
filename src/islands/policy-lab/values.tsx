import { useEffect, useState } from 'react';
import type { Lab, LabCaller, LabContext } from '#diagram/policy/lab.ts';
import type { LabAction } from '#diagram/policy/lab-state.ts';
import { typedValue, valueRows, writtenValue } from '#diagram/policy/values-table.ts';
import type { Explanation } from '#policy/explanation.ts';
import type { PrincipalType } from '#policy/types.ts';
import { policyLab as words } from '#strings/policy-lab.ts';
import { Icon } from '../icon.tsx';

type Props = {
  id: string;
  lab: Lab;
  /** Indices of the callers shown. */
  shown: readonly number[];
  explanations: readonly Explanation[];
  keys: readonly string[];
  dispatch: (action: LabAction) => void;
};

const values = words.values;
const mostCallers = 6;

/** The complete request context as a form: who asks, and every key with its value for each caller. */
export function Values({ id, lab, shown, explanations, keys, dispatch }: Props) {
  const callers = shown.flatMap((index) => lab.callers[index] ?? []);
  const rows = valueRows(lab, callers, explanations);
  const [added, setAdded] = useState<string>();
  useEffect(() => {
    if (added !== undefined) document.querySelector<HTMLElement>(`.values [aria-label="${added}"]`)?.focus();
  }, [added]);
  const cell = (key: string, index: number, value: LabContext[string] | undefined) => (
    <ValueField
      label={values.of(key, callers[index]?.name ?? '')}
      value={value}
      onValue={(next) => dispatch({ type: 'value', caller: shown[index] ?? 0, key, value: next })}
    />
  );
  return (
    <section className="values" aria-labelledby={`${id}-values`}>
      <details>
        <summary>
          <Icon name="next" />
          <h2 id={`${id}-values`}>{values.title}</h2>
          <span>{values.count(rows.length, rows.filter(({ asked }) => asked).length)}</span>
        </summary>
        <p className="help">{values.help}</p>
        <div className="wide">
          <table>
            <thead>
              <tr>
                <th scope="col">{values.key}</th>
                {callers.map(({ name }, index) => (
                  <th scope="col" key={shown[index]}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {(Object.keys(principalFields) as readonly PrincipalField[]).map((field) => (
                <tr key={field}>
                  <th scope="row">{principalFields[field]}</th>
                  {callers.map((caller, index) => (
                    <td key={shown[index]} data-name={caller.name}>
                      <PrincipalCell
                        caller={caller}
                        field={field}
                        onChange={(change) =>
                          dispatch({
                            type: 'caller',
                            caller: shown[index] ?? 0,
                            change,
                            field: field === 'type' ? undefined : field,
                          })
                        }
                      />
                    </td>
                  ))}
                </tr>
              ))}
              {rows.map((row) => (
                <tr key={`${row.of} ${row.key}`} className={row.asked ? 'asked' : undefined}>
                  <th scope="row">
                    <code>{row.key}</code>
                    {row.of === 'request' && <small>{values.request}</small>}
                    {row.asked && <small className="mark">{values.asked}</small>}
                  </th>
                  {row.of === 'request' ? (
                    <td colSpan={callers.length}>
                      <ValueField
                        label={row.key}
                        value={row.request}
                        onValue={(value) => dispatch({ type: 'request-value', key: row.key, value })}
                      />
                    </td>
                  ) : (
                    row.callers.map((value, index) => (
                      <td key={shown[index]} data-name={callers[index]?.name}>
                        {cell(row.key, index, value)}
                      </td>
                    ))
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {lab.callers.length < mostCallers && (
          <button
            type="button"
            className="btn"
            onClick={() => {
              const name = values.somebody(lab.callers.length + 1);
              dispatch({ type: 'add-caller', name, note: values.copied(callers[0]?.name ?? '') });
              setAdded(values.of(values.name, name));
            }}
          >
            <Icon name="plus" />
            {values.beside}
          </button>
        )}
        <AddKey
          id={id}
          keys={keys}
          onAdd={(key) => dispatch({ type: 'value', caller: shown[0] ?? 0, key, value: '?' })}
        />
      </details>
    </section>
  );
}

const principalFields = {
  name: values.name,
  type: values.type,
  arn: values.arn,
  roleArn: values.role,
  provider: values.provider,
} as const;
type PrincipalField = keyof typeof principalFields;

function PrincipalCell({
  caller,
  field,
  onChange,
}: {
  caller: LabCaller;
  field: PrincipalField;
  onChange: (change: Partial<LabCaller>) => void;
}) {
  const { name, principal } = caller;
  const label = values.of(principalFields[field], name);
  if (field === 'type')
    return (
      <select
        aria-label={label}
        value={principal.type}
        onChange={({ target }) => onChange({ principal: { ...principal, type: target.value as PrincipalType } })}
      >
        {Object.entries(values.types).map(([type, said]) => (
          <option key={type} value={type}>
            {said}
          </option>
        ))}
      </select>
    );
  const value = field === 'name' ? name : principal[field];
  return (
    <ValueField
      label={label}
      value={value}
      onValue={(next) => {
        if (field === 'name') return onChange({ name: String(next ?? name) });
        const { [field]: _, ...rest } = principal;
        onChange({ principal: next === undefined ? rest : { ...principal, [field]: String(next) } });
      }}
    />
  );
}

/** A value as text. It counts as it is typed; the field keeps what was typed as long as it has the focus. */
function ValueField({
  label,
  value,
  onValue,
}: {
  label: string;
  value: LabContext[string] | undefined;
  onValue: (value: LabContext[string] | undefined) => void;
}) {
  const [draft, setDraft] = useState<string>();
  return (
    <input
      type="text"
      aria-label={label}
      value={draft ?? writtenValue(value)}
      placeholder={values.empty}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      onFocus={() => setDraft(writtenValue(value))}
      onBlur={() => setDraft(undefined)}
      onChange={({ target }) => {
        setDraft(target.value);
        onValue(typedValue(target.value));
      }}
    />
  );
}

function AddKey({ id, keys, onAdd }: { id: string; keys: readonly string[]; onAdd: (key: string) => void }) {
  const [name, setName] = useState('');
  const add = () => {
    if (name.trim()) onAdd(name.trim());
    setName('');
  };
  return (
    <div className="addkey">
      <label htmlFor={`${id}-newkey`}>{values.addName}</label>
      <input
        id={`${id}-newkey`}
        list={`${id}-keys`}
        value={name}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onChange={({ target }) => setName(target.value)}
        onKeyDown={(event) => event.key === 'Enter' && add()}
      />
      <datalist id={`${id}-keys`}>
        {keys.map((key) => (
          <option key={key} value={key} />
        ))}
      </datalist>
      <button type="button" className="btn" onClick={add}>
        <Icon name="plus" />
        {values.add}
      </button>
    </div>
  );
}
