// What the player asks of the engine. The worker's client answers; it is loaded with the first question.
import { useCallback, useRef } from 'react';
import type { EngineClient } from '#worker/client.ts';

/** Gives the page's engine, starting it on first use. Rejects where it cannot be loaded. */
export type Engine = () => Promise<EngineClient>;

/** One engine for a player. Nothing is fetched before it is asked for. */
export function useEngine(): Engine {
  const client = useRef<Promise<EngineClient> | undefined>(undefined);
  return useCallback(() => {
    client.current ??= import('#worker/client.ts').then(({ connectEngine }) => connectEngine());
    client.current.catch(() => {
      client.current = undefined;
    });
    return client.current;
  }, []);
}
