// A row of the table "What is real here": what a tool that no one here wrote made of our messages, or we of its.
import { describe, test } from 'vitest';

export type Tool = { readonly name: string } & (
  | { readonly path: string; readonly version: string }
  | { readonly missing: string }
);

/** One case of a claim. `run` is given the tool's path. `command`, for a shell in the project's folder, shows it again. */
export type Case = {
  readonly name: string;
  readonly command?: string | undefined;
  readonly run: (path: string) => void | Promise<void>;
};

/** What the table says of a case besides its outcome, which is the test's own. */
export type Proof = {
  readonly claim: string;
  readonly tool: string;
  readonly version: string | undefined;
  readonly command?: string | undefined;
  readonly missing?: string;
};

declare module 'vitest' {
  interface TaskMeta {
    proof?: Proof;
  }
}

/**
 * The one claim of a file: that the tool does this (`does` goes on from its name), shown by cases. Without its tool it is
 * skipped, with the reason; with `--no-skips` that counts as a failure.
 */
export function claim(tool: Tool, does: string, cases: readonly Case[]): void {
  const version = 'missing' in tool ? undefined : tool.version;
  describe([tool.name, version, does].filter(Boolean).join(' '), () => {
    for (const { name, command, run } of cases)
      test(name, ({ task, skip }) => {
        const proof = { claim: does, tool: tool.name, version, command };
        if ('missing' in tool) {
          task.meta.proof = { ...proof, missing: tool.missing };
          return skip(tool.missing);
        }
        task.meta.proof = proof;
        return run(tool.path);
      });
  });
}

/** Makes it when it is first asked for, and then gives the same: starting a tool takes longer than all of its cases. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
