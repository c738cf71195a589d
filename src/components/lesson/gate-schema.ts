import { z } from 'astro/zod';

/** What every prediction asks for. Which option is right is never written down: `when` says which outcome it stands for. */
export const gateSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string(),
  place: z.string().optional(),
  question: z.string(),
  options: z.array(z.strictObject({ text: z.string(), says: z.string().min(1), when: z.string() })).min(2),
  reasons: z
    .array(z.strictObject({ text: z.string(), right: z.boolean().default(false) }))
    .min(2)
    .refine((reasons) => reasons.filter(({ right }) => right).length === 1, 'exactly one reason is right'),
});

export type GateProps = z.output<typeof gateSchema>;
