// The table of the last conformance run that was taken into the source, as the page "What is real here" shows it.
import snapshot from './conformance.json' with { type: 'json' };

/** One thing that was shown, with the command that shows it again; `missing` says why a row was skipped. */
export type ProofRow = {
  readonly of: string;
  readonly row: string;
  readonly tool: string;
  readonly version?: string;
  readonly command: string;
  readonly outcome: string;
  readonly missing?: string;
};

/** Rows under one heading. `command` is set when all of them are repeated by the same one. */
export type ProofGroup = {
  readonly of: string;
  readonly command?: string | undefined;
  readonly rows: readonly ProofRow[];
};

/** What one tool had to say. */
export type ProofTool = {
  readonly name: string;
  readonly version?: string | undefined;
  readonly passed: number;
  readonly all: number;
  readonly groups: readonly ProofGroup[];
};

/** When and where the run was: milliseconds since 1970, the system, the Node. */
export const conformanceRun = { at: Date.parse(snapshot.at), ...snapshot.machine } as const;

/** Tools by name, those of other people before our own. */
export const conformanceTools = (rows: readonly ProofRow[] = snapshot.rows): readonly ProofTool[] =>
  Object.entries(Object.groupBy(rows, ({ tool }) => tool))
    .map(([name, own = []]) => ({
      name,
      version: own.find(({ version }) => version !== undefined)?.version,
      passed: own.filter(({ outcome }) => outcome === 'passed').length,
      all: own.length,
      groups: groupsOf(own),
    }))
    .toSorted((a, b) => Number(!a.version) - Number(!b.version) || a.name.localeCompare(b.name, 'en'));

const groupsOf = (rows: readonly ProofRow[]): readonly ProofGroup[] =>
  Object.entries(Object.groupBy(rows, ({ of }) => of))
    .map(([of, own = []]) => {
      const commands = new Set(own.map(({ command }) => command));
      return { of, command: commands.size === 1 ? own[0]?.command : undefined, rows: own };
    })
    .toSorted((a, b) => a.of.localeCompare(b.of, 'en'));
