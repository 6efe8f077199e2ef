import { type Code, lineOf, readCode } from "./code.ts";
import { type Mutant, mutate } from "./mutant.ts";
import { type Rule, rules } from "./rules.ts";

/** What keeps the finder from vouching that it sees every place. */
export class BlindFinder extends Error {
  override readonly name = "BlindFinder";
}

/**
 * Finds every place that guards a tenant, a role or a session, with what would open it.
 * @param files of the product: paths from the root, and texts
 * @throws BlindFinder when a place yields no change of the code, or a rule finds no place at all: then the code has moved away
 *   from under the rule
 */
export function findMutants(files: readonly { path: string; text: string }[], by: readonly Rule[] = rules): Mutant[] {
  const codes = files.map(({ path, text }) => readCode(path, text));
  const ids = new Map<string, number>();
  return by.flatMap((rule) => {
    const found = codes.filter(({ path }) => rule.files.test(path)).flatMap((code) => inFile(rule, code));
    if (found.length === 0) throw new BlindFinder(`The rule "${rule.name}" finds no place any more.`);
    return found.map((mutant) => {
      const times = (ids.get(mutant.id) ?? 0) + 1;
      ids.set(mutant.id, times);
      return times === 1 ? mutant : { ...mutant, id: `${mutant.id} #${times}` };
    });
  });
}

function inFile(rule: Rule, code: Code): Mutant[] {
  return rule.places(code).flatMap(({ at, mutations }) => {
    const line = lineOf(code, at);
    const real = mutations.filter((mutation) => mutate(code.text, mutation) !== code.text);
    if (real.length === 0)
      throw new BlindFinder(`${code.path}:${line}: "${rule.name}" is there, and nothing opens it.`);
    return real.map((mutation) => ({
      ...mutation,
      id: `${code.path} · ${rule.name} · ${mutation.says}`,
      rule: rule.name,
      path: code.path,
      line,
    }));
  });
}
