import { expect, type Page, test } from '@playwright/test';
import { exercises } from '#exercises/catalogue.ts';
import { choose, commit, gate, predictWrongly } from './lesson.ts';
import { firstLesson } from './site.ts';

test.describe('a prediction', () => {
  test('is committed with outcome, reason and confidence, and then every option is answered', async ({ page }) => {
    await page.goto(firstLesson);
    await gate(page).scrollIntoViewIfNeeded();
    await expect(commit(page, 'predict-name')).toBeEnabled();
    await expect(gate(page).locator('small.says').first()).toBeHidden();
    await commit(page, 'predict-name').press('Enter');
    await expect(gate(page).locator('output')).toContainText('Choose in every row first.');
    await predictWrongly(page);
    for (const says of await gate(page).locator('small.says').all()) await expect(says).toBeVisible();
    await expect(gate(page).locator('.after')).toContainText(
      'AWS STS refuses: InvalidIdentityToken, Response signature invalid',
    );
    await expect(gate(page).locator('.you')).toHaveText(/^You were sure, and it came out otherwise/);
    await expect(commit(page, 'predict-name')).toBeFocused();
    await expect(commit(page, 'predict-name')).toHaveText('Try again');
  });

  test('without a choice in every row says where one is missing, and goes there', async ({ page }) => {
    await page.goto(firstLesson);
    await gate(page).scrollIntoViewIfNeeded();
    await expect(commit(page, 'predict-name')).toBeEnabled();
    await choose(page, 'predict-name', 'answer', 1);
    await commit(page, 'predict-name').press('Enter');
    const row = (group: string) => gate(page).locator(`[data-group=${group}]`);
    await expect(row('answer')).not.toHaveAttribute('aria-invalid');
    for (const group of ['reason', 'sure']) {
      await expect(row(group)).toHaveAttribute('aria-invalid', 'true');
      await expect(row(group)).toContainText('Choose one.');
    }
    await expect(row('reason').locator('input').first()).toBeFocused();
    await page.keyboard.press('Space');
    await expect(row('reason')).not.toHaveAttribute('aria-invalid');
    await expect(row('reason').locator('.miss')).toBeHidden();
  });

  test('keeps its rows as wide as they are when something is chosen', async ({ page }) => {
    await page.goto(firstLesson);
    await gate(page).scrollIntoViewIfNeeded();
    const width = () =>
      gate(page)
        .locator('.seg')
        .evaluate((row) => row.getBoundingClientRect().width);
    const before = await width();
    for (const index of [0, 1, 2]) {
      await choose(page, 'predict-name', 'sure', index);
      expect(await width()).toBe(before);
    }
  });

  test('marks the right reason when another was given', async ({ page }) => {
    await page.goto(firstLesson);
    await gate(page).scrollIntoViewIfNeeded();
    await predictWrongly(page);
    const reasons = gate(page).locator('[data-group=reason] label');
    await expect(reasons.nth(0).getByText('your answer')).toBeVisible();
    await expect(reasons.nth(1).locator('.ok')).toBeVisible();
    await expect(gate(page).locator('.after')).toContainText('Failed: “The signature of the assertion holds”');
  });

  test('leads to its run in the player', async ({ page }) => {
    await page.goto(firstLesson);
    await gate(page).scrollIntoViewIfNeeded();
    await predictWrongly(page);
    await gate(page).getByRole('link', { name: 'See it in the player' }).press('Enter');
    await expect(page.locator('#run')).toBeInViewport();
    await expect(page.locator('#run')).toContainText('Response signature invalid');
    expect(await page.evaluate(() => document.querySelector('#run')?.contains(document.activeElement))).toBe(true);
  });

  test('may be skipped, and is then not counted as an answer', async ({ page }) => {
    await page.goto(firstLesson);
    await gate(page).scrollIntoViewIfNeeded();
    await gate(page).getByRole('button', { name: /^Skip/ }).click();
    await expect(gate(page).locator('.after')).toContainText('AWS STS refuses');
    await expect(gate(page).locator('.you')).toBeHidden();
    expect(await page.evaluate(() => localStorage.getItem('federation-lab:answers'))).toBeNull();
  });
});

test.describe('what is answered', () => {
  test('is kept for the next visit, and forgotten on request', async ({ page }) => {
    await page.goto(firstLesson);
    await gate(page).scrollIntoViewIfNeeded();
    await predictWrongly(page);
    await page.reload();
    await gate(page).scrollIntoViewIfNeeded();
    await expect(commit(page, 'predict-name')).toHaveText('Try again');
    await expect(gate(page).locator('label.mine')).toContainText('to bob');
    await page.locator('lesson-quiz .score').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'Forget my answers in this lesson' }).click();
    await expect(commit(page, 'predict-name')).toHaveText('Commit');
    expect(await page.evaluate(() => localStorage.getItem('federation-lab:answers'))).toBeNull();
  });

  test('is answered all the same where the browser refuses to store anything', async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('refused', 'SecurityError');
          },
        });
    });
    await page.goto(firstLesson);
    await gate(page).scrollIntoViewIfNeeded();
    await predictWrongly(page);
    await expect(gate(page).locator('.after')).toContainText('AWS STS refuses');
  });

  test('in damaged storage counts as nothing', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('federation-lab:answers', '{"format":1,"lessons":{"saml":7}}'));
    await page.goto(firstLesson);
    await gate(page).scrollIntoViewIfNeeded();
    await expect(commit(page, 'predict-name')).toBeEnabled();
    await expect(commit(page, 'predict-name')).toHaveText('Commit');
  });
});

test.describe('breaking it and the quiz', () => {
  test('a fault is tried with a prediction, then the next one', async ({ page }) => {
    await page.goto(firstLesson);
    const part = page.locator('#break-one');
    await part.scrollIntoViewIfNeeded();
    await expect(commit(page, 'break-one')).toBeEnabled();
    await choose(page, 'break-one', 'fault', 0);
    await choose(page, 'break-one', 'answer', 2);
    await commit(page, 'break-one').press('Enter');
    await expect(part.locator('output')).toContainText('Right.');
    await expect(part.locator('.after > div:visible')).toHaveCount(1);
    await commit(page, 'break-one').press('Enter');
    await expect(part.locator('.tried:visible')).toHaveCount(1);
    await choose(page, 'break-one', 'fault', 3);
    await choose(page, 'break-one', 'answer', 0);
    await commit(page, 'break-one').press('Enter');
    await expect(part.locator('output')).toContainText('Not this time.');
    await expect(part.locator('.after > div:visible')).toContainText('Nobody refuses.');
  });

  test('steps are put in order by keyboard, and the score counts them', async ({ page }) => {
    await page.goto(firstLesson);
    const part = page.locator('#quiz-order');
    await part.scrollIntoViewIfNeeded();
    await expect(commit(page, 'quiz-order')).toBeEnabled();
    const right = (await part.getAttribute('data-right'))?.split(' ') ?? [];
    for (const [place, step] of right.entries())
      for (;;) {
        const order = await part
          .locator('.order > li')
          .evaluateAll((items) => items.map((item) => item.getAttribute('data-step')));
        if (order.indexOf(step) <= place) break;
        const up = part.locator(`[data-step=${step}] [data-move="-1"]`);
        await up.press('Enter');
        await expect(up).toBeFocused();
      }
    await commit(page, 'quiz-order').press('Enter');
    await expect(part.locator('output')).toContainText('Right.');
    await expect(page.locator('.score output')).toHaveText('1 of 5 right');
  });

  test('a question shows a piece of a message of this very run', async ({ page }) => {
    await page.goto(firstLesson);
    await expect(page.locator('#quiz-payload figcaption')).toHaveText('From this run, message 12: AssumeRoleWithSAML');
    await expect(page.locator('#quiz-payload pre')).toContainText('Recipient="https://signin.aws.amazon.com/saml"');
  });
});

test.describe('the exercise', () => {
  const exercise = exercises.find(({ id }) => id === 'two-policies');
  const field = (page: Page, input: string) => page.locator(`#run-${input}`);

  test('gives its hints one after the other, and its solution only when asked twice', async ({ page }) => {
    await page.goto(firstLesson);
    const part = page.locator('#two-policies');
    await part.scrollIntoViewIfNeeded();
    await expect(part.locator('[data-do=check]')).toBeEnabled();
    const rungs = part.locator('.rung summary');
    await rungs.nth(1).click();
    await expect(part.locator('.rung').nth(1)).not.toHaveAttribute('open');
    for (const index of [0, 1, 2]) await rungs.nth(index).press('Enter');
    await expect(part.locator('.solution')).toBeHidden();
    await part.locator('[data-do=solution]').press('Enter');
    await expect(part.locator('.solution')).toBeVisible();
  });

  test('does not judge the lesson’s own run, nor count it', async ({ page }) => {
    await page.goto(firstLesson);
    const part = page.locator('#two-policies');
    await part.scrollIntoViewIfNeeded();
    await expect(page.locator('#run')).toBeVisible();
    await expect(async () => {
      await part.locator('[data-do=check]').click();
      await expect(part.locator('.verdict')).toContainText('Put the broken one into it first.', { timeout: 500 });
    }).toPass();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('two-policies');
  });

  test('says why a run does not solve it, and knows the one that does', async ({ page }) => {
    await page.goto(firstLesson);
    const part = page.locator('#two-policies');
    await part.scrollIntoViewIfNeeded();
    await part.getByRole('link', { name: /^Put the broken run/ }).click();
    await expect(page.locator('#run')).toContainText('Not authorized to perform sts:AssumeRoleWithSAML');
    await part.locator('[data-do=check]').click();
    await expect(part.locator('.verdict')).toContainText('AWS STS still refuses: AccessDenied');
    await page.locator('#run').getByRole('button', { name: 'Change the run' }).click();
    for (const [input, value] of Object.entries(exercise?.solution ?? {})) {
      await field(page, input).fill(String(value));
      await field(page, input).blur();
    }
    await expect(async () => {
      await part.locator('[data-do=check]').click();
      await expect(part.locator('.verdict')).toHaveText(/^Solved: \d+ tries, no hint$/, { timeout: 500 });
    }).toPass();
    await expect(part.locator('.why-solved')).toBeVisible();
  });
});
