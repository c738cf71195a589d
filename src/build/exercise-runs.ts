import { type Exercise, exercises, judgeRun } from '#exercises/catalogue.ts';
import { AuthorError, mustBeOneOf } from '#simulator/author-error.ts';
import type { InputValue } from '#simulator/types.ts';
import { type Ending, endingOf, type Run } from './lesson-runs.ts';

/**
 * The exercise of this id with the ending that the learner finds, proven: its start is refused, its solution meets the
 * goal, and every wrong solution fails for the reason it names. Throws an AuthorError otherwise, and so breaks the build.
 */
export async function provenExercise(
  run: Run,
  id: string,
): Promise<{ readonly exercise: Exercise; readonly found: Ending }> {
  mustBeOneOf(
    'exercise',
    id,
    exercises.map((one) => one.id),
  );
  const exercise = exercises.find((one) => one.id === id) as Exercise;
  const judged = async (inputs: { readonly [id: string]: InputValue }): Promise<string> => {
    const judgement = judgeRun(exercise.goal, await run(exercise.flow, { inputs }));
    return judgement.met ? 'met' : judgement.because;
  };
  const expected = [
    { name: 'the start', inputs: exercise.start, because: 'refused' },
    { name: 'the solution', inputs: exercise.solution, because: 'met' },
    ...exercise.wrong,
  ];
  for (const { name, inputs, because } of expected) {
    const is = await judged(inputs);
    if (is !== because)
      throw new AuthorError(`Exercise “${id}”: ${name} should come out as “${because}”, and is “${is}”.`);
  }
  return { exercise, found: endingOf(await run(exercise.flow, { inputs: exercise.start })) };
}
