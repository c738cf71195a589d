import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveStatic } from '../../scripts/serve-static.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { offlineFiles, workerFile, workerText } from '../../src/build/offline.mjs';

/** A copy of the built site on a server of its own, which can be published anew and goes away when a test wants. */
export type ServedCopy = {
  readonly url: string;
  readonly folder: string;
  /** Changes a file without the service worker knowing: half of a deployment. */
  readonly change: (path: string, to: (text: string) => string) => void;
  /** Gives the script with this in its name another one, everywhere: what a change of its text does in a build. */
  readonly rename: (name: string) => void;
  /** Writes the service worker for the files as they are now. */
  readonly publish: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

/** The built site: dist/, or the folder named by SITE_FOLDER. */
export const built = process.env['SITE_FOLDER'] ?? join(root, 'dist');

/** Copies the built site and serves it. */
export async function serveCopy(): Promise<ServedCopy> {
  const folder = mkdtempSync(join(tmpdir(), 'federation-lab-site-'));
  cpSync(built, folder, { recursive: true });
  const { url, close } = await serveStatic({ root: folder, port: 0 });
  const scripts = join(folder, '_astro');
  return {
    url,
    folder,
    change: (path, to) => writeFileSync(join(folder, path), to(readFileSync(join(folder, path), 'utf8'))),
    rename: (name) => {
      const all = readdirSync(scripts).filter((file) => file.endsWith('.js'));
      const old = all.find((file) => file.includes(name)) ?? '';
      const fresh = old.replace('.js', '-newer.js');
      for (const file of all) {
        const text = readFileSync(join(scripts, file), 'utf8');
        writeFileSync(join(scripts, file), text.replaceAll(old, fresh));
      }
      renameSync(join(scripts, old), join(scripts, fresh));
    },
    publish: async () => writeFileSync(join(folder, workerFile), workerText(await offlineFiles(folder))),
    stop: close,
    remove: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
