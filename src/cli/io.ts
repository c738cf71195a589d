/** The terminal as the commands see it, so that they can be tested without one. */
export type Io = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly readFile: (path: string) => string;
  readonly stdin: () => Promise<string>;
  /** Milliseconds since 1970 by the machine's clock. */
  readonly now: () => number;
  readonly colour: boolean;
};

/** Wrong use: printed with how to do it right; the terminal ends with status 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
