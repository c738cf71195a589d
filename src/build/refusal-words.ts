import { runFlow } from '#engine/run-flow.ts';
import { AuthorError } from '#simulator/author-error.ts';
import type { RefusalError, RunRequest } from '#simulator/types.ts';

/** The words with which a run is refused. Throws an AuthorError when it is not, and so breaks the build. */
export async function refusalWords(request: RunRequest): Promise<RefusalError> {
  const { outcome } = await runFlow(request);
  if (outcome.status !== 'refused' || !outcome.error)
    throw new AuthorError(`A run of ${request.flow} that a page shows as refused is ${outcome.status}.`);
  return outcome.error;
}
