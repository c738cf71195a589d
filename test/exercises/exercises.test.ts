import { describe, expect, it } from 'vitest';
import { provenExercise } from '#build/exercise-runs.ts';
import { rememberedRuns } from '#build/lesson-runs.ts';
import { exercises, isUntouched, judgeRun } from '#exercises/catalogue.ts';

const run = rememberedRuns();

describe.each(exercises)('exercise $id', ({ id, flow, start, goal, solution, wrong }) => {
  const judge = async (inputs: typeof start) => judgeRun(goal, await run(flow, { inputs }));

  it('begins with a refusal, and its solution meets the goal', async () => {
    expect(await judge(start)).toMatchObject({ met: false, because: 'refused' });
    expect(await judge(solution)).toEqual({ met: true });
  });

  it('is not solved by the lesson’s own run', async () => {
    expect((await judge({})).met).toBe(false);
  });

  it('is not begun in the lesson’s own run, and is in the broken one and in one with a fault', async () => {
    const own = await run(flow);
    const given = Object.fromEntries(Object.keys(start).flatMap((id) => [[id, own.inputs[id] ?? '']]));
    expect(isUntouched(own, given)).toBe(true);
    expect(isUntouched(await run(flow, { inputs: start }), given)).toBe(false);
    expect(isUntouched(await run(flow, { faults: ['too-slow'] }), given)).toBe(false);
  });

  it('has at least three wrong solutions, which fail for reasons of their own', async () => {
    for (const { inputs, because } of wrong) expect(await judge(inputs)).toMatchObject({ met: false, because });
    expect(new Set(wrong.map(({ because }) => because)).size).toBeGreaterThanOrEqual(3);
  });

  it('is proven when the site is built', async () => {
    expect((await provenExercise(run, id)).found.status).toBe('refused');
  });
});

it('an exercise that nobody wrote is named with the near one', async () => {
  await expect(provenExercise(run, 'two-policis')).rejects.toThrow(/two-policies”\?/);
});
