import type { ReactNode } from 'react';
import { differsInCaseOnly, textOf } from '#diagram/policy/cells.ts';
import { type ComparedValue, type StepDetail as Detail, stepDetail } from '#diagram/policy/detail.ts';
import type { WalkStep } from '#diagram/policy/walk.ts';
import type { Explanation } from '#policy/explanation.ts';
import { policyLab as words } from '#strings/policy-lab.ts';
import { Runs } from './cells.tsx';
import { ToneIcon } from './tone-icon.tsx';

type Props = {
  explanation: Explanation;
  step: WalkStep;
  question: { readonly action: string; readonly resource: string; readonly principal: string };
};

const longestKey = 20;

/** What the current step compares for one caller: the form, what was asked for, and every letter that differs. */
export function StepDetail({ explanation, step, question }: Props) {
  const detail = stepDetail(explanation, step, question);
  const variables = detail?.values.some(({ comparison }) => comparison?.form.some(({ kind }) => kind === 'blank'));
  const title = variables ? words.detail.title[step.kind] : plainTitle(step, detail);
  return (
    <div className="res">
      <span className="what">{title}</span>
      {!detail && <p className="none">{words.detail.notReached}</p>}
      {detail && detail.parts.length > 0 && <Parts detail={detail} />}
      {detail && detail.parts.length === 0 && <Compared detail={detail} />}
    </div>
  );
}

function plainTitle({ kind }: WalkStep, detail: Detail | undefined): string {
  if (kind === 'condition' && detail?.operator) return `${words.walk.names.condition}: ${detail.operator}`;
  if (kind === 'resource' || kind === 'condition') return words.walk.names[kind];
  return words.detail.title[kind];
}

function Compared({ detail: { values, asked, name, operator } }: { detail: Detail }) {
  const left = name ?? words.detail.asked;
  const asks = asked.length ? asked.map((one) => <code key={one}>{one}</code>) : <em>{words.detail.noValue}</em>;
  return (
    <dl className={`cmp ${name === undefined ? '' : 'keyed'}`}>
      {values.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: values keep their order
        <Value key={index} value={value} left={left} right={operator ?? words.detail.form} asked={asked} asks={asks} />
      ))}
      {values.length === 0 && (
        <div>
          <dt title={left}>{shortKey(left)}</dt>
          <dd>{asks}</dd>
        </div>
      )}
    </dl>
  );
}

function Value({
  value,
  left,
  right,
  asked,
  asks,
}: {
  value: ComparedValue;
  left: string;
  right: string;
  asked: readonly string[];
  asks: ReactNode;
}) {
  const { comparison, written } = value;
  const twin = comparison && differsInCaseOnly(textOf(comparison.form, ''), asked[0] ?? '');
  return (
    <>
      <div>
        <dt>{right}</dt>
        <dd>{comparison ? <Runs runs={comparison.form} /> : <code>{written}</code>}</dd>
      </div>
      <div>
        <dt title={left}>{shortKey(left)}</dt>
        <dd>
          {comparison && asked.length === 1 ? <Runs runs={comparison.asked} /> : asks}
          {twin && <small>{words.detail.caseOnly}</small>}
        </dd>
      </div>
    </>
  );
}

/** A provider's key by its claim; its host stands in the policy beside it, and in words for whoever listens. */
function shortKey(key: string): ReactNode {
  if (key.length <= longestKey) return key;
  return (
    <>
      <span className="sr">{key}</span>
      <span aria-hidden="true">…{key.slice(key.lastIndexOf(':'))}</span>
    </>
  );
}

function Parts({ detail: { parts } }: { detail: Detail }) {
  return (
    <ul className="parts">
      {parts
        .filter(({ outcome }) => outcome !== 'absent' && outcome !== 'not-applicable')
        .map(({ label, outcome, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts keep their order
          <li key={index}>
            <ToneIcon outcome={outcome} /> {label}
            <small>{text}</small>
          </li>
        ))}
    </ul>
  );
}
