import { LEAST_GROUP } from "#app/learner/least-group.ts";
import type { StruggleLevel } from "./detect-struggle.ts";

/**
 * What was noticed of a learner at a concept. @property saidStuck they said so themselves @property wasOffered help was offered for it
 * @property at ms @property name only where they share it
 */
export type NoticedStruggle = {
  learnerId: string;
  concept: string;
  level: StruggleLevel;
  saidStuck: boolean;
  wasOffered: boolean;
  at: number;
  name: string | undefined;
};

/**
 * Who may want a hand.
 * @property named by their own wish, with the concepts that are difficult for them, and since when (ms)
 * @property groups of all others, by concept; never of fewer than five
 */
export type MayWantHelp = {
  named: { name: string; concepts: string[]; at: number }[];
  groups: { concept: string; learners: number }[];
};

/**
 * @param noticed newest first: the latest of a learner at a concept counts
 * @param mayName whether the institution has names shown at all
 * @param concepts those of the course, in its order
 */
export function mayWantHelp(
  noticed: readonly NoticedStruggle[],
  mayName: boolean,
  concepts: readonly { id: string; name: string }[],
): MayWantHelp {
  const names = new Map(concepts.map(({ id, name }) => [id, name]));
  const latest = new Map<string, NoticedStruggle>();
  for (const each of noticed) {
    const key = JSON.stringify([each.learnerId, each.concept]);
    if (names.has(each.concept) && !latest.has(key)) latest.set(key, each);
  }
  const standing = [...latest.values()].filter(isDifficult);
  const shares = ({ name }: NoticedStruggle) => mayName && name !== undefined;
  const named = Map.groupBy(standing.filter(shares), ({ learnerId }) => learnerId);
  // Who is told of by name is in no group: a group with them in it would tell of fewer.
  const others = Map.groupBy(
    standing.filter((each) => !shares(each)),
    ({ concept }) => concept,
  );
  return {
    named: [...named.values()].map((own) => ({
      name: own[0]?.name ?? "",
      concepts: own.map(({ concept }) => names.get(concept) ?? ""),
      at: Math.max(...own.map(({ at }) => at)),
    })),
    groups: concepts.flatMap(({ id, name }) => {
      const learners = others.get(id)?.length ?? 0;
      return learners < LEAST_GROUP ? [] : [{ concept: name, learners }];
    }),
  };
}

/** Who says that they are stuck says it, whatever the answers say; and what was reason enough to offer help is enough here. */
function isDifficult({ level, saidStuck, wasOffered }: NoticedStruggle): boolean {
  return level === "struggling" || saidStuck || wasOffered;
}
