import { type Page, expect as soon } from '@playwright/test';
import { firstPreset, presetById } from '#diagram/policy/presets/presets.ts';

/** The engine may have to start first, on a machine with other things to do. */
export const expect = soon.configure({ timeout: 15_000 });

export const decisions = (page: Page) => page.locator('.lab .dec b');
export const editor = (page: Page) => page.getByRole('textbox', { name: /^Policy text/ });

/** Opens an example and waits until it is explained. */
export async function open(page: Page, id = firstPreset.id) {
  await page.goto('about:blank');
  await page.goto(`policy/#${id}`);
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(presetById(id)?.title ?? '');
  await expect(page.getByRole('region', { name: 'Policy lab' })).toHaveAttribute('aria-busy', 'false');
}
