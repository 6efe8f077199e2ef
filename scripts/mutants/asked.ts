import type { Mutant } from "./mutant.ts";
import { nearGroups } from "./near-tests.ts";
import { functionsOf } from "./parse-functions.ts";
import { reachingGroups, type Survey } from "./reached.ts";
import type { Group } from "./trial.ts";

/** Of what reaches a mutant whose reason to live is known, so many groups are asked. */
const FEW = 2;

type Given = {
  original: string;
  near: readonly string[];
  /** All that there are. */
  tests: readonly string[];
  survey: Survey | undefined;
  /** Whether the nearest are enough. */
  isShort: boolean;
};

/** @param given.original the text of its file without the mutant @returns what is asked about a mutant, one after the other */
export function askedOf(mutant: Mutant, { original, near, tests, survey, isShort }: Given): Group[] {
  const nearest = nearGroups(near, original);
  const { groups, areAll } =
    survey === undefined || mutant.path.endsWith(".sql")
      ? { groups: [], areAll: false }
      : reachingGroups(mutant, functionsOf(mutant.path, original), survey, near);
  const [first, ...others] = groups;
  // What asks a repository by itself is quick, and not in the survey.
  const [own, ...alone] = nearest.filter(({ named }) => named !== undefined);
  const asked =
    first === undefined
      ? nearest
      : [...(own === undefined ? [] : [own]), first, ...alone, ...others.slice(0, isShort ? FEW : undefined)];
  if (isShort || areAll) return asked;
  // What a module does when it is read, and what a migration says, any test may notice.
  const wholly = new Set(asked.filter(({ named }) => named === undefined).flatMap((group) => group.tests));
  const rest = tests.filter((test) => !wholly.has(test));
  return rest.length === 0 ? asked : [...asked, { tests: rest }];
}
