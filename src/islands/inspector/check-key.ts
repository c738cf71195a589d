import type { CheckLine } from '#diagram/verdicts.ts';

/** The name under which a check of a message is opened. */
export const checkKey = ({ party, check, beat }: CheckLine): string => `${party} ${check} ${beat}`;
