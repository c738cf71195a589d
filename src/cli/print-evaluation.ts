import type { Evaluation } from '#policy/evaluate.ts';
import type { ExplanationNode, Outcome } from '#policy/explanation.ts';
import type { PolicyCase } from '#policy/types.ts';
import { type Colours, colours } from './colours.ts';

const MARKS: { readonly [outcome in Outcome]: string } = {
  match: '✓',
  allows: '✓',
  'no-match': '✗',
  denies: '✗',
  malformed: '✗',
  unsure: '?',
  silent: '·',
  'not-reached': '·',
  absent: '·',
  'not-applicable': '·',
};

/** An evaluation as lines to read: the decision, the tree, the open points of AWS's pages and the warnings. */
export function printEvaluation({ request }: PolicyCase, evaluation: Evaluation, colour: boolean): string {
  const paint = colours(colour);
  const { explanation, warnings } = evaluation;
  const who = request.principal.arn ?? request.principal.provider ?? request.principal.service ?? 'nobody signed';
  const lines = [
    `${request.principal.type} ${who} asks ${request.action} on ${request.resource}`,
    `${paint.bold(explanation.decision)}: ${explanation.text}`,
    '',
    ...(explanation.children ?? []).flatMap((node) => branch(node, 0, paint)),
  ];
  for (const { question, restrictive, permissive } of explanation.openPoints) {
    lines.push('', `${paint.yellow('Open in AWS’s pages:')} ${question}`);
    lines.push(
      restrictive === permissive
        ? `  Either way: ${restrictive}.`
        : `  Read strictly: ${restrictive} (taken). Otherwise: ${permissive}.`,
    );
  }
  if (warnings.length > 0) lines.push('');
  for (const { text, at } of warnings) lines.push(`${paint.yellow('!')} ${at ? `${at.policy}: ` : ''}${text}`);
  return `${lines.join('\n')}\n`;
}

function branch(node: ExplanationNode, depth: number, paint: Colours): readonly string[] {
  const indent = '  '.repeat(depth);
  const mark = MARKS[node.outcome];
  const sign = mark === '✓' ? paint.green(mark) : mark === '✗' ? paint.red(mark) : paint.dim(mark);
  const lines = [`${indent}${sign} ${node.label}  ${paint.dim(node.text)}`];
  if (node.outcome === 'not-reached') return lines;
  if (node.pieces?.some(({ kind }) => kind !== 'text')) {
    const filled = node.pieces.map(({ form, filled: value }) => (value === null ? '⎵' : (value ?? form))).join('');
    if (node.variables) lines.push(`${indent}    filled in  ${filled}`);
    if (typeof node.asked === 'string') lines.push(`${indent}    asked for  ${node.asked}`);
  }
  for (const { name, consequence, source } of node.variables ?? []) {
    lines.push(`${indent}    \${${name}}  ${consequence}${source ? ` Set by ${source.setBy}.` : ''}`);
  }
  return [...lines, ...(node.children ?? []).flatMap((child) => branch(child, depth + 1, paint))];
}
