// Loaded when a visitor plays the run on the start page: the player itself takes the place of the still picture. The page
// brings the style sheets: what components of the player import themselves, Astro keeps for the pages that have an island.
import { createRoot } from 'react-dom/client';
import type { FlowPage } from '#diagram/flow-page.ts';
import { FlowPlayer } from '../flow-player.tsx';
import type { Wish } from '../use-wish.ts';

/** Shows what is wished in the player. */
export type ShowWish = (wish: Wish) => void;

/** Fetches a flow's page data and gives what draws its player into the element. Rejects when the data cannot be had. */
export async function drawPlayer(element: HTMLElement, address: string): Promise<ShowWish> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  const page = (await answer.json()) as FlowPage;
  const root = createRoot(element);
  return (wish) => root.render(<FlowPlayer id="start" page={page} wish={wish} />);
}
