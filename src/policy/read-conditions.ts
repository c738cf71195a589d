import type { JsonNode } from '#wire/json-document.ts';
import { type Condition, type ConditionValue, conditionValue } from './condition.ts';
import { readOperator } from './operators.ts';
import { fail, type PolicyReader } from './policy-reader.ts';

/** Reads a Condition block: operators, keys and values, each with its place. */
export function readConditions(reader: PolicyReader, node: JsonNode): readonly Condition[] {
  const conditions: Condition[] = [];
  eachMember(reader, node, 'Condition', (operatorNode, block) => {
    const operator = readOperator(operatorNode.text);
    if (!operator) fail(reader, operatorNode, `No operator is named ${operatorNode.text}.`);
    eachMember(reader, block, operatorNode.text, (keyNode, item) => {
      const values: ConditionValue[] = [];
      for (const value of item.kind === 'array' ? item.items : [item]) {
        if (value.kind !== 'string' && value.kind !== 'number' && value.kind !== 'boolean') {
          fail(reader, value, 'A value is a string, number or boolean.');
        } else if (operator) values.push(conditionValue(value, operator, reader.variables));
      }
      if (operator) conditions.push({ operator, operatorNode, keyNode, key: keyNode.text.toLowerCase(), values });
    });
  });
  return conditions;
}

function eachMember(
  reader: PolicyReader,
  node: JsonNode,
  what: string,
  read: (key: JsonNode, item: JsonNode) => void,
): void {
  if (node.kind !== 'object') fail(reader, node, `${what} is an object.`);
  const seen = new Set<string>();
  for (const item of node.items) {
    const { key } = item;
    if (!key) continue;
    if (seen.has(key.text)) fail(reader, key, `${key.text} appears twice.`);
    seen.add(key.text);
    read(key, item);
  }
}
