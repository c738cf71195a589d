import { type Dispatch, useCallback, useEffect, useState } from 'react';
import type { LabState } from '#diagram/policy/lab-history.ts';
import { labFragment, type RunPlace, readLabLink } from '#diagram/policy/lab-link.ts';
import type { LabAction } from '#diagram/policy/lab-state.ts';
import { policyLab as words } from '#strings/policy-lab.ts';
import { packing } from '../packing.ts';

export type LabAddress = {
  readonly notice: string | undefined;
  /** The run that the question came from. */
  readonly from: RunPlace | undefined;
  readonly dismiss: () => void;
  /** The address of the lab as it stands. */
  readonly link: () => Promise<string>;
};

/** Follows the fragment: an example, a lab that someone changed, or the question of a run. */
export function useLabAddress(state: LabState, dispatch: Dispatch<LabAction>): LabAddress {
  const [notice, setNotice] = useState<string>();
  const [from, setFrom] = useState<RunPlace>();
  useEffect(() => {
    const follow = async (opens: boolean) => {
      const link = await readLabLink(decoded(location.hash), packing);
      if (link.kind === 'preset') dispatch({ type: 'preset', preset: link.preset, opens });
      if (link.kind === 'lab') {
        const { lab, shown, preset } = link;
        dispatch({ type: 'lab', lab, shown, preset, pasted: false, opens });
        setFrom(link.from);
      }
      setNotice(
        link.kind === 'problem'
          ? words.link[link.problem]
          : link.kind === 'lab' && location.hash.startsWith('#run;')
            ? words.link.fromRun
            : undefined,
      );
    };
    const onHash = () => void follow(false);
    void follow(true);
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, [dispatch]);
  const link = useCallback(
    async () => location.href.replace(/#.*$/, '') + (await labFragment(state, packing)),
    [state],
  );
  const dismiss = useCallback(() => setNotice(undefined), []);
  return { notice, from, dismiss, link };
}

function decoded(hash: string): string {
  try {
    return decodeURI(hash);
  } catch {
    return hash;
  }
}
