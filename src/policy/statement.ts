import type { JsonNode } from '#wire/json-document.ts';
import { type ResourcePattern, resourceMatches } from './arn-pattern.ts';
import { type Condition, conditionMatches } from './condition.ts';
import { both, either, no, not, type Tri, yes } from './kleene.ts';
import { patternMatches } from './pattern.ts';
import { type PrincipalElement, principalMatches } from './principal.ts';
import { doubt, type RequestView } from './request-view.ts';
import type { PolicyType } from './types.ts';

/** An entry of Action or NotAction; `text` is a pattern in lower case. */
export type ActionPattern = { readonly node: JsonNode; readonly text: string };

/** A statement ready to be matched; an element that is not there is undefined. */
export type Statement = {
  readonly node: JsonNode;
  readonly index: number;
  readonly sid: string | undefined;
  readonly effect: 'Allow' | 'Deny';
  readonly principal: PrincipalElement | undefined;
  readonly actions: readonly ActionPattern[];
  readonly actionNode: JsonNode;
  readonly notAction: boolean;
  readonly resources: readonly ResourcePattern[] | undefined;
  readonly resourceNode: JsonNode | undefined;
  readonly notResource: boolean;
  readonly conditions: readonly Condition[];
  readonly conditionNode: JsonNode | undefined;
};

/** Whether a statement applies: every element it has must match. */
export function statementMatches(statement: Statement, policyType: PolicyType, view: RequestView): Tri {
  if (actionMatches(statement, view) === no) return no;
  let result: Tri = resourceElementMatches(statement, view);
  if (result !== no && statement.principal) {
    result = both(result, principalMatches(statement.principal, statement.effect, policyType, view));
  }
  for (const condition of statement.conditions) {
    if (result === no) return no;
    result = both(result, conditionMatches(condition, view));
  }
  return result;
}

/** Whether Action or NotAction covers the request's action, without regard to case. */
export function actionMatches(statement: Statement, view: RequestView): Tri {
  for (const { text } of statement.actions) {
    if (text === view.action || patternMatches(text, view.action)) return statement.notAction ? no : yes;
  }
  return statement.notAction ? yes : no;
}

/** Whether Resource or NotResource covers the request's resource; a policy without the element means its own. */
export function resourceElementMatches(statement: Statement, view: RequestView): Tri {
  if (statement.resources === undefined) return yes;
  let result: Tri = no;
  view.unresolved = false;
  for (const pattern of statement.resources) {
    result = either(result, resourceMatches(pattern, view));
    if (result === yes) break;
  }
  if (!statement.notResource) return result;
  // A variable without a value "will not match any resource", which makes NotResource match everything; the page's
  // opening note says that it "might cause the entire statement to be invalid". Both readings stand.
  return result === no && view.unresolved ? doubt(view, 'not-resource-no-value') : not(result);
}
