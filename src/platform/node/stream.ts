/** Required by `xml`, used only when it is asked for a stream. */
export class Stream {
  constructor() {
    throw new Error('There are no streams in the browser.');
  }
}
