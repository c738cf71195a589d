/**
 * The three values of Kleene's logic. `unsure` means that AWS's pages contradict each other or are silent, so that
 * one reading says yes and another no: an Allow then does not apply and a Deny does.
 */
export type Tri = 0 | 1 | 2;

/** Every reading says no. */
export const no = 0;
/** The readings differ. */
export const unsure = 1;
/** Every reading says yes. */
export const yes = 2;

/** The logical AND of two answers. */
export function both(a: Tri, b: Tri): Tri {
  return a < b ? a : b;
}

/** The logical OR of two answers. */
export function either(a: Tri, b: Tri): Tri {
  return a > b ? a : b;
}

/** The logical NOT; what is unsure stays unsure. */
export function not(a: Tri): Tri {
  return (2 - a) as Tri;
}
