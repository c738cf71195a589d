import type { JsonNode } from '#wire/json-document.ts';
import type { ParsedPolicy } from './compile.ts';
import { lookup, type RequestView } from './request-view.ts';
import { type Template, variableValue } from './template.ts';
import type { PolicyCase } from './types.ts';
import { neverCarries } from './variables.ts';
import type { Warn } from './warnings.ts';

/** What stands out when this policy meets this request: variables without a value, keys this caller never has. */
export function requestWarnings(policy: ParsedPolicy, { request }: PolicyCase, view: RequestView, warn: Warn): void {
  const seen = new Set<string>();

  function variables(node: JsonNode, template: Template | undefined): void {
    for (const piece of template?.pieces ?? []) {
      if (typeof piece === 'string' || seen.has(piece.key) || variableValue(piece, view, false) !== undefined) continue;
      seen.add(piece.key);
      warn('no-value', `\${${piece.name}} has no value in this request.`, node);
    }
  }

  for (const { resources, conditions } of policy.statements) {
    for (const { node, tail } of resources ?? []) variables(node, tail);
    for (const { key, keyNode, values } of conditions) {
      for (const { node, template } of values) variables(node, template);
      if (
        lookup(view, key) === undefined &&
        !seen.has(key) &&
        neverCarries(request.principal.type, request.action, key)
      ) {
        seen.add(key);
        warn('never-present', `${request.principal.type} requests never carry ${keyNode.text}.`, keyNode);
      }
    }
  }
}

/** Keys of the given context that AWS would not set for such a caller; they are evaluated all the same. */
export function contextWarnings({ request }: PolicyCase, warn: Warn): void {
  for (const key of Object.keys(request.context)) {
    if (neverCarries(request.principal.type, request.action, key)) {
      warn('unexpected-key', `AWS sets no ${key} for ${request.principal.type}; evaluated as given.`);
    }
  }
}
