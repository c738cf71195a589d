/** A class to extend: ldapts' client and parser inherit it, and nothing here ever listens. */
export class EventEmitter {
  readonly #listeners = new Map<string, ((...values: unknown[]) => void)[]>();

  on(event: string, listener: (...values: unknown[]) => void): this {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
    return this;
  }

  emit(event: string, ...values: unknown[]): boolean {
    const listeners = this.#listeners.get(event) ?? [];
    for (const listener of listeners) listener(...values);
    return listeners.length > 0;
  }
}
