import { expect, type Page, test } from '@playwright/test';
import { banner, breakIt, number, open, player, runsAgain, said } from './player.ts';

test.describe('stepping', () => {
  test('goes by keyboard alone, and every step is said once', async ({ page }) => {
    await open(page);
    await player(page).getByRole('button', { name: 'Next message' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(number(page)).toHaveText('2');
    await expect(said(page)).toHaveText(/^Message 2 of 20\. Corp IdP to Client app: Login form\.$/);
    await page.keyboard.press('End');
    await expect(number(page)).toHaveText('20');
    await expect(said(page)).toHaveText(/Refused, as it should be: ExpiredToken/);
    await page.keyboard.press('Home');
    await expect(number(page)).toHaveText('1');
    await page.keyboard.press('PageDown');
    await expect(number(page)).toHaveText('2');
    await page.keyboard.press('?');
    await expect(player(page).getByText('Keys, while the focus is in the player')).toBeVisible();
  });

  test('obeys a presentation remote: page keys step, and black comes and goes', async ({ page }) => {
    await open(page);
    const next = player(page).getByRole('button', { name: 'Next message' });
    await next.focus();
    await page.keyboard.press('PageDown');
    await expect(number(page)).toHaveText('2');
    for (const key of ['b', '.']) {
      await page.keyboard.press(key);
      const black = page.getByRole('button', { name: 'Any key brings the page back' });
      await expect(black).toBeFocused();
      expect(await black.boundingBox()).toEqual({ x: 0, y: 0, ...page.viewportSize() });
      expect(await page.evaluate(() => !!document.elementFromPoint(100, 10)?.closest('.blank'))).toBe(true);
      await page.keyboard.press('PageDown');
      await expect(black).toBeHidden();
      await expect(next).toBeFocused();
      await expect(number(page)).toHaveText('2');
    }
    await page.keyboard.press('PageUp');
    await expect(number(page)).toHaveText('1');
  });

  test('leaves the keys to the page while the focus is elsewhere, and letters to what is typed into', async ({
    page,
  }) => {
    await open(page);
    await page.keyboard.press('ArrowRight');
    await expect(number(page)).toHaveText('1');
    await page.getByRole('button', { name: 'Change the run' }).click();
    await page.locator('#run-prefix').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('smt?');
    await expect(number(page)).toHaveText('1');
    await expect(page.locator('#run-prefix')).toHaveValue(/smt\?/);
  });

  test('plays at reading speed, halts on pause, and stops for a hidden page', async ({ page }) => {
    await page.clock.install();
    await open(page);
    await player(page).getByRole('button', { name: 'Play', exact: true }).click();
    await page.clock.runFor(2_900);
    await expect(number(page)).toHaveText('1');
    await page.clock.runFor(6_000);
    await expect(number(page)).toHaveText('2');
    await player(page).getByRole('button', { name: 'Pause' }).click();
    await page.clock.runFor(60_000);
    await expect(number(page)).toHaveText('2');
  });

  for (const width of [1280, 390])
    test(`scrubs along the bar at ${width} px, as one entry of the history`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page);
      const bar = player(page).getByRole('list', { name: 'Messages', exact: true });
      await bar.scrollIntoViewIfNeeded();
      const { x, y, width: length, height } = (await bar.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      expect(height).toBeGreaterThanOrEqual(44);
      const entries = await page.evaluate(() => history.length);
      await page.mouse.move(x + length * 0.27, y + height / 2);
      await page.mouse.down();
      await expect(number(page)).toHaveText('6');
      await page.mouse.move(x + length * 0.62, y + height / 2, { steps: 8 });
      await expect(number(page)).toHaveText('13');
      await page.mouse.up();
      await page.mouse.move(x + 5, y + height / 2);
      await expect(number(page)).toHaveText('13');
      expect(await page.evaluate(() => history.length)).toBe(entries + 1);
    });

  test('makes a history entry for a chosen jump, and none for a step', async ({ page }) => {
    await open(page);
    await player(page).getByRole('button', { name: 'Next message' }).click();
    await player(page)
      .getByRole('button', { name: /^Message 12:/ })
      .first()
      .click();
    await expect(page).toHaveURL(/#run\/assume-role\.request$/);
    await page.goBack();
    await expect(number(page)).toHaveText('2');
  });
});

test.describe('an address', () => {
  test('opens the player at its beat', async ({ page }) => {
    await open(page, '#run/check.work');
    await expect(number(page)).toHaveText('13');
    await expect(player(page).getByRole('tab', { name: /^Checks/ })).toHaveAttribute('aria-selected', 'true');
  });

  test('that no longer fits says so and shows the first message', async ({ page }) => {
    await open(page, '#run/gone.request');
    const notice = player(page).locator('.notice');
    await expect(notice).toContainText('This run has no message “gone.request”');
    await expect(said(page)).toContainText('This run has no message “gone.request”');
    await open(page, '#run/check.work;s=v0.abc');
    await expect(notice).toContainText('another version of the site');
    await expect(said(page)).toContainText('another version of the site');
  });

  test('of a state brings the same bytes back on another machine', async ({ page, browser }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, '#run/assume-role.response');
    await breakIt(page, 'The IdP signs with a new certificate');
    await expect(banner(page)).toContainText('AWS STS refuses at 13.', runsAgain);
    await page.getByRole('button', { name: 'Copy a link to this state of the run' }).click();
    await expect(said(page)).toHaveText('Copied');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const text = async (on: Page) => {
      await on.getByRole('tab', { name: 'Message' }).click();
      return on.getByRole('tabpanel').textContent();
    };
    await page.getByRole('button', { name: 'Back to the message' }).click();
    const first = await text(page);
    const elsewhere = await (await browser.newContext()).newPage();
    await elsewhere.goto(link);
    await expect(banner(elsewhere)).toContainText('AWS STS refuses at 13.', runsAgain);
    expect(await text(elsewhere)).toBe(first);
    await elsewhere.context().close();
  });
});

test.describe('changing the run', () => {
  test('runs again, shows who refuses in AWS’s words, and is undone', async ({ page }) => {
    await open(page);
    await breakIt(page, 'Someone changes the name on the way');
    await expect(banner(page)).toContainText('AWS STS refuses at 13.', runsAgain);
    await expect(said(page)).toHaveText(/AWS STS refuses at 13/);
    await page.getByRole('button', { name: /^Show where: AWS STS/ }).click();
    await expect(number(page)).toHaveText('13');
    await expect(player(page).locator('.err code')).toHaveText('InvalidIdentityToken: Response signature invalid');
    await expect(player(page).getByRole('list', { name: 'Verdict' })).toContainText('Signaturerefused');
    await player(page).getByRole('button', { name: 'Undo' }).click();
    await expect(player(page).getByText('Changed run.')).toBeHidden();
    // Until the fresh run is here, End is the end of the refused one.
    await expect(player(page)).toHaveAttribute('aria-busy', 'false', runsAgain);
    await player(page).getByRole('button', { name: 'Next message' }).focus();
    await page.keyboard.press('End');
    await expect(number(page)).toHaveText('20', runsAgain);
  });

  test('is undone and redone by keys', async ({ page }) => {
    await open(page);
    await breakIt(page, 'The group filter finds nothing');
    await expect(banner(page)).toContainText('refuses at 13', runsAgain);
    await player(page).getByRole('button', { name: 'Next message' }).focus();
    await page.keyboard.press('u');
    await expect(banner(page)).toBeHidden();
    await page.keyboard.press('Shift+U');
    await expect(banner(page)).toContainText('refuses at 13', runsAgain);
  });

  test('is kept over a reload of the tab, without the password', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Change the run' }).click();
    await page.getByLabel('Who signs in').selectOption('bob');
    await page.getByLabel('Password typed').fill('something secret');
    await page.getByLabel('Password typed').press('Enter');
    await expect(banner(page)).toContainText('Bob', runsAgain);
    const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
    expect(kept).toContain('bob');
    expect(kept).not.toContain('something secret');
    await page.reload();
    await expect(banner(page)).toContainText('Bob', runsAgain);
  });

  test('survives a worker that cannot be loaded: it is said, and can be tried again', async ({ page, context }) => {
    await context.route(/engine\.worker/, (route) => route.abort());
    await open(page);
    await breakIt(page, 'The IdP signs with a new certificate');
    await expect(player(page).getByText('The simulator stopped.')).toBeVisible(runsAgain);
    await context.unroute(/engine\.worker/);
    await player(page).getByRole('button', { name: 'Start it again' }).click();
    await expect(banner(page)).toContainText('AWS STS refuses at 13.', runsAgain);
  });
});

test.describe('an edit', () => {
  test('breaks the seal; signed again by Mallory it is her seal, and STS trusts neither', async ({ page }) => {
    await open(page, '#run/assume-role.request');
    const change = async (signer: string) => {
      await player(page).getByRole('tab', { name: 'Explained' }).click();
      if (!(await player(page).getByRole('button', { name: 'Change this value' }).isVisible()))
        await player(page).getByRole('button', { name: 'Session name' }).first().click();
      await player(page).getByRole('button', { name: 'Change this value' }).click();
      await player(page)
        .getByLabel(/^New value/)
        .fill('mallory@corp.example.com');
      const signers = player(page).getByLabel('Signed again by');
      await expect(signers).toBeVisible(runsAgain);
      await signers.selectOption(signer);
      await player(page).getByRole('button', { name: 'Send it so' }).click();
    };
    await change('');
    await expect(banner(page)).toContainText('AWS STS refuses at 13.', runsAgain);
    await expect(player(page).getByRole('list', { name: 'Verdict' })).toContainText('Signaturerefused');
    await player(page).getByRole('tab', { name: 'Raw' }).click();
    await expect(player(page).locator('.diff ins').last()).toContainText('mallory', runsAgain);
    await player(page).getByRole('button', { name: 'Undo' }).click();
    await expect(banner(page)).toBeHidden();
    await change('idp-signing');
    await expect(banner(page)).toContainText('It runs to the end.', runsAgain);
  });

  test('is said in one line that moves nothing, and signed again there by the IdP', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page, '#run/assume-role.request');
    const bar = player(page).getByRole('group', { name: 'Playback' });
    const before = await bar.boundingBox();
    await player(page).getByRole('tab', { name: 'Explained' }).click();
    await player(page)
      .getByRole('button', { name: /^All \d+ fields/ })
      .click();
    await player(page).getByRole('button', { name: 'Department' }).first().click();
    await player(page).getByRole('button', { name: 'Change this value' }).click();
    await player(page)
      .getByLabel(/^New value/)
      .fill('Legal');
    await player(page).getByRole('button', { name: 'Send it so' }).click();
    await expect(banner(page)).toContainText('Department Finance Legal. AWS STS refuses at 13.', runsAgain);
    await expect(banner(page).locator('del')).toHaveText('Finance');
    await expect(banner(page).locator('.what')).toHaveAttribute('title', /Department Finance Legal/);
    expect(await bar.boundingBox()).toEqual(before);
    await banner(page).getByRole('button', { name: 'Re-sign as the IdP' }).click();
    await expect(banner(page)).toContainText('Legal, re-signed by the IdP. It runs to the end.', runsAgain);
    await expect(banner(page).getByRole('button', { name: /Re-sign/ })).toHaveCount(0);
    expect(await bar.boundingBox()).toEqual(before);
    await banner(page).getByRole('button', { name: 'Undo' }).click();
    await expect(banner(page)).toContainText('AWS STS refuses at 13.', runsAgain);
  });
});
