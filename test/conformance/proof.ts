// A row of the table "What is real here": what a tool that no one here wrote made of our messages, or we of its.
import { test } from 'vitest';

export type Tool = { readonly name: string } & (
  | { readonly path: string; readonly version: string }
  | { readonly missing: string }
);

/** What the table says besides the outcome, which is the test's own. */
export type Proof = {
  readonly tool: string;
  readonly version: string | undefined;
  /** For a shell in the project's folder. */
  readonly command: string;
  readonly missing?: string;
};

declare module 'vitest' {
  interface TaskMeta {
    proof?: Proof;
  }
}

/** A test with its row. Without its tool it is skipped, with the reason; with `--no-skips` that counts as a failure. */
export function proof(title: string, tool: Tool, command: string, run: () => void | Promise<void>): void {
  test(title, ({ task, skip }) => {
    if ('missing' in tool) {
      task.meta.proof = { tool: tool.name, version: undefined, command, missing: tool.missing };
      return skip(tool.missing);
    }
    task.meta.proof = { tool: tool.name, version: tool.version, command };
    return run();
  });
}

/** The heading over a tool's rows: its name and its version. */
export const heading = (tool: Tool): string => ('missing' in tool ? tool.name : `${tool.name} ${tool.version}`);
