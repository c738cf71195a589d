// The player as a person finds it on the first lesson's page.
import { expect, type Page } from '@playwright/test';
import { firstLesson } from './site.ts';

/** A run takes the engine's loading the first time. */
export const runsAgain = { timeout: 20_000 };
export const player = (page: Page) => page.getByRole('region', { name: /^Player:/ });
export const said = (page: Page) => player(page).locator('[aria-live]');
export const banner = (page: Page) => player(page).locator('.fork');
export const number = (page: Page) => player(page).locator('.cap .n b');

/** Opens the lesson and waits until the player answers; it is loaded when it comes into sight. */
export async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(firstLesson + hash);
  await page.locator('astro-island:not([ssr]) .player').first().waitFor();
  // The page as built holds what either width shows; alive, the player has one caption.
  await expect(player(page).locator('.cap')).toHaveCount(1);
}

/** Switches a fault on, by the beginning of its title. */
export async function breakIt(page: Page, fault: string): Promise<void> {
  await page.getByRole('button', { name: 'Change the run' }).click();
  await page.getByRole('checkbox', { name: new RegExp(`^${fault}`) }).check();
}
