import { AxeBuilder } from '@axe-core/playwright';
import { type Page, test, expect as usual } from '@playwright/test';
import { curriculum } from '../../content/curriculum.ts';

// A run is real work for the browser: on a busy machine it may take its time.
const expect = usual.configure({ timeout: 20_000 });

const send = (page: Page) => page.locator('[data-send]');
const status = (page: Page) => page.locator('change-a-byte [role=status]');
const cells = (page: Page) => page.getByRole('toolbar').getByRole('button');
const refused = async (page: Page) => {
  await page.goto('');
  await send(page).click();
  await expect(status(page)).toHaveText('AWS STS refuses: InvalidIdentityToken: Response signature invalid');
};

test('one press changes a byte and sends it: STS refuses in AWS’s words, and the check says what it found', async ({
  page,
}) => {
  await refused(page);
  const live = page.locator('[data-live]');
  await expect(page.locator('[data-still]')).toBeHidden();
  await expect(live.locator('.err')).toContainText('HTTP 400, recorded');
  await expect(live.locator('.hero-checks')).toContainText('Found');
  await expect(live.locator('.hero-checks')).toContainText('the Assertion was changed after it was signed');
  await expect(live.locator('.hero-checks')).toContainText('Expected');
  await expect(live.locator('svg.map .msg.no[data-beat="assume-role.request"]')).toHaveCount(1);
});

test('signed again by the IdP it is accepted, with the old seal refused, and Undo restores', async ({ page }) => {
  await refused(page);
  await page.getByRole('button', { name: 'Re-sign as the IdP' }).click();
  await expect(status(page)).toContainText('accepts');
  const live = page.locator('[data-live]');
  await expect(live.locator('.f.edit')).toContainText('signed as Finance');
  await expect(live.locator('.st4 .ok')).toHaveCount(4);
  await page.getByRole('button', { name: 'Send with the old seal' }).click();
  await expect(status(page)).toContainText('refuses');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cells(page)).toHaveText([...'Finance']);
  await expect(page.locator('[data-still]')).toBeVisible();
  await expect(live).toBeHidden();
  await expect(send(page)).toBeFocused();
});

test('under the map stands what came of it: whole, refused, and signed again', async ({ page }) => {
  await page.goto('');
  await expect(page.locator('[data-still] .cap p')).toHaveText(
    'AWS STS checks the assertion, then the role’s trust policy. Everything holds.',
  );
  await send(page).click();
  const said = page.locator('[data-live] .cap p');
  await expect(said).toContainText('AWS STS stopped: the digest does not fit');
  await send(page).click();
  await expect(said).toContainText('“Financf” stands under a seal that fits');
});

test('by keyboard alone: arrows choose a character, typing changes it, Enter sends, re-signs and undoes', async ({
  page,
}) => {
  await page.goto('');
  await cells(page).last().focus();
  await page.keyboard.press('Home');
  await expect(cells(page).first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Q');
  await expect(cells(page).nth(1)).toHaveAttribute('aria-label', 'Q, 2 of 7, was i');
  await expect(cells(page).nth(1)).toHaveAttribute('aria-pressed', 'true');
  await expect(status(page)).toContainText('Finance is now FQnance, and not sent yet');
  await page.keyboard.press('Tab');
  await expect(send(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('refuses');
  await expect(send(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('signed “FQnance”');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(cells(page)).toHaveText([...'Finance']);
});

test('a slash typed on a character changes it, and does not open the search', async ({ page }) => {
  await page.goto('');
  await cells(page).first().focus();
  await page.keyboard.press('/');
  await expect(cells(page).first()).toHaveText('/');
});

test('a change after the answer takes the old verdict off the page', async ({ page }) => {
  await refused(page);
  await cells(page).first().click();
  await expect(cells(page)).toHaveText([...'Ginance']);
  await expect(page.locator('[data-live]')).toBeHidden();
  await expect(send(page)).toHaveText('Send it to STS');
});

test('the same run opens in the lesson’s player', async ({ page }) => {
  await refused(page);
  await page.getByRole('link', { name: 'This run, step by step' }).click();
  await expect(page).toHaveURL(/lessons\/saml\/#run\/assume-role\.request/);
  await expect(page.locator('.player .fork')).toContainText('AWS STS refuses at 13');
});

test('played here, the player takes the place of the picture, and what is sent goes through it', async ({ page }) => {
  await page.goto('');
  await page.getByRole('button', { name: 'Play all 20 messages here' }).click();
  const player = page.locator('[data-whole] .player');
  await expect(page.locator('[data-still]')).toBeHidden();
  await expect(player.getByRole('button', { name: 'Pause' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(player.locator('.cap .n b')).toHaveText('20');
  await send(page).click();
  await expect(status(page)).toContainText('Response signature invalid');
  await expect(player.locator('.fork')).toContainText('AWS STS refuses at 13');
  await expect(player.locator('.cap .n b')).toHaveText('12');
  await send(page).click();
  await expect(status(page)).toContainText('accepts');
  await expect(player.locator('.fork')).toContainText('It runs to the end');
  await page.locator('[data-undo]').click();
  await expect(player.locator('.fork')).toBeHidden();
});

for (const width of [1440, 1280, 1100])
  test(`at ${width} px the diagram stays where it is when the player comes`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('');
    const below = (map: string) =>
      page.locator(map).evaluate((element) => {
        const hero = document.querySelector('.hero')?.getBoundingClientRect().bottom ?? 0;
        return element.getBoundingClientRect().top - hero;
      });
    const still = await below('[data-still] .stage');
    await page.getByRole('button', { name: 'Play all 20 messages here' }).click();
    await expect(page.locator('[data-whole] .views')).toBeVisible();
    expect(await below('[data-whole] .stage')).toBeCloseTo(still, 0);
  });

test('played after a refusal, it is the refused run; a player that cannot be had is said', async ({ page }) => {
  await refused(page);
  const play = page.locator('[data-live]').getByRole('button', { name: 'Play all 14 messages here' });
  await page.route(/saml-sts\.json/, (route) => route.abort());
  await play.click();
  await expect(status(page)).toContainText('The player could not be loaded');
  await page.unroute(/saml-sts\.json/);
  await play.click();
  await expect(page.locator('[data-whole] .player .fork')).toContainText('AWS STS refuses at 13');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test('nothing of the engine and nothing of React is loaded before the first change', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('', { waitUntil: 'networkidle' });
  const before = asked.length;
  expect(asked.filter((path) => /(engine|client|run-view|flow-map|flow-player|program)[.-].*\.js/.test(path))).toEqual(
    [],
  );
  await cells(page).first().click();
  await expect.poll(() => asked.slice(before).some((path) => /run-view/.test(path))).toBe(true);
});

test('an engine that cannot be loaded is said, and the next press tries anew', async ({ page }) => {
  await page.route(/engine\.worker/, (route) => route.abort());
  await page.goto('');
  await send(page).click();
  await expect(status(page)).toContainText('The simulator could not run');
  await page.unroute(/engine\.worker/);
  await send(page).click();
  await expect(status(page)).toContainText('refuses');
});

for (const javaScriptEnabled of [true, false])
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 1280, height: 800 } });

    test('the first screen says what the site is for, and where to begin', async ({ page }) => {
      await page.goto('');
      await expect(page.getByText('outside AWS sign in to it with their company’s identity')).toBeInViewport();
      const start = page.getByRole('link', { name: 'Start lesson 1' });
      await expect(start).toBeInViewport({ ratio: 1 });
      await start.click();
      await expect(page).toHaveURL(new RegExp(`/lessons/${curriculum[0]?.slug}/$`));
    });
  });

test('there is one live region', async ({ page }) => {
  await refused(page);
  expect(await page.locator('change-a-byte').locator('[aria-live], [role=status], [role=alert]').count()).toBe(1);
});

for (const { colorScheme, width } of [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
] as const)
  test(`axe finds nothing after a refusal and after signing again, ${colorScheme} at ${width} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 844 });
    await refused(page);
    const found = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
    expect(await found()).toEqual([]);
    await send(page).click();
    await expect(status(page)).toContainText('accepts');
    expect(await found()).toEqual([]);
  });

test('at 320 px neither answer scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await refused(page);
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBeLessThanOrEqual(320);
  await send(page).click();
  await expect(status(page)).toContainText('accepts');
  expect(await width()).toBeLessThanOrEqual(320);
});

test('with reduced motion the token stands at its end', async ({ page }) => {
  const flying = () => page.locator('[data-live] .fly').evaluate((chip) => getComputedStyle(chip).animationName);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await refused(page);
  expect(await flying()).toBe('none');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await flying()).toBe('fly');
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the run as recorded stands there, with nothing to press that would do nothing', async ({ page }) => {
    await page.goto('');
    await expect(page.locator('[data-still] svg.map')).toBeVisible();
    await expect(page.locator('[data-still] .st4 .ok')).toHaveCount(4);
    await expect(page.locator('[data-still]')).toContainText('https://signin.aws.amazon.com/saml');
    await expect(send(page)).toBeHidden();
    await expect(cells(page).first()).toBeDisabled();
    await expect(page.locator('.said noscript p')).toBeVisible();
  });
});
