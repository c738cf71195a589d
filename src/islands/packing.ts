import type { Packing } from '#diagram/player-link.ts';

/** A state of the player is small; whoever sends more than this sends something else. */
const maxUnpackedBytes = 200_000;

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: GenericTransformStream,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(transform as ReadableWritablePair<Uint8Array, BufferSource>)
    .getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > limit) {
      await reader.cancel();
      throw new Error('too much');
    }
    parts.push(next.value as Uint8Array<ArrayBuffer>);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

// The browser's own base64: the tolerant decoder of src/wire would cost every lesson four kilobytes.
const toBase64url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** Deflate (RFC 1951) and base64url, by the browser's own streams. */
export const packing: Packing = {
  pack: async (text) =>
    toBase64url(
      await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY),
    ),
  unpack: async (packed) =>
    new TextDecoder().decode(
      await through(fromBase64url(packed), new DecompressionStream('deflate-raw'), maxUnpackedBytes),
    ),
};
