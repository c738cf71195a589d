function noFiles(): never {
  throw new Error('There is no file system in the browser.');
}

export const readFileSync = noFiles;
export const writeFileSync = noFiles;
