import { readSetting, writeSetting } from './settings.ts';

/** What is kept of one part: the learner's choices by the name of their row, and how the last and the first try came out. */
export type Answer = {
  readonly chosen: { readonly [group: string]: string };
  readonly right: boolean;
  readonly first: boolean;
  readonly tries: number;
};

type Lessons = { readonly [lesson: string]: { readonly [part: string]: Answer } };

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isAnswer = (value: unknown): value is Answer =>
  isRecord(value) &&
  isRecord(value['chosen']) &&
  Object.values(value['chosen']).every((one) => typeof one === 'string') &&
  typeof value['right'] === 'boolean' &&
  typeof value['first'] === 'boolean' &&
  typeof value['tries'] === 'number';

/** Everything kept. Unknown formats and damaged text count as nothing; damaged answers are left out. */
const readAll = (): Lessons => {
  try {
    const stored: unknown = JSON.parse(readSetting('answers') ?? 'null');
    if (!isRecord(stored) || stored['format'] !== 1 || !isRecord(stored['lessons'])) return {};
    return Object.fromEntries(
      Object.entries(stored['lessons']).map(([lesson, kept]) => [
        lesson,
        Object.fromEntries(
          Object.entries(isRecord(kept) ? kept : {}).filter((pair): pair is [string, Answer] => isAnswer(pair[1])),
        ),
      ]),
    );
  } catch {
    return {};
  }
};

const writeAll = (lessons: Lessons): void => {
  const kept = Object.entries(lessons).filter(([, parts]) => Object.keys(parts).length > 0);
  writeSetting('answers', kept.length ? JSON.stringify({ format: 1, lessons: Object.fromEntries(kept) }) : undefined);
};

/** What is kept of one part of a lesson; undefined when it was not answered, or the browser keeps nothing. */
export const readAnswer = (lesson: string, part: string): Answer | undefined => readAll()[lesson]?.[part];

/** Keeps a try at a part and returns what is kept of it now; the outcome of the first try stays. */
export const keepAnswer = (lesson: string, part: string, chosen: Answer['chosen'], right: boolean): Answer => {
  const all = readAll();
  const before = all[lesson]?.[part];
  const answer = { chosen, right, first: before?.first ?? right, tries: (before?.tries ?? 0) + 1 };
  writeAll({ ...all, [lesson]: { ...all[lesson], [part]: answer } });
  return answer;
};

/** Removes the answers of one lesson and tells its parts with the event `federation-lab:forget`. */
export const forgetAnswers = (lesson: string): void => {
  writeAll({ ...readAll(), [lesson]: {} });
  document.dispatchEvent(new CustomEvent('federation-lab:forget'));
};
