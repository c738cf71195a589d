/** There are no sockets in the browser: the simulated directory is reached by messages. */
export function connect(): never {
  throw new Error('There are no sockets in the browser.');
}
