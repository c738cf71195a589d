// Which byte a visitor has changed. Pure: the element draws it.

/** The value as it was signed, and the one character that differs now; undefined when none does. */
export type OneByte = {
  readonly signed: string;
  readonly changed?: { readonly index: number; readonly to: string } | undefined;
};

/** The value as it stands now. */
export const valueNow = ({ signed, changed }: OneByte): string =>
  changed ? signed.slice(0, changed.index) + changed.to + signed.slice(changed.index + 1) : signed;

/** What pressing a character makes of it: the next letter or digit; anything else becomes an x. Always one other byte. */
export function nextCharacter(character: string): string {
  const rows = ['abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', '0123456789'];
  const row = rows.find((letters) => letters.includes(character)) ?? 'xx';
  return row.charAt((row.indexOf(character) + 1) % row.length);
}

/** The byte changed at an index. Whatever was changed before is as signed again, so that never more than one differs. */
export function changeByte({ signed }: OneByte, index: number, to: string): OneByte {
  const known = index >= 0 && index < signed.length && /^[!-~]$/.test(to);
  return known && signed.charAt(index) !== to ? { signed, changed: { index, to } } : { signed };
}

/** A press: changes the character, or gives back the signed one when it is the changed one. */
export const pressByte = (byte: OneByte, index: number): OneByte =>
  byte.changed?.index === index
    ? { signed: byte.signed }
    : changeByte(byte, index, nextCharacter(byte.signed.charAt(index)));
