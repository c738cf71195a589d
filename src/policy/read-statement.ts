import type { JsonNode } from '#wire/json-document.ts';
import { type ResourcePattern, resourcePattern } from './arn-pattern.ts';
import { actionProblem, resourceProblem } from './malformed.ts';
import { patternOf } from './pattern.ts';
import { fail, members, type PolicyReader, strings } from './policy-reader.ts';
import { readConditions } from './read-conditions.ts';
import { readPrincipal } from './read-principal.ts';
import type { ActionPattern, Statement } from './statement.ts';

const ELEMENTS = [
  'Sid',
  'Effect',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Principal',
  'NotPrincipal',
  'Condition',
];

/** Reads one statement (reference_policies_grammar); what IAM would refuse goes to the reader's errors. */
export function readStatement(reader: PolicyReader, node: JsonNode, index: number): Statement {
  const [sid, effect, action, notAction, resource, notResource, principal, notPrincipal, condition] = members(
    reader,
    node,
    ELEMENTS,
    'A statement',
  );
  if (sid && sid.kind !== 'string') fail(reader, sid, 'A string belongs here.');
  if (effect?.kind !== 'string' || (effect.text !== 'Allow' && effect.text !== 'Deny')) {
    const message = effect ? undefined : reader.messages.effect;
    fail(reader, effect ?? node, 'Effect is Allow or Deny.', message);
  }
  const second = (action && notAction) ?? (resource && notResource) ?? (principal && notPrincipal);
  if (second) fail(reader, second, 'It and its Not… form exclude each other.');
  checkPrincipal(reader, node, principal, notPrincipal);

  const actionNode = action ?? notAction;
  const actions = readActions(reader, strings(reader, actionNode, 'Action'));
  if (actions.length === 0) fail(reader, actionNode ?? node, '', reader.messages.action);

  const resourceNode = resource ?? notResource;
  const resources = resourceNode && readResources(reader, strings(reader, resourceNode, 'Resource'));
  if (reader.kind === 'trust' && resourceNode) {
    fail(reader, resourceNode, '', 'Has prohibited field Resource');
  } else if (reader.kind !== 'trust' && reader.kind !== 'resource' && !resources?.length) {
    fail(reader, resourceNode ?? node, '', 'Policy statement must contain resources.');
  }
  const who = principal ?? notPrincipal;
  return {
    node,
    index,
    sid: sid?.text,
    effect: effect?.text === 'Allow' ? 'Allow' : 'Deny',
    principal: who && readPrincipal(reader, who, principal === undefined),
    actions,
    actionNode: actionNode ?? node,
    notAction: notAction !== undefined,
    resources,
    resourceNode,
    notResource: notResource !== undefined,
    conditions: condition ? readConditions(reader, condition) : [],
    conditionNode: condition,
  };
}

function checkPrincipal(
  reader: PolicyReader,
  node: JsonNode,
  principal: JsonNode | undefined,
  notPrincipal: JsonNode | undefined,
): void {
  const { kind, messages } = reader;
  const who = principal ?? notPrincipal;
  if (kind === 'resource' || kind === 'trust') {
    if (!who) fail(reader, node, '', 'Missing required field Principal');
    else if (kind === 'trust' && notPrincipal) {
      fail(reader, notPrincipal, '', 'AssumeRole policy must not contain NotPrincipal field.');
    }
  } else if (who && kind !== 'rcp' && kind !== 'endpoint') {
    fail(reader, who, '', kind === 'scp' ? messages.syntax : 'Policy document should not specify a principal.');
  }
}

function readActions(reader: PolicyReader, nodes: readonly JsonNode[]): readonly ActionPattern[] {
  return nodes.map((node) => {
    const problem = actionProblem(node.text, reader.kind);
    if (problem) fail(reader, node, '', problem);
    return { node, text: patternOf(node.text.toLowerCase()) };
  });
}

function readResources(reader: PolicyReader, nodes: readonly JsonNode[]): readonly ResourcePattern[] {
  return nodes.map((node) => {
    const problem = resourceProblem(node.text, reader.kind);
    if (problem) fail(reader, node, '', problem);
    return resourcePattern(node, reader.variables);
  });
}
