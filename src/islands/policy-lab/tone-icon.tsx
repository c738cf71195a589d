import type { Tone } from '#diagram/policy/tree-rows.ts';
import type { Outcome } from '#policy/explanation.ts';
import { policyLab as words } from '#strings/policy-lab.ts';
import { Icon, type IconName } from '../icon.tsx';

const icons: { readonly [tone in Tone]: readonly [IconName, string] } = {
  ok: ['tick', 'ok'],
  bad: ['cross', 'bad'],
  open: ['warn', 'na'],
  none: ['circle', 'na'],
  dash: ['dash', 'na'],
};

/** The mark of a row, with its word for those who do not see it. */
export function ToneMark({ tone }: { tone: Tone }) {
  const [name, className] = icons[tone];
  return (
    <>
      <Icon name={name} className={className} />
      <span className="sr">{words.marks[tone]}: </span>
    </>
  );
}

/** The mark of a part that is listed by itself. */
export function ToneIcon({ outcome }: { outcome: Outcome }) {
  const tone: Tone =
    outcome === 'match' || outcome === 'allows'
      ? 'ok'
      : outcome === 'no-match' || outcome === 'denies' || outcome === 'malformed'
        ? 'bad'
        : outcome === 'unsure'
          ? 'open'
          : 'none';
  return <ToneMark tone={tone} />;
}
