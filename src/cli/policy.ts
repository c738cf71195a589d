import { evaluate } from '#policy/evaluate.ts';
import { nearest } from '#simulator/author-error.ts';
import { type Io, UsageError } from './io.ts';
import { caseOf } from './policy-case.ts';
import { printEvaluation } from './print-evaluation.ts';

/** What the command needs of the terminal. */
export type PolicyIo = Pick<Io, 'stdin' | 'readFile' | 'out' | 'err'> & { readonly colour?: boolean };

const COMMANDS = ['evaluate', 'explain'];
const DECISION_ONLY = '--decision-only';

/**
 * `policy evaluate [--decision-only]` prints one answer for a case on standard input and an array for an array, as
 * JSON; `policy explain FILE` prints the explanation to read. Whatever the decision, the exit code is 0; wrong use is 2.
 */
export async function policyCommand(args: readonly string[], io: PolicyIo): Promise<number> {
  try {
    const [command = '', ...rest] = args;
    if (command === 'evaluate') return await evaluateInput(rest, io);
    if (command === 'explain') return explainFile(rest, io);
    throw new UsageError(`There is no policy command “${command}”.${near(command, COMMANDS)}`);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${error.message}\n\nusage: policy evaluate [${DECISION_ONLY}] | policy explain FILE\n`);
    return 2;
  }
}

async function evaluateInput(options: readonly string[], io: PolicyIo): Promise<number> {
  const unknown = options.find((option) => option !== DECISION_ONLY);
  if (unknown !== undefined)
    throw new UsageError(`There is no option ${unknown} here.${near(unknown, [DECISION_ONLY])}`);
  const input = parse(await io.stdin(), 'Standard input');
  const answer = (value: unknown, what: string): object => {
    const { decision, explanation, warnings } = evaluate(caseOf(value, what));
    return options.length > 0 ? { decision } : { decision, explanation, warnings };
  };
  const answers = Array.isArray(input) ? input.map((one, i) => answer(one, `case ${i}`)) : answer(input, 'the case');
  io.out(`${JSON.stringify(answers, null, 2)}\n`);
  return 0;
}

function explainFile([path, more]: readonly string[], io: PolicyIo): number {
  if (path === undefined || more !== undefined) throw new UsageError('explain takes one file.');
  const input = parse(io.readFile(path), path);
  const list = Array.isArray(input) ? input : [input];
  const texts = list.map((one, i) => {
    const question = caseOf(one, Array.isArray(input) ? `case ${i}` : 'the case');
    return printEvaluation(question, evaluate(question), io.colour === true);
  });
  io.out(texts.join('\n'));
  return 0;
}

function parse(text: string, from: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${from} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function near(word: string, candidates: readonly string[]): string {
  const found = nearest(word, candidates);
  return found === undefined ? '' : ` Did you mean “${found}”?`;
}
