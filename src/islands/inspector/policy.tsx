import { useEffect, useState } from 'react';
import { type PlayerPlace as Place, placeLink } from '#diagram/player-link.ts';
import { policyLabLink } from '#diagram/policy/lab-link.ts';
import type { Explanation, ExplanationNode, Outcome } from '#policy/explanation.ts';
import type { PolicyCase } from '#policy/types.ts';
import type { Evaluation } from '#simulator/types.ts';
import { player } from '#strings/player.ts';
import { playerLazy } from '#strings/player-lazy.ts';
import type { Engine } from '../engine.ts';
import { Icon, type IconName } from '../icon.tsx';
import { packing } from '../packing.ts';
import { useAsked } from './use-asked.ts';

const words = player.inspector;
const decisions = playerLazy.policy.decision;
/** The site's base path, without the slash at its end. */
const base = import.meta.env.BASE_URL.replace(/\/$/, '');

const marks: { readonly [outcome in Outcome]?: { readonly icon: IconName; readonly tone: string } } = {
  match: { icon: 'tick', tone: 'ok' },
  allows: { icon: 'tick', tone: 'ok' },
  'no-match': { icon: 'cross', tone: 'bad' },
  denies: { icon: 'cross', tone: 'bad' },
  malformed: { icon: 'warn', tone: 'bad' },
};

/** A pattern laid against what was asked for: what each variable became, letter by letter. */
function Pieces({ node }: { node: ExplanationNode }) {
  if (!node.pieces) return null;
  return (
    <code className="pieces">
      {node.pieces.map(({ kind, form, filled }, index) =>
        kind === 'variable' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one pattern keep their order
          <mark key={index} className={filled ? '' : 'mis'} title={form}>
            {filled ?? form}
          </mark>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one pattern keep their order
          <span key={index}>{form}</span>
        ),
      )}
    </code>
  );
}

/** What a node says: parts of a policy by name, values as written, conditions in a sentence. */
function Said({ node }: { node: ExplanationNode }) {
  const { kind, label, text, pieces, children } = node;
  if (kind === 'condition') return <span>{text}</span>;
  if (kind === 'value')
    return (
      <>
        {pieces ? <Pieces node={node} /> : <code className="pieces">{label}</code>}
        <small>{text}</small>
      </>
    );
  // The policy of a resource has no name of its own; its kind stands above it.
  const named = kind !== 'policy' || !['trust', 'resource'].includes(label);
  return (
    <span>
      {named && <b>{label}</b>} {(kind !== 'element' || !children?.length) && <span className="mut">{text}</span>}
    </span>
  );
}

function Node({ node, depth }: { node: ExplanationNode; depth: number }) {
  const mark = marks[node.outcome] ?? { icon: 'circle', tone: 'na' };
  const children = node.children?.filter(({ outcome }) => outcome !== 'absent');
  const variables = node.variables?.map(({ key, value, source }) =>
    [`${key} = ${value ?? '—'}`, source && playerLazy.policy.setBy(source.setBy)].filter(Boolean).join(', '),
  );
  return (
    <>
      <li className={`d${Math.min(depth, 5)}`}>
        <Icon name={mark.icon} className={mark.tone} />
        <div>
          <Said node={node} />
          {variables?.map((text) => (
            <small key={text}>{text}</small>
          ))}
        </div>
      </li>
      {children?.map((child, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a tree made anew with every answer
        <Node key={index} node={child} depth={depth + 1} />
      ))}
    </>
  );
}

/** Leads to the policy lab with this very question; nothing that was pasted leaves by a link. */
function LabLink({ evaluation, place, flow }: { evaluation: Evaluation; place: Place; flow: string }) {
  const [href, setHref] = useState<string>();
  useEffect(() => {
    let stale = false;
    const from = { path: location.pathname.slice(base.length), fragment: placeLink(place), flow };
    policyLabLink(evaluation.case as unknown as PolicyCase, from, packing).then(
      (address) => !stale && setHref(base + address),
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [evaluation, place, flow]);
  return href ? (
    <a className="lab-link" href={href}>
      {playerLazy.policy.openInLab}
    </a>
  ) : null;
}

type DecidedProps = { evaluation: Evaluation; engine: Engine; place: Place | undefined; flow: string };

function Decided({ evaluation, engine, place, flow }: DecidedProps) {
  const { value, failed } = useAsked(engine, evaluation, (client) => client.call('explain', evaluation));
  const explanation: Explanation | undefined = value?.explanation;
  const allowed = evaluation.decision === 'Allowed';
  const said = decisions[evaluation.decision as keyof typeof decisions] ?? evaluation.decision;
  return (
    <section>
      <div className={`dec ${allowed ? 'y' : 'n'}`}>
        <Icon name={allowed ? 'tick' : 'cross'} className={allowed ? 'ok' : 'bad'} />
        <div>
          <b>{said}</b>
          <small>{evaluation.title}</small>
        </div>
        {place && <LabLink evaluation={evaluation} place={place} flow={flow} />}
      </div>
      {explanation?.children ? (
        <ul className="tree">
          {explanation.children
            .filter(({ outcome }) => outcome !== 'absent')
            .map((node, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a tree made anew with every answer
              <Node key={index} node={node} depth={0} />
            ))}
        </ul>
      ) : (
        <p className="empty">{failed ?? words.loading}</p>
      )}
    </section>
  );
}

/** `place` and `flow` are where the lab leads back to; without one no link is made, as for a run from pasted material. */
type PolicyProps = {
  evaluations: readonly Evaluation[];
  engine: Engine;
  place: Place | undefined;
  flow: string;
};

/** The policy evaluations really made for a message, explained from their complete cases. */
export function Policy({ evaluations, engine, place, flow }: PolicyProps) {
  if (!evaluations.length) return <p className="empty">{playerLazy.policy.empty}</p>;
  return evaluations.map((evaluation, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: evaluations of one message keep their order
    <Decided key={index} evaluation={evaluation} engine={engine} place={place} flow={flow} />
  ));
}
