import { type CurriculumLesson, curriculum } from '../../content/curriculum.ts';

/** A lesson with its number in the course (from 1) and its neighbours. */
export type PlacedLesson = {
  readonly number: number;
  readonly lesson: CurriculumLesson;
  readonly previous: CurriculumLesson | undefined;
  readonly next: CurriculumLesson | undefined;
};

/** Returns the lesson that a Starlight route id ("lessons/saml") shows, or undefined for any other page. */
export const lessonAt = (routeId: string): PlacedLesson | undefined => {
  const index = curriculum.findIndex(({ slug }) => routeId === `lessons/${slug}`);
  const lesson = curriculum[index];
  return lesson && { number: index + 1, lesson, previous: curriculum[index - 1], next: curriculum[index + 1] };
};
