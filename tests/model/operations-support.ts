import * as fc from "fast-check";
import {
  approvedUntil,
  stateOfSupport,
  type SupportAccess,
  type SupportDecision,
  supportStates,
} from "#app/tenancy/support-access.ts";
import { SupportAccesses } from "#db/support-accesses.ts";
import { by, type Holdings, log } from "./holdings.ts";
import { type Commands, operation } from "./operation.ts";
import * as pool from "./pools.ts";
import type { At } from "./world.ts";

type Row = Holdings["support_accesses"][number];

const accesses = ({ scope }: At) => new SupportAccesses(scope);
const told = (row: Row): SupportAccess => ({
  id: row.id,
  label: row.label,
  reason: row.reason,
  hours: row.hours,
  askedAt: row.asked_at,
  outcome: row.outcome ?? undefined,
  answeredAt: row.answered_at ?? undefined,
  endsAt: row.ends_at ?? undefined,
});
/** One at most: whether it is the newest or not. */
const openOf = (held: Holdings, now: number) =>
  held.support_accesses.map(told).find((access) => ["asked", "approved"].includes(stateOfSupport(access, now)));
const decision = fc.constantFrom<SupportDecision[]>(
  { decision: "approve", hours: 1 },
  { decision: "approve", hours: 72 },
  { decision: "refuse" },
  { decision: "end" },
);

/** Those who support the installation ask, an administrator decides, and they look. */
export const supportAccesses: Record<string, Record<string, Commands>> = {
  SupportAccesses: {
    list: operation({
      args: fc.record({
        state: fc.option(fc.constantFrom(...supportStates), { nil: undefined }),
        sort: fc.constantFrom("newest" as const, "oldest" as const),
        before: fc.option(pool.support, { nil: undefined }),
        limit: pool.limit,
      }),
      call: (at, args) => accesses(at).list(args, at.now),
      should: (held, { state, sort, before, limit }, at) =>
        held.support_accesses
          .filter(({ id }) => before === undefined || (sort === "newest" ? id < before : id > before))
          .toSorted((one, other) => (one.id < other.id ? -1 : 1) * (sort === "newest" ? -1 : 1))
          .map(told)
          .filter((access) => state === undefined || stateOfSupport(access, at.now) === state)
          .slice(0, limit),
    }),
    open: operation({
      args: fc.constant({}),
      call: (at) => accesses(at).open(at.now),
      should: (held, _, at) => openOf(held, at.now),
    }),
    ask: operation({
      // Ids come in any order: whoever asks makes them, by a clock of their own.
      args: fc.record({ id: pool.support, label: pool.word, reason: pool.word, hours: fc.constantFrom(1, 72) }),
      call: (at, args) => accesses(at).ask(args, at.now),
      should(held, { id, label, reason, hours }, at) {
        if (held.support_accesses.some((row) => row.id === id)) return true;
        if (openOf(held, at.now) !== undefined) return false;
        const detail = { access: id, label, hours };
        log(held, { actor: "support", action: "support.asked", detail }, at.now);
        held.support_accesses.push({
          id,
          label,
          reason,
          hours,
          asked_at: at.now,
          outcome: null,
          answered_at: null,
          ends_at: null,
        });
        return true;
      },
    }),
    decide: operation({
      args: fc.record({ id: pool.support, decision, actor: pool.actor }),
      call: (at, { id, decision: wish, actor }) => accesses(at).decide(id, wish, actor, at.now),
      should(held, { id, decision: wish, actor }, at) {
        const row = held.support_accesses.find((each) => each.id === id);
        if (row === undefined) return "gone";
        const state = stateOfSupport(told(row), at.now);
        if (wish.decision === "end") {
          if (state !== "approved") return "over";
          Object.assign(row, { outcome: "ended", ends_at: at.now });
          log(held, { actor, action: "support.ended", detail: { access: id } }, at.now);
          return "done";
        }
        const endsAt = wish.decision === "approve" ? approvedUntil(told(row), wish.hours, at.now) : null;
        if (state !== "asked" || endsAt === undefined) return "over";
        Object.assign(row, { outcome: endsAt === null ? "refused" : "approved", answered_at: at.now, ends_at: endsAt });
        const detail = { access: id, ...("hours" in wish && { hours: wish.hours }) };
        log(held, { actor, action: endsAt === null ? "support.refused" : "support.approved", detail }, at.now);
        return "done";
      },
    }),
    look: operation({
      args: fc.constant({}),
      call: (at) => accesses(at).look(at.now),
      should(held, _, at) {
        const access =
          openOf(held, at.now) ??
          held.support_accesses
            .toSorted(by(({ id }) => id))
            .toReversed()
            .map(told)[0];
        if (access === undefined || stateOfSupport(access, at.now) !== "approved") return { access, counts: undefined };
        const detail = { access: access.id, label: access.label };
        log(held, { actor: "support", action: "support.looked", detail }, at.now);
        return {
          access,
          counts: {
            learners: held.learner_profiles.length,
            courses: held.lti_contexts.length,
            materials: held.course_materials.length,
            conversations: held.chat_conversations.length,
          },
        };
      },
    }),
  },
};
