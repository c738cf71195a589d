import { useEffect, useState } from 'react';
import type { EngineClient } from '#worker/client.ts';
import type { Engine } from '../engine.ts';

type Asked<T> = { readonly value?: T | undefined; readonly failed?: string | undefined };

/** Asks the engine about something and holds the answer as long as that something is the same. Stale answers are dropped. */
export function useAsked<T>(
  engine: Engine,
  about: object | undefined,
  ask: (client: EngineClient) => Promise<T>,
): Asked<T> {
  const [answer, setAnswer] = useState<Asked<T> & { readonly about?: object | undefined }>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is determined by what it is about
  useEffect(() => {
    if (!about) return;
    let stale = false;
    engine()
      .then(ask)
      .then(
        (value) => !stale && setAnswer({ about, value }),
        (error: unknown) =>
          !stale && setAnswer({ about, failed: error instanceof Error ? error.message : String(error) }),
      );
    return () => {
      stale = true;
    };
  }, [engine, about]);
  return answer.about === about ? answer : {};
}
