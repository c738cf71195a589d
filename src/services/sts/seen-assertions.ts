import type { Env } from '#simulator/types.ts';

const seenKey = 'seen-assertions';

/** STS itself remembers nothing (recorded: the same bytes work twice); this is for the row that a strict provider would enforce. */
export function seenAssertions({ store }: Pick<Env, 'store'>): readonly string[] {
  const seen = store.get(seenKey);
  return Array.isArray(seen) ? seen.filter((id) => typeof id === 'string') : [];
}

/** Notes the ID of an assertion that was used; the last hundred are kept. */
export function rememberAssertion(env: Pick<Env, 'store'>, id: string): void {
  env.store.set(seenKey, [...seenAssertions(env), id].slice(-100));
}
