const prefix = 'federation-lab:';

/** What the site itself remembers in this browser's localStorage; the privacy page lists each one. */
export type SettingName = 'theme' | 'nav' | 'slash' | 'progress' | 'answers';

/** Returns the stored text of a setting, or undefined when there is none or the browser refuses storage. */
export const readSetting = (name: SettingName): string | undefined => {
  try {
    return localStorage.getItem(prefix + name) ?? undefined;
  } catch {
    return undefined;
  }
};

/** Stores a setting, or removes it when `value` is undefined. A browser that refuses storage is no error. */
export const writeSetting = (name: SettingName, value: string | undefined): void => {
  try {
    if (value === undefined) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, value);
  } catch {
    // Private windows and blocked storage: the choice then lasts as long as the page.
  }
};

/** Removes everything this site keeps in localStorage and sessionStorage; returns how many entries went. */
export const clearSettings = (): number => {
  let removed = 0;
  try {
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of Object.keys(storage).filter((name) => name.startsWith(prefix))) {
        storage.removeItem(key);
        removed += 1;
      }
    }
  } catch {
    // Storage that cannot be read holds nothing of ours.
  }
  return removed;
};
