import { z } from 'astro/zod';

/** One of several answers, with what to say about it. `right` marks the one that holds. */
export const optionSchema = z.strictObject({
  text: z.string().min(1),
  says: z.string().min(1, 'every option has feedback, the wrong ones above all'),
  right: z.boolean().default(false),
});

/** Answers of which exactly one is right. */
export const optionsSchema = z
  .array(optionSchema)
  .min(2)
  .refine((options) => options.filter(({ right }) => right).length === 1, 'exactly one option is right');
