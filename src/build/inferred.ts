// What nobody outside says: read from the runs and from the error tables, so that a new inference lists itself.
import { runFlow } from '#engine/run-flow.ts';
import { catalogue } from '#flows/catalogue.ts';
import type { Known } from '#protocol/check.ts';

/** A check of which it is inferred that a party makes it, or that it does not. */
export type InferredCheck = {
  readonly party: string;
  readonly check: string;
  readonly title: string;
  readonly enforced: boolean;
};

/** A refusal of which code or text is inferred, with its text where that quotes nothing of the request. */
export type InferredError = { readonly code: string; readonly text: string; readonly source: string };

export type Inferred<Row> = { readonly rows: readonly Row[]; readonly all: number };

/** The checks of every party in every flow's default run: all rows are reported there, also those never reached. */
export async function inferredChecks(): Promise<Inferred<InferredCheck>> {
  const all = new Map<string, InferredCheck & { readonly known: Known }>();
  for (const { id } of catalogue) {
    const { verdicts, checks, actors } = await runFlow({ flow: id });
    for (const { party, check, enforced, known } of verdicts) {
      const name = actors.find((actor) => actor.id === party)?.name ?? party;
      all.set(`${name} ${check}`, { party: name, check, title: checks[check]?.title ?? check, enforced, known });
    }
  }
  return { rows: [...all.values()].filter(({ known }) => known === 'inferred'), all: all.size };
}

type ErrorLike = {
  readonly code: string;
  readonly known: Known;
  readonly source: string;
  readonly text: (params: { readonly [name: string]: string }) => string;
};

const tables = import.meta.glob<Readonly<Record<string, unknown>>>('../services/shared/aws-errors/*-explained.ts', {
  eager: true,
});

/** The refusals of every table. A value that a text quotes is shown as its name in angle brackets. */
export function inferredErrors(): Inferred<InferredError> {
  const all = new Set(Object.values(tables).flatMap((module) => Object.values(module).flatMap(errorsIn)));
  const named = new Proxy({}, { get: (_, name) => `<${String(name)}>` });
  const rows = [...all].filter(({ known }) => known === 'inferred');
  return {
    rows: rows.map(({ code, text, source }) => ({ code, text: text(named), source })),
    all: all.size,
  };
}

const errorsIn = (exported: unknown): readonly ErrorLike[] => (Array.isArray(exported) ? exported.filter(isError) : []);

const isError = (value: unknown): value is ErrorLike =>
  typeof value === 'object' && value !== null && 'code' in value && 'known' in value && 'text' in value;
