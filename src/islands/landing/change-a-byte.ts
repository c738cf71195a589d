// The start page's experiment: one character of the assertion changes, is sent, and a real run answers. Without React:
// what draws the run and what starts the engine are loaded with the first change.
import type { Source } from '#diagram/flow-page.ts';
import { noChange } from '#diagram/player-state.ts';
import type { Edit } from '#simulator/types.ts';
import { landing } from '#strings/landing.ts';
import type { EngineClient } from '#worker/client.ts';
import { changeByte, type OneByte, pressByte, valueNow } from './one-byte.ts';
import type { drawRuns, Shown } from './run-view.tsx';
import type { ShowWish } from './whole-player.tsx';

/** What the page gives the element, as JSON. */
export type ByteSetting = Pick<Edit, 'beat' | 'layer'> & {
  readonly flow: string;
  readonly path: string;
  readonly signed: string;
  /** Who vouches, by name; and the key with which it signs. */
  readonly vouching: string;
  readonly key: string;
  readonly lesson: string;
  /** The address of what a whole player needs, and its first beat. */
  readonly page: string;
  readonly first: string;
  readonly sources: { readonly [short: string]: Source };
};

type Phase = 'whole' | 'changed' | 'refused' | 'accepted';
type Machine = { readonly client: EngineClient; readonly draw: ReturnType<typeof drawRuns> };

class ChangeAByte extends HTMLElement {
  private phase: Phase = 'whole';
  private busy = false;
  /** Goes up with every change: an answer to an older one is dropped. */
  private turn = 0;
  private machine: Promise<Machine> | undefined;
  /** Set once the whole player has taken the place of the picture. */
  private wish: ShowWish | undefined;
  private setting!: ByteSetting;
  private byte!: OneByte;

  connectedCallback(): void {
    this.setting = JSON.parse(this.find('script').textContent) as ByteSetting;
    this.byte = { signed: this.setting.signed };
    const cells = this.cells();
    for (const [index, cell] of cells.entries()) {
      cell.disabled = false;
      cell.addEventListener('click', () => this.change(pressByte(this.byte, index)));
      cell.addEventListener('keydown', (event) => this.onKey(event, index));
      cell.addEventListener('focus', () => {
        for (const other of cells) other.tabIndex = other === cell ? 0 : -1;
      });
    }
    const send = this.find<HTMLButtonElement>('[data-send]');
    send.disabled = false;
    // A double click is one click: the second would already be for the button's next meaning.
    send.addEventListener('click', ({ detail }) => detail < 2 && this.send());
    // The picture is drawn anew with every run, and its button with it.
    this.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('[data-play]')) void this.play();
    });
    this.find('[data-undo]').addEventListener('click', () => {
      this.change({ signed: this.setting.signed });
      send.focus();
    });
  }

  private find<Kind extends HTMLElement>(selector: string): Kind {
    const found = this.querySelector<Kind>(selector);
    if (!found) throw new Error(`change-a-byte: no ${selector}`);
    return found;
  }

  private cells(): readonly HTMLButtonElement[] {
    return [...this.querySelectorAll<HTMLButtonElement>('[data-cell]')];
  }

  /** Arrows move between the characters; a character typed takes the place of the one in focus. */
  private onKey(event: KeyboardEvent, index: number): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const cells = this.cells();
    const to = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: cells.length - 1 }[event.key];
    if (to !== undefined) cells[(to + cells.length) % cells.length]?.focus();
    else if (/^[!-~]$/.test(event.key)) this.change(changeByte(this.byte, index, event.key));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private change(byte: OneByte): void {
    this.turn++;
    this.byte = byte;
    this.busy = false;
    this.phase = byte.changed ? 'changed' : 'whole';
    const { signed } = this.setting;
    this.show(byte.changed ? landing.status.changed(signed, valueNow(byte)) : landing.status.whole);
    this.wish?.({ change: noChange, beat: this.setting.beat, play: false });
    if (byte.changed) this.load().catch(() => undefined);
  }

  /** Puts the player in the place of the picture, with the change that was sent, and plays from the first message. */
  private async play(): Promise<void> {
    const { page, first } = this.setting;
    this.setAttribute('aria-busy', 'true');
    try {
      const { drawPlayer } = await import('./whole-player.tsx');
      const room = this.find('[data-whole]');
      this.wish ??= await drawPlayer(room, page);
      this.find('.player').hidden = true;
      room.hidden = false;
      // From here on the player says what comes of it: two voices would say it twice.
      this.find('[role=status]').ariaLive = 'off';
      this.wish({ change: this.sentChange(), beat: first, play: true });
    } catch (error) {
      this.find('[role=status]').textContent = landing.run.noPlayer(error instanceof Error ? error.message : '');
    }
    this.setAttribute('aria-busy', 'false');
  }

  private edit(signs: boolean): Edit {
    const { beat, layer, path, key } = this.setting;
    const change = { set: [{ path, value: valueNow(this.byte) }] };
    return { beat, layer, change, ...(signs ? { sign: key } : {}) };
  }

  /** The change of the run that was answered last. */
  private sentChange() {
    if (this.phase !== 'refused' && this.phase !== 'accepted') return noChange;
    return { ...noChange, edits: [this.edit(this.phase === 'accepted')] };
  }

  private load(): Promise<Machine> {
    this.machine ??= Promise.all([import('#worker/client.ts'), import('./run-view.tsx')]).then(
      ([{ connectEngine }, view]) => ({ client: connectEngine(), draw: view.drawRuns(this.find('[data-live]')) }),
    );
    this.machine.catch(() => {
      this.machine = undefined;
    });
    return this.machine;
  }

  private async send(): Promise<void> {
    if (this.busy) return;
    if (this.phase === 'whole') this.change(pressByte(this.byte, this.setting.signed.length - 1));
    const signs = this.phase === 'refused';
    const turn = ++this.turn;
    this.busy = true;
    this.show(landing.status.running);
    try {
      const shown = await this.run(signs, turn);
      if (!shown || turn !== this.turn) return;
      this.busy = false;
      this.phase = shown.refused ? 'refused' : 'accepted';
      this.show(this.said(shown));
      this.wish?.({ change: this.sentChange(), beat: this.setting.beat, play: false });
    } catch (error) {
      if (turn !== this.turn) return;
      this.busy = false;
      const why = error instanceof Error ? error.message : String(error);
      this.show(isSecureContext ? landing.status.failed(why) : landing.status.insecure);
    }
  }

  /** Runs the flow with the byte changed; undefined when something else was wanted meanwhile. */
  private async run(signs: boolean, turn: number): Promise<Shown | undefined> {
    const { flow, beat, path, signed, sources, lesson } = this.setting;
    const edit = this.edit(signs);
    const { client, draw } = await this.load();
    const trace = await client.call('run', { flow, edits: [edit] });
    const sent = trace.beats.find(({ id }) => id === beat);
    const fields = sent ? await client.call('fields', sent.record) : [];
    if (turn !== this.turn) return undefined;
    return draw({ trace, fields, edit, changed: { path, signed }, sources, lesson });
  }

  private said({ party, refused }: Shown): string {
    if (refused) return landing.status.refused(party, refused.code, refused.message);
    return landing.status.accepted(party, this.setting.vouching, valueNow(this.byte));
  }

  /** Draws the element as it stands. The map is of the run before the change until an answer has come. */
  private show(status: string): void {
    const { phase, busy, byte } = this;
    this.dataset['phase'] = phase;
    this.setAttribute('aria-busy', String(busy));
    this.find('[role=status]').textContent = status;
    const send = this.find('[data-send]');
    send.setAttribute('aria-disabled', String(busy));
    this.find('[data-send] span').textContent = landing.send[phase];
    this.find('[data-undo]').hidden = phase === 'whole';
    const answered = phase === 'refused' || phase === 'accepted';
    this.find('[data-still]').hidden = answered;
    this.find('[data-live]').hidden = !answered;
    const cells = this.cells();
    for (const [index, cell] of cells.entries()) {
      const changed = byte.changed?.index === index;
      const signed = byte.signed.charAt(index);
      const character = changed ? (byte.changed?.to ?? signed) : signed;
      cell.textContent = character;
      cell.setAttribute('aria-pressed', String(changed));
      cell.setAttribute(
        'aria-label',
        changed
          ? landing.byte.changed(character, index + 1, cells.length, signed)
          : landing.byte.character(character, index + 1, cells.length),
      );
    }
  }
}

customElements.define('change-a-byte', ChangeAByte);
