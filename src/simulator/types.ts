// The contract on which flows, services, pictures and the terminal meet: plain data, and the small door a party gets.
import type { CheckDescription, CheckOutcome, Known, RowResult } from '#protocol/check.ts';
import type { WireRecord, WireRequest, WireResponse, WorkRecord } from '#wire/records.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

// ---------------------------------------------------------------- what a flow declares

export type Zone = 'user' | 'corporate' | 'internet' | 'aws' | 'account';
export type Channel = 'front' | 'back' | 'internal';
/** What a step is for; comparisons of two flows align by it. */
export type StepRole = 'authenticate' | 'vouch' | 'decide' | 'issue' | 'use';

export type Actor = {
  readonly id: string;
  readonly name: string;
  /** Two or three words under the name: 'SAML issuer'. */
  readonly subtitle: string;
  readonly zone: Zone;
  readonly glyph: string;
  /** Host names at which the network reaches this actor. Empty for one that only asks. */
  readonly hosts: readonly string[];
};

/** Something that stands in a zone and is read, but sends nothing: the SAML provider, the role. */
export type Thing = {
  readonly id: string;
  readonly name: string;
  readonly subtitle: string;
  readonly zone: Zone;
  readonly glyph: string;
  /** Who reads it at which step, and how to say it: 'verifies with its certificate'. */
  readonly readBy: readonly { readonly actor: string; readonly step: string; readonly label: string }[];
};

export type Step = {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly channel: Channel;
  readonly role: StepRole;
  /** The step it happens inside of: `find-user` happens before `sign-in` is answered. */
  readonly inside?: string;
  /** Happens only when this input has this value. */
  readonly when?: { readonly input: string; readonly equals: string | boolean };
  readonly repeats?: boolean;
  readonly expects: 'answer' | 'refusal';
  /** Tells messages of the same two parties apart, where order is not enough. */
  readonly match?: { readonly operation?: 'bind' | 'search'; readonly work?: string };
  /** One sentence each, for the caption. Missing for a beat that the step does not have. */
  readonly request?: string;
  readonly response?: string;
  readonly work?: string;
};

export type InputKind = 'choice' | 'text' | 'secret' | 'number' | 'switch' | 'policy' | 'claim-rules';
export type InputValue = string | number | boolean;
export type Input = {
  readonly id: string;
  readonly label: string;
  readonly kind: InputKind;
  readonly default: InputValue;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly min?: number;
  readonly max?: number;
  readonly help: string;
  readonly group: string;
  /** Of a policy: where it stands, which decides what AWS takes. */
  readonly policyType?: 'trust' | 'identity' | 'session';
  /** JSON pointer (RFC 6901) of the world datum that this input replaces when the learner touched it. */
  readonly at?: string;
};

/** Replaces, or with value undefined removes, one datum of the world. */
export type Patch = { readonly at: string; readonly value?: Json };

export type FaultChange =
  | {
      readonly kind: 'setting';
      readonly inputs?: { readonly [id: string]: InputValue };
      readonly world?: readonly Patch[];
    }
  | {
      readonly kind: 'party';
      readonly actor: string;
      readonly service: string;
      readonly inputs?: { readonly [id: string]: InputValue };
      readonly world?: readonly Patch[];
    }
  | { readonly kind: 'clock'; readonly actor: string; readonly skewMs: number }
  | { readonly kind: 'wire'; readonly beat: string; readonly layer: string; readonly change: LayerChange };

export type Fault = {
  readonly id: string;
  readonly title: string;
  /** Two sentences: what someone did at work, and what the user then sees. */
  readonly story: string;
  readonly change: FaultChange;
  /** The check whose failure stops the run, or 'nobody'. */
  readonly caughtBy: string;
  /** For 'nobody': the beat that succeeds although it should not, and the check a strict service provider fails. */
  readonly unnoticed?: { readonly succeeds: string; readonly strictCheck?: string };
  readonly source: string;
};

export type Flow = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly actors: readonly Actor[];
  readonly things: readonly Thing[];
  readonly steps: readonly Step[];
  readonly inputs: readonly Input[];
  readonly faults: readonly Fault[];
};

// ---------------------------------------------------------------- what a learner changes

export type LayerChange =
  | { readonly replace: string }
  | { readonly set: readonly { readonly path: string; readonly value: string }[] }
  | { readonly mutation: string; readonly params?: { readonly [name: string]: string | number } };

/** `sign` names a key of the world with which the changed message is signed again. `base` is the SHA-256 (hex) of the layer's unedited text. */
export type Edit = {
  readonly beat: string;
  readonly layer: string;
  readonly change: LayerChange;
  readonly sign?: string;
  readonly base?: string;
};

/** Everything that determines a run. */
export type RunRequest = {
  readonly flow: string;
  readonly inputs?: { readonly [id: string]: InputValue };
  /** What was stored before an input was touched; where AWS does not take the input, it stays. Else the default does. */
  readonly inForce?: { readonly [id: string]: InputValue };
  readonly faults?: readonly string[];
  readonly edits?: readonly Edit[];
  readonly seed?: number;
  /** Start of the simulated clock in milliseconds since 1970; the flow's constant when absent. */
  readonly start?: number;
  readonly tainted?: boolean;
};

// ---------------------------------------------------------------- what is recorded

export type Beat = {
  /** `<step>.request`, `<step>.response`, `<step>.work`; `<step>~2.request` for a repeat; `unplanned-1.request`. */
  readonly id: string;
  readonly step: string;
  readonly part: 'request' | 'response' | 'work';
  readonly seq: number;
  readonly from: string;
  readonly to: string;
  readonly channel: Channel;
  /** Instant of delivery by the true clock, milliseconds. */
  readonly at: number;
  /** As delivered. */
  readonly record: WireRecord;
  /** As it would have been delivered, when a wire fault or an edit changed it. */
  readonly editedFrom?: WireRecord;
  /** True where the bytes differ from run to run by nature; compared by round trip. */
  readonly random?: boolean;
  readonly unplanned?: boolean;
};

export type Verdict = {
  readonly about: { readonly beat: string; readonly layer: string; readonly path?: string | undefined };
  readonly party: string;
  readonly check: string;
  readonly enforced: boolean;
  readonly known: Known;
  /** The strict read-out. The party's own is `not-reached` after its first enforced failure. */
  readonly outcome: CheckOutcome;
  readonly partyOutcome: CheckOutcome;
  readonly expected?: string | undefined;
  readonly actual?: string | undefined;
  /** The beat during which it was checked. */
  readonly beat: string;
};

/** The complete case, so that the explanation can be recomputed from it on demand. */
export type Evaluation = {
  readonly beat: string;
  readonly party: string;
  readonly title: string;
  readonly case: Json;
  readonly decision: string;
};

export type Holding = {
  readonly actor: string;
  readonly thing: string;
  /** Which chip to draw: 'assertion', 'credentials', 'cookie', 'password'. */
  readonly chip: string;
  readonly from: number;
  readonly until?: number | undefined;
  readonly beat: string;
  readonly secret: boolean;
};

export type Note = {
  readonly beat?: string | undefined;
  /** 'edit-does-not-fit', 'input-wins-over-fault', 'policy-not-taken', 'crash', 'network', … */
  readonly kind: string;
  /** The input and the fault that it is about. */
  readonly input?: string;
  readonly fault?: string;
  readonly text: string;
};

export type RefusalError = {
  readonly code: string;
  readonly httpStatus?: number | undefined;
  readonly message: string;
  readonly known: Known;
};

export type Outcome = {
  /** refused: the first refusal that was not expected. deviated: an expected refusal did not come. */
  readonly status: 'completed' | 'refused' | 'deviated';
  readonly beat?: string | undefined;
  readonly party?: string | undefined;
  readonly check?: string | undefined;
  readonly error?: RefusalError | undefined;
};

export type Trace = {
  readonly format: 1;
  readonly flow: string;
  readonly seed: number;
  readonly start: number;
  readonly inputs: { readonly [id: string]: InputValue };
  readonly faults: readonly string[];
  readonly edits: readonly Edit[];
  readonly tainted: boolean;
  readonly actors: readonly Actor[];
  readonly steps: readonly (Step & { readonly happened: 'yes' | 'not-reached' | 'not-applicable' })[];
  readonly beats: readonly Beat[];
  readonly checks: { readonly [id: string]: CheckDescription };
  readonly verdicts: readonly Verdict[];
  readonly evaluations: readonly Evaluation[];
  readonly holdings: readonly Holding[];
  readonly notes: readonly Note[];
  readonly outcome: Outcome;
};

// ---------------------------------------------------------------- what a party gets

export type Clock = {
  /** Milliseconds since 1970 by this actor's clock, its skew included. */
  readonly now: () => number;
};

/** A committed throwaway key, public by design. */
export type Key = { readonly privateKeyPem: string; readonly certificatePem: string };

/** The door through which a party meets the world. Made anew for every message it handles. */
export type Env = {
  readonly clock: Clock;
  /** `n` bytes, from seed, actor and purpose: the same again when the run is repeated, different at each call with the same purpose. */
  readonly random: (purpose: string, n: number) => Uint8Array;
  readonly keys: { readonly own: (name: string) => Key };
  /** Delivers and waits for the answer. The network routes by the host in `request.url`; nobody there gives a network-error. */
  readonly send: (request: WireRequest) => Promise<WireResponse | MalformedAnswer>;
  /** Records local work. What comes back may have been edited: go on with it, not with what was given. */
  readonly work: (name: string, document: WorkRecord, options?: { readonly random?: boolean }) => Promise<WorkRecord>;
  /** A pause of this many milliseconds (a person thinks, a token expires). */
  readonly wait: (ms: number) => Promise<void>;
  /** The verdicts of a run of rows on one layer of the message being handled (or of the named beat). */
  readonly report: (
    results: readonly RowResult[],
    about: { readonly layer: string; readonly beat?: string | undefined },
  ) => void;
  readonly explain: (evaluation: { readonly title: string; readonly case: Json; readonly decision: string }) => void;
  readonly hold: (holding: {
    readonly thing: string;
    readonly chip: string;
    readonly until?: number;
    readonly secret?: boolean;
  }) => void;
  readonly note: (kind: string, text: string) => void;
  /** The party gives up by itself, with no message that says so: a browser that finds no form, a client that cannot read the answer. */
  readonly refuse: (error: RefusalError & { readonly check?: string }) => void;
  /** Small state of this actor that outlives one message: sessions, counters. JSON only, so that a run can be checkpointed. */
  readonly store: { readonly get: (key: string) => Json | undefined; readonly set: (key: string, value: Json) => void };
  /** The beat being handled: `<step>.request`, or undefined outside one. */
  readonly beat: string | undefined;
};

/** What may come back from `send` besides an answer: garbage, or nothing. */
export type MalformedAnswer = Extract<WireRecord, { kind: 'malformed' | 'network-error' }>;

/** A party: request in, response out. It never throws on any request. `Config` is plain data of the world. */
export type Service<Config> = (
  env: Env,
  config: Config,
) => (request: WireRequest | Extract<WireRecord, { kind: 'malformed' }>) => Promise<WireResponse>;
