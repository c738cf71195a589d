import type { Trace } from '#simulator/types.ts';
import { type Kept, useKept } from '../use-kept.ts';
import type { Tab } from './tabs.tsx';

/**
 * The tab that is shown: the chosen one, else the usual one. Where a changed run is refused that is what one came to see:
 * its checks are shown, whatever was chosen at other messages, until one chooses another tab there. `refused` is that run.
 */
export function useTab(kept: Kept, usual: Tab, refused: Trace | undefined): readonly [Tab, (tab: Tab) => void] {
  const [wish, setWish] = useKept<Tab | undefined>(kept, 'tab', undefined);
  const [seen, setSeen] = useKept<Trace | undefined>(kept, 'refused run seen', undefined);
  const choose = (tab: Tab) => {
    setWish(tab);
    if (refused) setSeen(refused);
  };
  return [refused && refused !== seen ? 'checks' : (wish ?? usual), choose];
}
