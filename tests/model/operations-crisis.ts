import * as fc from "fast-check";
import { crisisStates } from "#app/guide/crisis-list.ts";
import { CrisisFlags, type FlagPlace } from "#db/crisis-flags.ts";
import { by, type Holdings, log, Refused, take } from "./holdings.ts";
import { type Commands, operation } from "./operation.ts";
import * as pool from "./pools.ts";
import type { At } from "./world.ts";

type Row = Holdings["crisis_flags"][number];

const flags = ({ scope }: At) => new CrisisFlags(scope);
const flagId = fc.constantFrom("flag-1", "flag-1", "flag-2", "flag-3");
/** A course's key, or the whole tenant. */
const somewhere = fc.option(pool.contextId, { nil: undefined });
const placeOf = (at: At, key: string | undefined): FlagPlace =>
  key === undefined ? "tenant" : { course: at.course(key) };

const newest = (held: Holdings) =>
  held.crisis_flags
    .toSorted(
      by(
        (row) => row.flagged_at,
        (row) => row.id,
      ),
    )
    .toReversed();
const isIn = (row: Row, at: At, key: string | undefined) =>
  key === undefined || (row.lti_context_id === at.course(key) && row.seen_by === "instructors");

export const crises: Record<string, Record<string, Commands>> = {
  CrisisFlags: {
    add: operation({
      args: fc.record({
        id: flagId,
        sub: pool.sub,
        course: pool.contextId,
        seenBy: fc.constantFrom("instructors" as const, "administrators" as const),
      }),
      call: (at, { id, sub, course, seenBy }) =>
        flags(at).add({ id, learnerId: at.learner(sub), ltiContextId: at.course(course), seenBy }, at.now),
      should(held, { id, sub, course, seenBy }, at) {
        if (held.crisis_flags.some((row) => row.id === id)) return;
        const [learner, place] = [at.learner(sub), at.course(course)];
        const isThere =
          held.learner_profiles.some((row) => row.id === learner) && held.lti_contexts.some((row) => row.id === place);
        if (!isThere) throw new Refused(/FOREIGN KEY/);
        held.crisis_flags.push({
          id,
          lti_context_id: place,
          learner_id: learner,
          seen_by: seenBy,
          flagged_at: at.now,
          acknowledged_at: null,
        });
      },
    }),
    list: operation({
      args: fc.record({
        course: somewhere,
        only: somewhere,
        state: fc.constantFrom(undefined, ...crisisStates),
        sort: fc.constantFrom("newest" as const, "oldest" as const),
        limit: pool.limit,
        after: pool.place,
      }),
      call: (at, { course, only, state, sort, limit, after }) => {
        const last = after === undefined ? undefined : newest(at.before)[after];
        return flags(at).list(placeOf(at, course), {
          limit,
          sort,
          state,
          course: only === undefined ? undefined : at.course(only),
          ...(last && { before: { at: last.flagged_at, id: last.id } }),
        });
      },
      should(held, { course, only, state, sort, limit, after }, at) {
        const last = after === undefined ? undefined : newest(at.before)[after];
        const all = sort === "newest" ? newest(held) : newest(held).toReversed();
        const rest = last === undefined ? all : all.slice(all.findIndex(({ id }) => id === last.id) + 1);
        return rest
          .filter((row) => isIn(row, at, course))
          .filter((row) => only === undefined || row.lti_context_id === at.course(only))
          .filter((row) => state === undefined || (row.acknowledged_at === null) === (state === "open"))
          .slice(0, limit)
          .map((row) => {
            const learner = held.learner_profiles.find(({ id }) => id === row.learner_id);
            return {
              id: row.id,
              subjectId: learner?.subject_id,
              name: learner?.display_name ?? undefined,
              course: held.lti_contexts.find(({ id }) => id === row.lti_context_id)?.title ?? undefined,
              courseId: row.lti_context_id,
              at: row.flagged_at,
              acknowledgedAt: row.acknowledged_at ?? undefined,
            };
          });
      },
    }),
    acknowledge: operation({
      args: fc.record({ id: flagId, course: somewhere, actor: pool.actor }),
      call: (at, { id, course, actor }) => flags(at).acknowledge(id, placeOf(at, course), actor, at.now),
      should(held, { id, course, actor }, at) {
        const row = held.crisis_flags.find((each) => each.id === id && isIn(each, at, course));
        if (row === undefined) return false;
        if (row.acknowledged_at !== null) return true;
        row.acknowledged_at = at.now;
        const subject = held.learner_profiles.find((learner) => learner.id === row.learner_id)?.subject_id;
        log(held, { actor, action: "crisis.acknowledged", detail: { subject } }, at.now);
        return true;
      },
    }),
    deleteBefore: operation({
      args: fc.record({ earlier: fc.constantFrom(-1, 0, 1, 5), limit: pool.limit }),
      call: (at, { earlier, limit }) => flags(at).deleteBefore(at.now - earlier, limit),
      should(held, { earlier, limit }, at) {
        const oldest = new Set(
          newest(held)
            .toReversed()
            .filter((row) => row.flagged_at < at.now - earlier)
            .slice(0, limit)
            .map(({ id }) => id),
        );
        return take(held.crisis_flags, ({ id }) => oldest.has(id)).length;
      },
    }),
  },
};
