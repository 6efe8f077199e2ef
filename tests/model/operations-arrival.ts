import * as fc from "fast-check";
import { LastRefusals } from "#db/last-refusals.ts";
import { LaunchRecords } from "#db/launch-records.ts";
import { by, type Holdings, take } from "./holdings.ts";
import { type Commands, operation } from "./operation.ts";
import * as pool from "./pools.ts";
import { START } from "./seed.ts";
import type { At } from "./world.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const launchRecords = ({ scope }: At) => new LaunchRecords(scope);
const anyOutcome = fc.record({
  deploymentId: fc.constantFrom(undefined, "1", "2"),
  code: fc.constantFrom(undefined, "kid_unknown", "state_used"),
  minutes: fc.nat({ max: 1 }),
});
type Row = Holdings["launch_records"][number];
type Key = Pick<Row, "minute" | "deployment" | "code">;
const inOrder = by<Row>(
  ({ minute }) => minute,
  ({ outcome }) => outcome,
  ({ deployment }) => deployment,
  ({ code }) => code,
);

/** Where a page begins: behind one of the rows that are there. */
function placeOf(held: Holdings, place: number | undefined): Key | undefined {
  const row = place === undefined ? undefined : held.launch_records.toSorted(inOrder).at(place);
  return row && { minute: row.minute, deployment: row.deployment, code: row.code };
}

function keyOf({ minute, deployment, code }: Key): (string | number)[] {
  return [minute, code === "" ? "admitted" : "refused", deployment, code];
}

function isBefore(one: (string | number)[], other: (string | number)[]): boolean {
  const index = one.findIndex((value, at) => value !== other[at]);
  return index >= 0 && (one[index] ?? "") < (other[index] ?? "");
}

function told({ deployment, code, count, at }: Row) {
  return { deploymentId: deployment || undefined, code: code || undefined, count, at };
}

export const arrivals: Record<string, Record<string, Commands>> = {
  LastRefusals: {
    list: operation({
      args: fc.record({ minutes: fc.nat({ max: 1 }), most: pool.limit }),
      call: ({ scope }, { minutes, most }) => new LastRefusals(scope).list(START + minutes * MINUTE, most),
      should(held, { minutes, most }) {
        const since = START + minutes * MINUTE;
        return held.deployments.toSorted(by(({ id }) => id)).map(({ deployment_id: deploymentId }) => {
          const launches = held.launch_records
            .filter((row) => row.deployment === deploymentId && row.minute >= since)
            .toSorted((one, other) => inOrder(other, one));
          const lookedSince = launches[most]?.minute ?? since;
          const refused = launches.filter((row) => row.minute >= lookedSince && row.outcome === "refused");
          const last = refused
            .filter(({ minute }) => minute === refused[0]?.minute)
            .toSorted(
              by(
                ({ at }) => at,
                ({ code }) => code,
              ),
            )
            .at(-1);
          return { deploymentId, lookedSince, refusal: last && told(last) };
        });
      },
    }),
  },
  LaunchRecords: {
    note: operation({
      args: anyOutcome,
      call: (at, { minutes, ...outcome }) => launchRecords(at).note(outcome, at.now + minutes * MINUTE),
      should(held, { deploymentId: deployment = "", code = "", minutes }, at) {
        const now = at.now + minutes * MINUTE;
        const outcome = code === "" ? ("admitted" as const) : ("refused" as const);
        const key = { minute: now - (now % MINUTE), outcome, deployment, code };
        const row = held.launch_records.find(
          (each) => each.minute === key.minute && each.deployment === deployment && each.code === code,
        );
        if (row === undefined) held.launch_records.push({ ...key, count: 1, at: now });
        else Object.assign(row, { count: row.count + 1, at: Math.max(row.at, now) });
      },
    }),
    recent: operation({
      args: fc.record({ limit: pool.limit, only: fc.constantFrom(undefined, "refused" as const) }),
      call: (at, { limit, only }) => launchRecords(at).recent(limit, only),
      should: (held, { limit, only }) =>
        held.launch_records
          .filter(({ outcome }) => only === undefined || outcome === only)
          .toSorted(inOrder)
          .toReversed()
          .slice(0, limit)
          .map(told),
    }),
    list: operation({
      args: fc.record({
        minutes: fc.nat({ max: 1 }),
        limit: pool.limit,
        outcome: fc.constantFrom(undefined, "refused" as const, "admitted" as const),
        code: fc.constantFrom(undefined, undefined, "kid_unknown"),
        deployment: fc.constantFrom(undefined, "1", ""),
        sort: fc.constantFrom("newest" as const, "oldest" as const),
        before: pool.place,
      }),
      call: (at, { minutes, before, ...args }) =>
        launchRecords(at).list({ ...args, since: START + minutes * MINUTE, before: placeOf(at.before, before) }),
      should(held, { minutes, limit, outcome, code, deployment, sort, before }, at) {
        const last = placeOf(at.before, before);
        return held.launch_records
          .filter(
            (row) =>
              row.minute >= START + minutes * MINUTE &&
              (outcome === undefined || row.outcome === outcome) &&
              (code === undefined || row.code === code) &&
              (deployment === undefined || row.deployment === deployment) &&
              // Where all are of one kind, that orders nothing.
              (last === undefined ||
                (sort === "newest"
                  ? isBefore(kept(keyOf(row)), kept(keyOf(last)))
                  : isBefore(kept(keyOf(last)), kept(keyOf(row))))),
          )
          .toSorted((one, other) => (sort === "newest" ? inOrder(other, one) : inOrder(one, other)))
          .slice(0, limit)
          .map(told);
        function kept(key: (string | number)[]) {
          return key.filter(
            (_, index) => (index !== 1 || outcome === undefined) && (index !== 2 || deployment === undefined),
          );
        }
      },
    }),
    days: operation({
      args: fc.record({ days: fc.nat({ max: 1 }), deployment: fc.constantFrom(undefined, "1", "") }),
      call: (at, { days, deployment }) => launchRecords(at).days(START - days * DAY, at.now, deployment),
      should(held, { days, deployment }) {
        const counted = new Map<number, { day: number; admitted: number; refused: number }>();
        for (const { minute, outcome, count, ...row } of held.launch_records.toSorted(inOrder)) {
          const day = minute - (minute % DAY);
          if (minute < START - days * DAY || (deployment !== undefined && row.deployment !== deployment)) continue;
          const sums = counted.get(day) ?? { day, admitted: 0, refused: 0 };
          sums[outcome] += count;
          counted.set(day, sums);
        }
        return [...counted.values()];
      },
    }),
    deleteBefore: operation({
      args: fc.record({ limit: pool.limit, minutes: fc.nat({ max: 1 }) }),
      call: (at, { limit, minutes }) => launchRecords(at).deleteBefore(START + minutes * MINUTE, limit),
      should(held, { limit, minutes }) {
        const oldest = new Set(
          held.launch_records
            .filter(({ minute }) => minute < START + minutes * MINUTE)
            .toSorted(inOrder)
            .slice(0, limit),
        );
        return take(held.launch_records, (row) => oldest.has(row)).length;
      },
    }),
  },
};
