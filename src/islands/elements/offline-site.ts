import type { OfflineMessage } from '#build/offline-worker.mjs';
import { offline } from '#strings/offline.ts';
import { whenIdle } from './when-idle.ts';

/**
 * Has the site kept for offline by the service worker named in `data-worker`, and offers to reload once a newer version
 * waits; it never reloads by itself. A browser without service workers, or one that refuses them, notices nothing.
 */
class OfflineSite extends HTMLElement {
  connectedCallback(): void {
    const address = this.dataset['worker'];
    if (address !== undefined) this.start(address).catch(() => {});
  }

  private async start(address: string): Promise<void> {
    const { serviceWorker } = navigator;
    const hadOne = serviceWorker.controller !== null;
    const registration = await serviceWorker.register(address);
    // Another tab may have let the newer version in; the first version's own arrival is no news.
    serviceWorker.addEventListener('controllerchange', () => hadOne && this.offer(registration));
    registration.addEventListener('updatefound', () => this.watch(registration));
    this.watch(registration);
    const { active } = await serviceWorker.ready;
    const path = location.pathname.slice(new URL(registration.scope).pathname.length);
    const message: OfflineMessage = { keep: decodeURI(path), all: !savesData() };
    whenIdle(() => active?.postMessage(message));
  }

  private watch(registration: ServiceWorkerRegistration): void {
    const { installing, waiting, active } = registration;
    if (waiting && active) this.offer(registration);
    installing?.addEventListener('statechange', () => {
      if (registration.waiting && registration.active) this.offer(registration);
    });
  }

  private offer(registration: ServiceWorkerRegistration): void {
    if (this.querySelector('button')) return;
    const said = this.querySelector('[role=status]');
    if (said) said.textContent = offline.ready;
    const reload = button('btn pri', offline.reload, () => takeOver(registration));
    reload.title = offline.kept;
    this.append(
      reload,
      button('btn', offline.later, () => {
        said?.replaceChildren();
        for (const each of this.querySelectorAll('button')) each.remove();
      }),
    );
  }
}

/** Lets the newer version in and reloads: the fragment and what the session keeps stay. */
const takeOver = (registration: ServiceWorkerRegistration): void => {
  const fresh = registration.waiting;
  const message: OfflineMessage = 'take-over';
  fresh?.addEventListener('statechange', () => fresh.state === 'activated' && location.reload());
  fresh?.postMessage(message);
  if (!fresh) location.reload();
};

const button = (className: string, text: string, press: () => void): HTMLButtonElement => {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.textContent = text;
  made.addEventListener('click', press);
  return made;
};

/** Whether the reader asked for little data to be used (Save Data API; not in every browser, nor in TypeScript). */
const savesData = (): boolean => {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
};

customElements.define('offline-site', OfflineSite);
