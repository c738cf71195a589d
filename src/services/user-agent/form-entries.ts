import type { FormControl } from '#wire/html-form.ts';
import type { PageForm } from './page.ts';

/** What was typed or chosen, by the name of the control. A checkbox is ticked by its value and cleared by ''. */
export type FormValues = { readonly [name: string]: string };

/**
 * The names and values that submitting a form sends (HTML, "Constructing the entry list"), the first submit button
 * pressed. A `missing` names the first value for which the form has no control, or no such choice.
 */
export function formEntries(
  form: PageForm,
  values: FormValues,
): readonly (readonly [name: string, value: string])[] | { readonly missing: string } {
  for (const [name, value] of Object.entries(values)) {
    const controls = form.controls.filter((control) => control.name === name && !control.disabled);
    if (!controls.some((control) => accepts(control, value))) return { missing: name };
  }
  const given = (name: string) => (Object.hasOwn(values, name) ? values[name] : undefined);
  const buttons = form.controls.filter(({ type, disabled }) => type === 'submit' && !disabled);
  const pressed = buttons.find(({ name, value }) => name !== '' && given(name) === value) ?? buttons[0];
  const typed = new Set<string>();
  const entries: (readonly [string, string])[] = [];
  for (const control of form.controls) {
    const { name, type } = control;
    if (name === '' || control.disabled || type === 'reset' || type === 'button' || type === 'image' || type === 'file')
      continue;
    if (type === 'submit' && control !== pressed) continue;
    const wanted = given(name);
    if (type === 'radio' || type === 'checkbox') {
      const value = control.value === '' ? 'on' : control.value;
      if (wanted === undefined ? control.checked : wanted === value) entries.push([name, crlf(value)]);
      continue;
    }
    const value = wanted === undefined || typed.has(name) ? control.value : wanted;
    typed.add(name);
    entries.push([name, crlf(value)]);
  }
  return entries;
}

function accepts(control: FormControl, value: string): boolean {
  if (control.type === 'radio' || control.type === 'submit') return control.value === value;
  if (control.type === 'checkbox') return value === '' || value === (control.value === '' ? 'on' : control.value);
  if (control.type === 'select') return control.options.some((option) => option.value === value);
  return true;
}

/** HTML, "converting an entry list to a list of name-value pairs": every line end is sent as CR LF. */
function crlf(value: string): string {
  return value.replaceAll(/\r\n|\r|\n/g, '\r\n');
}
