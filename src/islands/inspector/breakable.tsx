import { Fragment } from 'react';

/** A long address or name that breaks after what divides it, before it breaks anywhere. A copy of it has no more letters. */
export function Breakable({ text }: { text: string }) {
  return text.match(/[^/?&,;:]*[/?&,;:]*/g)?.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
