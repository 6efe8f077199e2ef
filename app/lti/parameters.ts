import { Refusal } from "./refusal.ts";

/** The parameters of a login or launch: each known name at most once. */
export type Parameters = {
  get(name: string): string | undefined;
  has(name: string): boolean;
};

/**
 * @param known the names that we read: none of them may come twice (OAuth 2.0 §3.1). Unknown names are ignored.
 * @throws Refusal parameter_repeated
 */
export function readParameters(search: URLSearchParams, known: readonly string[]): Parameters {
  const repeated = known.find((name) => search.getAll(name).length > 1);
  if (repeated !== undefined) throw new Refusal("parameter_repeated", repeated);
  return {
    get: (name) => search.get(name) ?? undefined,
    has: (name) => search.has(name),
  };
}
