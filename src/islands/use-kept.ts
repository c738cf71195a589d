import { useReducer } from 'react';

/** What a reader chose, and how far one had read, by message and view. It outlives the parts of the player that show it. */
export type Kept = Map<string, unknown>;

/** State as useState gives it, under a name by which it is there again when what shows it comes back. */
export function useKept<T>(kept: Kept, name: string, first: T): readonly [T, (value: T) => void] {
  const [, showAgain] = useReducer((times: number) => times + 1, 0);
  const keep = (value: T) => {
    kept.set(name, value);
    showAgain();
  };
  return [kept.has(name) ? (kept.get(name) as T) : first, keep];
}
