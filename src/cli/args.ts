import { nearest } from '#simulator/author-error.ts';
import { UsageError } from './io.ts';

export type Args = {
  readonly positional: readonly string[];
  /** Each option's values in the order given; a switch has one empty value. */
  readonly options: { readonly [name: string]: readonly string[] };
};

/** Reads `--name value`, `--name=value` and switches. Throws a UsageError for an option that is not of this command. */
export function readArgs(
  argv: readonly string[],
  known: { readonly valued: readonly string[]; readonly switches: readonly string[] },
): Args {
  const positional: string[] = [];
  const options: { [name: string]: string[] } = {};
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? '';
    if (!word.startsWith('--') || word === '--') {
      if (word !== '--') positional.push(word);
      continue;
    }
    const [name = '', inline] = splitOnce(word.slice(2), '=');
    const isSwitch = known.switches.includes(name);
    if (!isSwitch && !known.valued.includes(name)) {
      const near = nearest(name, [...known.valued, ...known.switches]);
      throw new UsageError(`There is no option --${name} here.${near === undefined ? '' : ` Did you mean --${near}?`}`);
    }
    const value = isSwitch ? '' : (inline ?? argv[++i]);
    if (value === undefined) throw new UsageError(`--${name} needs a value.`);
    options[name] = [...(options[name] ?? []), value];
  }
  return { positional, options };
}

/** The text before and after the first separator; the second is undefined when there is none. */
export function splitOnce(text: string, separator: string): readonly [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
}
