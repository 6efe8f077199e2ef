import type { SignatureName } from "./signature.ts";

/** A change to named members; values may use the forms of `fault-value.ts`. */
export interface Change {
  set?: Record<string, unknown>;
  remove?: string[];
}

/** A change to an HTML form and the way it is sent. */
export interface FormChange extends Change {
  /** Fields that are sent twice, with the same value. */
  repeat?: string[];
  method?: "get" | "post";
  enctype?: string;
}

/**
 * One conformance case, made by changing an otherwise good launch. Its id is the matrix row, with
 * the variant after a hyphen ("T22-string"). `set` and `remove` change the token's claims, `amend`
 * sets members inside a claim that stays, `payload` replaces all claims.
 */
export interface Fault extends Change {
  title: string;
  amend?: Record<string, Record<string, unknown>>;
  payload?: Record<string, unknown>;
  header?: Change;
  sign?: SignatureName;
  /** The form that begins the launch at the tool. */
  login?: FormChange;
  /** The form that brings the token to the tool. */
  post?: FormChange;
  /** What the tool owes. */
  expect: { accept: true } | { status: number; code: string };
  /** What the person's roles open: the Guide alone, or the course's page as well. Absent where it is not the point. */
  grants?: "guide" | "course";
}

/** Applies a change to a copy: first `remove`, then `set`. */
export function changed(members: Record<string, unknown>, change: Change): Record<string, unknown> {
  const kept = Object.entries(members).filter(([name]) => !change.remove?.includes(name));
  return { ...Object.fromEntries(kept), ...change.set };
}
