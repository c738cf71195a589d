import { useCallback, useEffect, useRef, useState } from 'react';
import type { Lab } from '#diagram/policy/lab.ts';
import { caseOf } from '#diagram/policy/lab-case.ts';
import type { LabState, Shown } from '#diagram/policy/lab-history.ts';
import { type PolicyProblem, problemsIn, withTexts } from '#diagram/policy/problems.ts';
import type { Evaluation } from '#policy/evaluate.ts';
import type { EngineClient } from '#worker/client.ts';
import type { Engine } from '../engine.ts';

/** Decisions, with the lab and the people that they are about. */
export type Answer = { readonly lab: Lab; readonly shown: Shown; readonly evaluations: readonly Evaluation[] };

export type Evaluations = {
  readonly answer: Answer;
  /** Policies that IAM would not store: the answer is then that of their last text that it would. */
  readonly problems: readonly PolicyProblem[];
  readonly stale: boolean;
  readonly pending: boolean;
  /** The answer is still that of another example. */
  readonly waiting: boolean;
  readonly failed: string | undefined;
  readonly retry: () => void;
  /** Starts the engine ahead of the first question. */
  readonly warm: () => void;
};

type Done = { readonly lab: Lab; readonly shown: Shown; readonly start: Lab };

const pauseMs = 60;

const evaluated = (client: EngineClient, lab: Lab, shown: Shown): Promise<readonly Evaluation[]> =>
  Promise.all(
    shown.flatMap((index) => {
      const caller = index === undefined ? undefined : lab.callers[index];
      return caller ? [client.call('evaluate', caseOf(lab, caller))] : [];
    }),
  );

/** Asks the worker for every lab that is wanted; an answer to an earlier one is dropped, and typing never waits. */
export function useEvaluations({ lab, shown, start }: LabState, first: Answer, engine: Engine): Evaluations {
  const [answer, setAnswer] = useState(first);
  const [problems, setProblems] = useState<readonly PolicyProblem[]>([]);
  const [failed, setFailed] = useState<string>();
  const [done, setDone] = useState<Done>({ lab: first.lab, shown: first.shown, start: first.lab });
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(0);
  const good = useRef<{ of: Lab; texts: { [id: string]: string } }>({ of: first.lab, texts: textsOf(first.lab) });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt asks again
  useEffect(() => {
    if (done.lab === lab && sameShown(done.shown, shown)) return;
    const id = ++latest.current;
    if (good.current.of !== start) good.current = { of: start, texts: {} };
    const ask = async () => {
      const client = await engine();
      let asked = lab;
      let evaluations = await evaluated(client, asked, shown);
      const found = evaluations[0] ? problemsIn(lab, evaluations[0].explanation) : [];
      const { texts } = good.current;
      const bad = new Set(found.map(({ policy }) => policy.id));
      for (const policy of lab.policies) if (!bad.has(policy.id)) texts[policy.id] = policy.text;
      const stale = [...bad].some((one) => texts[one] !== undefined);
      if (stale && id === latest.current) {
        asked = withTexts(lab, Object.fromEntries([...bad].flatMap((one) => (texts[one] ? [[one, texts[one]]] : []))));
        evaluations = await evaluated(client, asked, shown);
      }
      if (id !== latest.current) return;
      setAnswer({ lab: asked, shown, evaluations });
      setProblems(found);
      setDone({ lab, shown, start });
      setFailed(undefined);
    };
    const timer = setTimeout(() => {
      ask().catch((error: unknown) => {
        if (id === latest.current) setFailed(error instanceof Error ? error.message : String(error));
      });
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [lab, shown, start, engine, done, attempt]);

  const retry = useCallback(() => {
    setFailed(undefined);
    setAttempt((count) => count + 1);
  }, []);
  const pending = !(done.lab === lab && sameShown(done.shown, shown));
  const waiting = done.start !== start;
  const stale = problems.length > 0 && answer.lab !== done.lab;
  const warmed = useRef(false);
  const warm = useCallback(() => {
    if (warmed.current) return;
    warmed.current = true;
    // Its answer is known: the worker and the evaluator are loaded by the time that one is wanted.
    engine()
      .then((client) => evaluated(client, first.lab, [0, undefined]))
      .catch(() => undefined);
  }, [engine, first]);
  return { answer, problems, stale, pending, waiting, failed, retry, warm };
}

function sameShown(one: Shown, other: Shown): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

function textsOf(lab: Lab): { [id: string]: string } {
  return Object.fromEntries(lab.policies.map(({ id, text }) => [id, text]));
}
