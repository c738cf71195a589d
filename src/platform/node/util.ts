/** xml-crypto wraps its deprecated functions when it is loaded; here they stay as they are. */
export function deprecate<T>(subject: T): T {
  return subject;
}

/** ldapts' log, which is silent unless NODE_DEBUG asks for it. */
export function debuglog(): () => void {
  return () => undefined;
}

const Decoder = globalThis.TextDecoder;

export { Decoder as TextDecoder };
