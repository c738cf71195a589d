const width = 50;

/** A policy as people write it: two spaces, and what fits on one line stands on one line. */
export function policyText(policy: unknown): string {
  return written(policy, 0, 0);
}

function written(value: unknown, depth: number, used: number): string {
  const line = oneLine(value);
  if (typeof value !== 'object' || value === null || (depth > 0 && used + line.length <= width)) return line;
  const inner = '  '.repeat(depth + 1);
  if (Array.isArray(value)) {
    // Statements open on the bracket's own line, as in the console: one level less for the eye.
    if (value.every((item) => typeof item === 'object' && item !== null))
      return `[${value.map((item) => written(item, depth, width)).join(', ')}]`;
    return `[\n${value.map((item) => inner + written(item, depth + 1, inner.length)).join(',\n')}\n${'  '.repeat(depth)}]`;
  }
  const members = Object.entries(value).map(([key, item]) => {
    const head = `${inner}${JSON.stringify(key)}:`;
    const text = written(item, depth + 1, head.length + 1);
    // What is too long beside its key goes below it.
    const below = typeof item === 'string' && head.length + text.length + 1 > width;
    return below ? `${head}\n${inner}  ${text}` : `${head} ${text}`;
  });
  return `{\n${members.join(',\n')}\n${'  '.repeat(depth)}}`;
}

function oneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${oneLine(item)}`);
  return members.length ? `{ ${members.join(', ')} }` : '{}';
}
