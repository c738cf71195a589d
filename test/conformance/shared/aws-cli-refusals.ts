import { expect } from 'vitest';
import type { Said } from './aws-cli-run.ts';
import { how } from './aws-cli-world.ts';
import { claim, type Tool } from './claim.ts';

/** A call that the service refuses, and what it says to that. */
export type Refusal = {
  readonly name: string;
  readonly operation: string;
  readonly code: string;
  readonly text: string;
  readonly ask: () => Promise<Said>;
};

export const list = 's3api list-objects-v2 --bucket example-reports --prefix';

/** The CLI prints its own sentence, with the code and the text that the service sent. */
export function isRefused(tool: Tool, does: string, refusals: readonly Refusal[]): void {
  claim(
    tool,
    does,
    refusals.map(({ name, operation, code, text, ask }) => ({
      name: `${name}: ${code}`,
      command: how,
      run: async () => {
        const { status, err } = await ask();
        expect(err).toBe(`An error occurred (${code}) when calling the ${operation} operation: ${text}`);
        expect(status).toBe(254);
      },
    })),
  );
}
