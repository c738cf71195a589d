import { expect, type Page } from '@playwright/test';

/** The first prediction of the lesson. */
export const gate = (page: Page) => page.locator('#predict-name');
/** The button that commits an answer, and later tries again. */
export const commit = (page: Page, part: string) => page.locator(`#${part} [data-do=commit]`);

/** Chooses by keyboard, as the radio buttons of a browser work. */
export async function choose(page: Page, part: string, group: string, index: number): Promise<void> {
  const radios = page.locator(`#${part} [data-group=${group}] input`);
  await radios.nth(index).focus();
  await page.keyboard.press('Space');
}

/** Answers the first prediction, wrongly and surely. */
export async function predictWrongly(page: Page): Promise<void> {
  await expect(commit(page, 'predict-name')).toBeEnabled();
  for (const [group, index] of [
    ['answer', 0],
    ['reason', 0],
    ['sure', 0],
  ] as const)
    await choose(page, 'predict-name', group, index);
  await commit(page, 'predict-name').press('Enter');
}
