import { LEAST_GROUP } from "#app/learner/least-group.ts";
import { type HelpKind, helpKinds } from "./choose-help.ts";

/**
 * Help that a learner was offered. @property outcome undefined: they did nothing with it
 * @property after how they went on at the same concept: of at most three answers, how many were right
 */
export type GivenHelp = {
  learnerId: string;
  kind: string;
  outcome: "accepted" | "dismissed" | "muted" | undefined;
  after: { answers: number; right: number };
};

/** Of how many answers, and which share of them was right. */
export type Aftermath = { answers: number; right: number };

/**
 * What became of one kind of help. `group` is undefined while too few learners were offered it.
 * @property withIt how those went on who took it, @property without and the others; undefined where these are too few
 */
export type HelpEffect = {
  kind: HelpKind;
  group:
    | {
        offered: number;
        accepted: number;
        declined: number;
        withIt: Aftermath | undefined;
        without: Aftermath | undefined;
      }
    | undefined;
};

/** Which help helps: by kind, of those that were ever offered, and never of fewer than five learners. */
export function effectOfHelp(offered: readonly GivenHelp[]): HelpEffect[] {
  return helpKinds.flatMap((kind): HelpEffect[] => {
    const those = offered.filter((each) => each.kind === kind);
    if (those.length === 0) return [];
    if (!isGroup(those)) return [{ kind, group: undefined }];
    const [taken, others] = [those.filter(isTaken), those.filter((each) => !isTaken(each))];
    const declined = others.filter(({ outcome }) => outcome !== undefined).length;
    const group = { offered: those.length, accepted: taken.length, declined };
    return [{ kind, group: { ...group, withIt: aftermath(taken), without: aftermath(others) } }];
  });
}

function aftermath(those: readonly GivenHelp[]): Aftermath | undefined {
  const followed = those.filter(({ after }) => after.answers > 0);
  if (!isGroup(followed)) return undefined;
  const sum = (of: (each: GivenHelp) => number) => followed.reduce((all, each) => all + of(each), 0);
  const answers = sum(({ after }) => after.answers);
  return { answers, right: sum(({ after }) => after.right) / answers };
}

function isTaken({ outcome }: GivenHelp): boolean {
  return outcome === "accepted";
}

function isGroup(those: readonly GivenHelp[]): boolean {
  return new Set(those.map(({ learnerId }) => learnerId)).size >= LEAST_GROUP;
}
