import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { banner, breakIt, number, open, player, runsAgain } from './player.ts';
import { firstLesson } from './site.ts';

test.describe('what is loaded', () => {
  const scripts = (page: Page) => {
    const urls: string[] = [];
    page.on('request', (request) => urls.push(request.url()));
    return urls;
  };

  test('on a wide screen: the map’s pane at once, the engine only when it is needed', async ({ page }) => {
    const urls = scripts(page);
    await open(page);
    await expect(page.locator('.react-flow')).toBeVisible();
    expect(urls.some((url) => /flow-map/.test(url))).toBe(true);
    expect(urls.some((url) => /engine\.worker|program-/.test(url))).toBe(false);
  });

  test('below 768 px: no React Flow at all', async ({ page }) => {
    const urls = scripts(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page);
    await expect(player(page).getByRole('list', { name: 'All messages, in order' })).toBeVisible();
    await player(page).getByRole('button', { name: 'Next message' }).click();
    await expect(number(page)).toHaveText('2');
    expect(urls.filter((url) => /flow-map.*\.js/.test(url))).toEqual([]);
  });
});

test.describe('motion', () => {
  const flying = (page: Page) => page.locator('.map .fly').evaluate((chip) => getComputedStyle(chip).animationName);

  test('lets the token travel once', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await open(page, '#run/issue.work');
    await player(page).getByRole('button', { name: 'Next message' }).click();
    expect(await flying(page)).toBe('fly');
  });

  test('is none where the learner wants none: the token stands at its end', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, '#run/issue.work');
    await player(page).getByRole('button', { name: 'Next message' }).click();
    expect(await flying(page)).toBe('none');
  });
});

test.describe('at 320 px', () => {
  test('nothing scrolls sideways, and Next is in sight without scrolling', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    for (const beat of [
      'open-idp.request',
      'bind.request',
      'sign-in.response',
      'check.work',
      'list-neighbour.response',
    ]) {
      await open(page, `#run/${beat}`);
      await player(page).getByRole('button', { name: 'Next message' }).scrollIntoViewIfNeeded();
      for (const tab of ['Message', 'Explained', /^Checks/]) {
        await player(page).getByRole('tab', { name: tab }).click();
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, `${beat} ${tab}`).toBeLessThanOrEqual(320);
      }
      const box = await player(page).getByRole('button', { name: 'Next message' }).boundingBox();
      expect(box && box.y + box.height).toBeLessThanOrEqual(568);
    }
  });
});

test.describe('when the player comes to life', () => {
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 320, height: 568 },
    { width: 1280, height: 800 },
  ])
    test(`nothing moves and nothing scrolls by itself, at ${viewport.width} px`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.addInitScript(() => {
        const moved: number[] = [];
        Object.assign(globalThis, { moved });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ('value' in entry) moved.push(Number(entry.value));
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await open(page);
      await expect(player(page).getByRole('tab', { name: 'Explained' })).toBeVisible();
      const moved = await page.evaluate(
        () =>
          new Promise<readonly number[]>((done) =>
            requestAnimationFrame(() =>
              requestAnimationFrame(() => done((globalThis as unknown as { moved: readonly number[] }).moved)),
            ),
          ),
      );
      expect(moved.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.02);
      expect(await page.evaluate(() => scrollY)).toBe(0);
    });
});

test.describe('what has the focus is not under the bar, nor under the head of the feed (WCAG 2.4.11)', () => {
  const coveredStops = (page: Page) =>
    page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return undefined;
      const { left, top, width, height } = focused.getBoundingClientRect();
      // A panel taller than the screen is under both by nature.
      if (height > innerHeight / 2) return [];
      const cover = document.elementFromPoint(left + width / 2, top + height / 2)?.closest('.bar, .mini');
      return cover && !cover.contains(focused) ? [focused.outerHTML.slice(0, 120)] : [];
    });
  const manyFields = (page: Page) => open(page, '#run/assume-role.request');
  const settings = async (page: Page) => {
    await open(page);
    await page.getByRole('button', { name: 'Change the run' }).click();
    await expect(page.getByRole('checkbox').first()).toBeVisible();
  };
  for (const [what, show, width, height] of [
    ['a message of many fields', manyFields, 390, 844],
    ['a message of many fields', manyFields, 320, 568],
    ['the settings of the run', settings, 320, 568],
  ] as const)
    test(`on ${what}, at ${width} × ${height}, with Tab from the top of the page to its end`, async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width, height });
      await show(page);
      await page.locator('.brand').focus();
      const covered: string[] = [];
      let count = 0;
      for (let here = await coveredStops(page); here; here = await coveredStops(page)) {
        covered.push(...here);
        count += 1;
        await page.keyboard.press('Tab');
      }
      expect(covered).toEqual([]);
      expect(count).toBeGreaterThan(40);
    });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the picture is that of the whole run, with the whole transcript under it', async ({ page }) => {
    await page.goto(firstLesson);
    const picture = page.getByRole('img', { name: /^Map of the flow/ });
    await expect(picture).toBeVisible();
    await expect(page.locator('.player svg.map:visible')).toHaveCount(1);
    const messages = picture.locator('.msg');
    expect(await messages.count()).toBeGreaterThan(8);
    expect(await messages.evaluateAll((all) => all.every((one) => one.classList.contains('p')))).toBe(true);
    await expect(messages.locator('.nt').first()).toHaveText('1');
    await expect(picture.locator('.fu')).toHaveCount(0);
    await expect(picture.locator('.in-hand')).toContainText('ended');
    await expect(page.locator('.transcript > ol > li')).toHaveCount(20);
    await expect(page.locator('.transcript')).toContainText('SAMLAssertion=');
    await expect(page.getByRole('button', { name: 'Next message' })).toBeHidden();
  });

  test('on a narrow screen every message is in the list, and leads to its place in the transcript', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(firstLesson);
    const list = page.getByRole('list', { name: 'All messages, in order' });
    await expect(list).toHaveCount(1);
    await expect(list.getByRole('listitem')).toHaveCount(20);
    await list.getByRole('link', { name: 'AssumeRoleWithSAML' }).click();
    await expect(page.locator('.transcript li:target')).toContainText('12 · AssumeRoleWithSAML');
  });
});

const refusedRun = async (page: Page) => {
  await open(page);
  await breakIt(page, 'Someone changes the name on the way');
  await expect(banner(page)).toContainText('AWS STS refuses at 13.', runsAgain);
};
const chooseView = (name: string) => async (page: Page) => {
  await open(page, '#run/check.work');
  await player(page).getByRole('button', { name, exact: true }).click();
};
const states: readonly {
  readonly name: string;
  readonly show: (page: Page) => Promise<void>;
  readonly width?: number;
}[] = [
  { name: 'the map with its checks', show: (page) => open(page, '#run/check.work') },
  { name: 'the sequence', show: chooseView('Sequence') },
  { name: 'the transcript', show: chooseView('Transcript') },
  { name: 'the settings of a changed run', show: refusedRun },
  {
    name: 'a refusal',
    show: async (page) => {
      await refusedRun(page);
      await page.getByRole('button', { name: 'Show where' }).click();
    },
  },
  { name: 'the feed with an explained message', show: (page) => open(page, '#run/assume-role.request'), width: 390 },
];

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme}, no serious rule of axe is broken by`, () => {
    test.use({ colorScheme });
    for (const { name, show, width } of states)
      test(name, async ({ page }) => {
        test.slow();
        if (width) await page.setViewportSize({ width, height: 844 });
        await show(page);
        const { violations } = await new AxeBuilder({ page }).include('.player').analyze();
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect(
          serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
        ).toEqual([]);
      });
  });
