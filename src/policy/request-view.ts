import { type Tri, unsure } from './kleene.ts';
import type { ReadingId } from './readings.ts';
import type { ContextValue, PolicyCase, Principal } from './types.ts';

/**
 * The request as the matchers read it: the action in lower case, the resource cut after its fifth colon, and the
 * context under lower-case keys. The last four fields are notes that a matcher leaves for its caller.
 */
export type RequestView = {
  readonly action: string;
  readonly resource: string;
  readonly head: string;
  readonly tail: string;
  readonly resourceAccount: string | undefined;
  /** Whether the resource-based policy of this request is a role's trust policy. */
  readonly resourceType: 'resource' | 'trust';
  readonly principal: Principal;
  readonly hasBoundary: boolean;
  readonly context: { readonly [key: string]: ContextValue };
  values: Map<string, ContextValue> | undefined;
  /** Why the variables met last can be read in two ways, if they can. */
  twoReadings: ReadingId | undefined;
  /** The open points that made an answer unsure; collected only for an explanation. */
  doubts: ReadingId[] | undefined;
  /** A variable was met that has no value. */
  unresolved: boolean;
  /** How directly the last matching Principal element named the caller. */
  grant: Grant;
};

/** none · the caller's account · the role or user behind the session · the caller as such, or everyone. */
export type Grant = 0 | 1 | 2 | 3;

const ROLE_ACTIONS = ['sts:tagsession', 'sts:setsourceidentity', 'sts:setcontext'];

/** A fresh view of a case. */
export function viewOf({ request, policies }: PolicyCase): RequestView {
  const { resource } = request;
  const action = request.action.toLowerCase();
  const cut = afterColons(resource, 5);
  const aboutRole =
    action.startsWith('sts:assumerole') || (ROLE_ACTIONS.includes(action) && resource.includes(':role/'));
  return {
    action,
    resource,
    head: cut < 0 ? '' : resource.slice(0, cut),
    tail: cut < 0 ? '' : resource.slice(cut),
    resourceAccount: request.resourceAccount,
    resourceType: aboutRole ? 'trust' : 'resource',
    principal: request.principal,
    hasBoundary: Boolean(policies.boundary),
    context: request.context,
    values: undefined,
    twoReadings: undefined,
    doubts: undefined,
    unresolved: false,
    grant: 0,
  };
}

/** The value of a context key given in lower case: key names are case-insensitive (reference_policies_elements_condition). */
export function lookup(view: RequestView, key: string): ContextValue | undefined {
  if (view.values === undefined) {
    view.values = new Map();
    for (const name of Object.keys(view.context)) {
      const value = view.context[name];
      const lower = name.toLowerCase();
      if (value !== undefined && !view.values.has(lower)) view.values.set(lower, value);
    }
  }
  return view.values.get(key);
}

/** The index behind the nth colon, or -1 when the text has fewer. */
export function afterColons(text: string, count: number): number {
  let left = count;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) === 58 && --left === 0) return i + 1;
  }
  return -1;
}

/** An answer on which two readings of AWS's pages differ; notes the open point when someone wants to know. */
export function doubt(view: RequestView, point: ReadingId): Tri {
  view.doubts?.push(point);
  return unsure;
}

/** One answer from two readings of AWS's pages. */
export function weighReadings(view: RequestView, point: ReadingId, first: Tri, second: Tri): Tri {
  return first === second ? first : doubt(view, point);
}
