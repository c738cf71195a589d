import { AuthorError, nearest } from '#simulator/author-error.ts';
import { type Io, UsageError } from './io.ts';

const usage = `Federation Lab in the terminal.

  flow list [--json]                      the flows there are
  flow show ID [--json]                   one flow: cast, steps, beats with layers, inputs, faults, checks
  flow run ID [--input NAME=VALUE|NAME=@FILE]… [--fault ID]… [--edit BEAT[:LAYER]=FILE]…
              [--seed N] [--clock now|INSTANT] [--json]
  artefact ID NAME [the options of flow run]   print one artefact and nothing else
  policy evaluate [--decision-only]       read a case, or an array of cases, from standard input
  policy explain FILE                     explain a case to a reader
  serve [--port N] [--input …] [--fault …]    AWS STS and Amazon S3 on 127.0.0.1 for the real AWS CLI

Exit status: 0 completed or deviated, 1 refused, 2 wrong use.
`;

/** Each is loaded when it is called: listing flows needs no SAML. */
const commands: { readonly [name: string]: (args: readonly string[], io: Io) => Promise<number> } = {
  flow: async (args, io) => (await import('./flow.ts')).flowCommand(args, io),
  artefact: async (args, io) => (await import('./artefact.ts')).artefactCommand(args, io),
  policy: async (args, io) => (await import('./policy.ts')).policyCommand(args, io),
  serve: async (args, io) => (await import('./serve.ts')).serveCommand(args, io),
};

/** Runs one command line and returns its exit status. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === 'help') {
    io.out(usage);
    return name === undefined ? 2 : 0;
  }
  const command = commands[name];
  try {
    if (command === undefined) {
      const near = nearest(name, Object.keys(commands));
      throw new UsageError(`There is no command “${name}”.${near === undefined ? '' : ` Did you mean “${near}”?`}`);
    }
    return await command(rest, io);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof AuthorError || isFileError(error))) throw error;
    io.err(`${error.message}\n\nTo see how it is used: npm run --silent lab -- help\n`);
    return 2;
  }
}

/** A file that is not there or cannot be read is wrong use too. */
const isFileError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && ['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR'].includes(String(error.code));
