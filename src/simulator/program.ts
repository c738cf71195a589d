// What executes of a flow: its world, its parties, and who types and clicks.
import type { MalformedRecord, WireRequest, WireResponse } from '#wire/records.ts';
import type { Env, Flow, InputValue, Json, Key, RefusalError } from './types.ts';

/** A service bound to its configuration; what the network delivers to. */
export type Party = (env: Env) => (request: WireRequest | MalformedRecord) => Promise<WireResponse>;

/** What a drive may do: act as an actor, name the step that its next message belongs to, and choose by the inputs. */
export type Drive = {
  readonly inputs: { readonly [id: string]: InputValue };
  readonly as: (actor: string) => Env;
  /** Runs `act`; the first message that the step's sender sends in it is the step's, if sender and receiver agree. */
  readonly step: <T>(id: string, act: () => Promise<T>) => Promise<T>;
};

export type Program<World extends Json = Json> = {
  readonly flow: Flow;
  /** Where the simulated clock starts, milliseconds since 1970. */
  readonly start: number;
  readonly world: World;
  readonly keys: { readonly [name: string]: Key };
  /** The parties of the cast that answer, by actor. */
  readonly parties: (world: World) => { readonly [actor: string]: Party };
  /** Services that a fault puts in an actor's place, by name. */
  readonly alternates: { readonly [service: string]: (world: World) => Party };
  /** Types, clicks and chooses; stops where it was refused. Everything else is services answering. */
  readonly drive: (drive: Drive, world: World) => Promise<void>;
  /** The refusal that an answer states, in the words of its own protocol; undefined for an answer that is none. */
  readonly refusalIn: (response: WireResponse) => RefusalError | undefined;
};
