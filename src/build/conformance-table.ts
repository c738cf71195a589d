// The table of the last conformance run that was taken into the source, as the page "What is real here" shows it.
import snapshot from './conformance.json' with { type: 'json' };

/** One thing that was shown, with the command that shows it again where it has one of its own. */
export type ProofCase = { readonly name: string; readonly outcome: string; readonly command?: string };

/**
 * What is claimed of a tool (`claim` goes on from its name), in one file of the tests. `command` repeats every case that has
 * none of its own; `missing` says why a row was skipped.
 */
export type ProofRow = {
  readonly file: string;
  readonly claim: string;
  readonly tool: string;
  readonly version?: string;
  readonly command?: string;
  readonly missing?: string;
  readonly cases: readonly ProofCase[];
};

/** The rows of one tool, with how many of all its cases passed. */
export type ProofTool = {
  readonly name: string;
  readonly version?: string | undefined;
  readonly passed: number;
  readonly all: number;
  readonly rows: readonly ProofRow[];
};

/** When and where the run was: milliseconds since 1970, the system, the Node. */
export const conformanceRun = { at: Date.parse(snapshot.at), ...snapshot.machine } as const;

/** How many of these cases passed. */
export const passedOf = (cases: readonly ProofCase[]): number =>
  cases.filter(({ outcome }) => outcome === 'passed').length;

/** Tools by name, those of other people before our own. */
export const conformanceTools = (rows: readonly ProofRow[] = snapshot.rows): readonly ProofTool[] =>
  Object.entries(Object.groupBy(rows, ({ tool }) => tool))
    .map(([name, own = []]) => {
      const cases = own.flatMap((row) => row.cases);
      const version = own.find((row) => row.version !== undefined)?.version;
      return { name, version, passed: passedOf(cases), all: cases.length, rows: own };
    })
    .toSorted((a, b) => Number(isOurs(a)) - Number(isOurs(b)) || a.name.localeCompare(b.name, 'en'));

const isOurs = ({ rows }: ProofTool): boolean => rows.some(({ file }) => file.startsWith('test/conformance/our-'));
