/** A lesson's place in the course. `slug` names its folder under content/lessons and its address /lessons/<slug>/. */
export type CurriculumLesson = {
  readonly slug: string;
  /** The page's own title, for lists: the same as in the lesson's frontmatter. */
  readonly title: string;
  readonly group: string;
  /** Id of the flow that the lesson's player shows, when it has one. */
  readonly flow?: string;
  readonly minutes: number;
};

/** A group of lessons, in the order of the course, with what its lessons have in common. */
export type CurriculumGroup = { readonly id: string; readonly title: string; readonly about: string };

/** The groups, in order. A group is shown once a lesson of it exists. */
export const groups: readonly CurriculumGroup[] = [
  { id: 'start', title: 'Start here', about: 'the idea, and the words' },
  { id: 'saml', title: 'SAML', about: 'your company vouches' },
  { id: 'policies', title: 'Policies', about: 'who may, and who else' },
];

/** The one order of the lessons: navigation, numbering, progress and next/previous all follow it. */
export const curriculum: readonly CurriculumLesson[] = [
  { slug: 'why', title: 'Why federate at all', group: 'start', minutes: 6 },
  { slug: 'saml', title: 'SAML 2.0: who vouches for whom', group: 'saml', flow: 'saml-sts', minutes: 18 },
  { slug: 'policy-variables', title: 'Policies that name the user', group: 'policies', minutes: 16 },
  { slug: 'trust-policies', title: 'Trust policies: who may ask', group: 'policies', minutes: 14 },
];
