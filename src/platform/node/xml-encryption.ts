// @authenio/xml-encryption as samlify calls it, loaded with the first assertion that is encrypted: most runs have none.
type Callback = (error: unknown, result?: string) => void;
type Operation = (content: string, options: unknown, callback: Callback) => void;

/** Encrypts XML (xmlenc-core1 §4.3); the outcome goes to the callback. */
export const encrypt: Operation = (content, options, callback) => {
  load()
    .then((loaded) => loaded.encrypt(content, options, callback))
    .catch(quietly(callback));
};

/** Decrypts an EncryptedData (xmlenc-core1 §4.4); the outcome goes to the callback. */
export const decrypt: Operation = (xml, options, callback) => {
  load()
    .then((loaded) => loaded.decrypt(xml, options, quietly(callback)))
    .catch(quietly(callback));
};

async function load(): Promise<{ encrypt: Operation; decrypt: Operation }> {
  const loaded = await import('@authenio/xml-encryption/lib/xmlenc.js');
  return loaded.default ?? loaded;
}

/** samlify prints why something does not open before it rejects; the run's trace says it already. */
function quietly(callback: Callback): Callback {
  return (error, result) => {
    const { error: print } = console;
    console.error = () => undefined;
    try {
      callback(error, result);
    } finally {
      console.error = print;
    }
  };
}
