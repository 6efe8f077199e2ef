/** One change of one file that opens a lock. */
export type Mutant = {
  /** Stays the same when lines move: the file, the rule, the code. */
  id: string;
  rule: string;
  path: string;
  line: number;
  /** In words: what was taken away or turned round. */
  says: string;
  from: number;
  to: number;
  replacement: string;
};

/** A place that a rule has found, with what could be done to it. */
export type Place = { at: number; mutations: Mutation[] };
export type Mutation = { says: string; from: number; to: number; replacement: string };

export function mutate(text: string, { from, to, replacement }: Mutation): string {
  return text.slice(0, from) + replacement + text.slice(to);
}
