// What the inspector offers beyond reading: secrets on request, use outside of the page, mutations, what differs.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { banner, breakIt, number, open, player, runsAgain, said } from './player.ts';

const tab = (page: Page, name: string) => player(page).getByRole('tab', { name }).click();
const pane = (page: Page) => player(page).getByRole('tabpanel');

test.describe('a secret', () => {
  test('is masked in every view of the message until it is asked for', async ({ page }) => {
    await open(page, '#run/sign-in.request');
    await tab(page, 'Message');
    await expect(pane(page)).toContainText('password=••••••••');
    await tab(page, 'Raw');
    await expect(pane(page).getByText('Field password')).toBeVisible(runsAgain);
    await expect(pane(page)).not.toContainText(/horse/);
    await tab(page, 'Explained');
    await expect(pane(page)).not.toContainText(/horse/);
    await pane(page).getByRole('button', { name: 'Show: Password' }).click();
    await expect(pane(page).getByText(/horse/)).toBeVisible();
    await pane(page).getByRole('button', { name: 'Hide: Password' }).click();
    await expect(pane(page)).not.toContainText(/horse/);
    await tab(page, 'Message');
    await pane(page).getByLabel('Show passwords and tokens').check();
    await expect(pane(page)).toContainText(/password=\S*horse/);
  });

  test('is masked in the command, and whole in what is copied', async ({ page }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, '#run/sign-in.request');
    await tab(page, 'Use it');
    await expect(pane(page).getByRole('group', { name: 'curl, the text' })).toContainText('••••••••', runsAgain);
    await pane(page).getByRole('button', { name: 'Copy as curl' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^curl 'https:|^curl https:/);
    expect(copied).toMatch(/horse/);
  });
});

test.describe('outside of the page', () => {
  test('a message is a command, files to verify, and an event in CloudTrail', async ({ page }) => {
    await open(page, '#run/assume-role.request');
    await tab(page, 'Use it');
    await expect(pane(page).getByText('aws sts assume-role-with-saml')).toBeVisible(runsAgain);
    await expect(pane(page).getByText('xmlsec1 --verify')).toBeVisible();
    await expect(pane(page).getByText('"eventName": "AssumeRoleWithSAML"')).toBeVisible();
    await expect(pane(page).getByRole('link', { name: /CloudTrail/ })).toHaveAttribute(
      'href',
      /docs\.aws\.amazon\.com/,
    );
    const saving = page.waitForEvent('download');
    await pane(page).getByRole('button', { name: 'Save response.xml' }).click();
    expect((await saving).suggestedFilename()).toBe('response.xml');
    const { violations } = await new AxeBuilder({ page }).include('.player').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('a call that AWS does not log says so', async ({ page }) => {
    await open(page, '#run/open-idp.request');
    await tab(page, 'Use it');
    await expect(pane(page).getByText('Nothing of it is logged.')).toBeVisible(runsAgain);
    await expect(pane(page).getByText('Nothing in this message is signed')).toBeVisible();
  });
});

test.describe('a mutation', () => {
  test('is one press; what differs is listed, leads to its message, and shows the bytes', async ({ page }) => {
    await open(page, '#run/assume-role.request');
    await tab(page, 'Raw');
    await pane(page).getByRole('button', { name: 'Mutate' }).last().click(runsAgain);
    await pane(page).getByRole('button', { name: 'Invert one bit' }).click();
    await expect(banner(page)).toContainText('AWS STS refuses at 13.', runsAgain);
    await banner(page).getByRole('button', { name: 'What differs' }).click();
    const differences = player(page).getByRole('region', { name: 'What differs' });
    await expect(differences).toBeFocused();
    // The word that one bit was inverted in; what was not touched stays.
    await expect(differences.locator('del')).toHaveText('IssueInstant', runsAgain);
    await expect(
      differences.getByRole('button', { name: /List the own folder.*does not come/ }).first(),
    ).toBeDisabled();
    await differences.getByRole('button', { name: /^14/ }).click();
    await expect(number(page)).toHaveText('14');
    await expect(differences.getByText(/InvalidIdentityToken/).first()).toBeVisible(runsAgain);
    // Credentials against a refusal: one after the other, for between one another they cannot be read.
    await expect(differences.locator('del:only-child')).toContainText('<AssumeRoleWithSAMLResponse');
    await expect(differences.locator('ins:only-child')).toContainText('<ErrorResponse');
    const { violations } = await new AxeBuilder({ page }).include('.player').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await banner(page).getByRole('button', { name: 'Undo' }).click();
    await expect(differences.getByText('Nothing differs from the lesson’s own run.')).toBeVisible(runsAgain);
  });
});

test('without a secure context the page says that no run can be made, and keeps what was chosen', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'isSecureContext', { value: false }));
  await open(page);
  await breakIt(page, 'The IdP signs with a new certificate');
  await expect(player(page).getByText('not loaded over a secure connection')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^The IdP signs with a new certificate/ })).toBeChecked();
  await expect(player(page).getByRole('button', { name: 'Start it again' })).toBeHidden();
});

test('a worker that hangs is said, and a new one makes the run with what was typed', async ({ page }) => {
  await page.clock.install();
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    let swallowed = false;
    Worker.prototype.postMessage = function (this: Worker, ...args: [unknown]) {
      if (swallowed) return post.apply(this, args);
      swallowed = true;
      // The engine is loaded by a worker that is never asked.
      post.apply(this, [{ id: -1, name: 'artefactNames', args: ['saml-sts'] }]);
    } as typeof post;
  });
  await open(page);
  await breakIt(page, 'The IdP signs with a new certificate');
  for (let tries = 0; tries < 40 && !(await player(page).getByText('The simulator stopped.').isVisible()); tries++)
    await page.clock.runFor(1_000);
  await expect(player(page).getByText('It gave no answer in time.')).toBeVisible();
  await player(page).getByRole('button', { name: 'Start it again' }).click();
  await expect(banner(page)).toContainText('AWS STS refuses at 13.', runsAgain);
});

test('the first press of “next” during a motion finishes it, the second goes on', async ({ page }) => {
  await open(page, '#run/open-idp.request');
  await player(page).locator('.map.pane').waitFor();
  // Pressed in the page itself: the way through the driver may take longer than the motion.
  const motions = await player(page)
    .getByRole('button', { name: 'Next message' })
    .evaluate(async (next: HTMLButtonElement) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const running = () =>
        document
          .getAnimations()
          .filter(({ playState, timeline }) => playState === 'running' && timeline === document.timeline).length;
      next.click();
      for (let frames = 0; running() === 0 && frames < 60; frames++) await frame();
      const during = running();
      next.click();
      return { during, after: running() };
    });
  expect(motions.during).toBeGreaterThan(0);
  expect(motions.after).toBe(0);
  await expect(number(page)).toHaveText('2');
  await player(page).getByRole('button', { name: 'Next message' }).click();
  await expect(number(page)).toHaveText('3');
});

test('a policy that IAM would not store is said at its field, and a value that wins over a fault at both', async ({
  page,
}) => {
  await open(page);
  await breakIt(page, 'The trust policy names another provider');
  await expect(banner(page)).toContainText('AWS STS refuses', runsAgain);
  const policy = page.getByRole('textbox', { name: 'Trust policy of FinanceRead' });
  const fault = page.getByRole('checkbox', { name: /^The trust policy names another provider/ });
  await policy.fill(`${await policy.inputValue()} `);
  await policy.blur();
  await expect(fault).toHaveAccessibleDescription(/your own value is used/, runsAgain);
  await expect(policy).toHaveAccessibleDescription(/your own value is used/);
  await policy.fill('{\n  "Statement": [{"Effect": "Allow", }]\n}');
  await policy.blur();
  await expect(policy).toHaveAccessibleDescription(/MalformedPolicyDocument.*line 2, column 37: A key in/, runsAgain);
  await expect(policy).toHaveAttribute('aria-invalid', 'true');
  await expect(said(page)).toHaveText(/IAM does not take this policy.*line 2, column 37/);
  await expect(player(page).getByRole('status')).toHaveCount(0);
});
