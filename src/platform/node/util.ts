/** xml-crypto wraps its deprecated functions when it is loaded; here they stay as they are. */
export function deprecate<T>(subject: T): T {
  return subject;
}
