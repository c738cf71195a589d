import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const lessonSchema = z.object({
  title: z.string(),
  summary: z.string().max(200),
  flow: z.string().optional(),
  objectives: z.array(z.string()).min(1),
  minutes: z.number().int().positive(),
});

const termSchema = z.object({
  term: z.string(),
  /** Other words for the same thing, found by the search as well. */
  also: z.array(z.string()).default([]),
  source: z.object({ title: z.string(), url: z.url() }),
});

/** `docs` is what Starlight routes by itself (about pages); lessons and glossary have pages of their own. */
export const collections = {
  docs: defineCollection({
    // about/simplified has a page of its own, which adds the list from the source.
    loader: glob({ base: './content', pattern: ['about/*.{md,mdx}', '!about/simplified.md'] }),
    schema: docsSchema(),
  }),
  lessons: defineCollection({
    loader: glob({ base: './content/lessons', pattern: '*/index.mdx' }),
    schema: lessonSchema,
  }),
  glossary: defineCollection({ loader: glob({ base: './content/glossary', pattern: '*.md' }), schema: termSchema }),
};
