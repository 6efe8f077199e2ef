import * as fc from "fast-check";
import { LaunchRecords } from "#db/launch-records.ts";
import { by, take } from "./holdings.ts";
import { type Commands, operation } from "./operation.ts";
import * as pool from "./pools.ts";
import { START } from "./seed.ts";
import type { At } from "./world.ts";

const MINUTE = 60_000;
const launchRecords = ({ scope }: At) => new LaunchRecords(scope);
const anyOutcome = fc.record({
  deploymentId: fc.constantFrom(undefined, "1", "2"),
  code: fc.constantFrom(undefined, "kid_unknown", "state_used"),
  minutes: fc.nat({ max: 1 }),
});

export const arrivals: Record<string, Record<string, Commands>> = {
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
          .toSorted(
            by(
              ({ minute }) => minute,
              ({ outcome }) => outcome,
              ({ deployment }) => deployment,
              ({ code }) => code,
            ),
          )
          .toReversed()
          .slice(0, limit)
          .map(({ deployment, code, count, at }) => ({
            deploymentId: deployment || undefined,
            code: code || undefined,
            count,
            at,
          })),
    }),
    deleteBefore: operation({
      args: fc.record({ limit: pool.limit, minutes: fc.nat({ max: 1 }) }),
      call: (at, { limit, minutes }) => launchRecords(at).deleteBefore(START + minutes * MINUTE, limit),
      should(held, { limit, minutes }) {
        const oldest = new Set(
          held.launch_records
            .filter(({ minute }) => minute < START + minutes * MINUTE)
            .toSorted(
              by(
                ({ minute }) => minute,
                ({ outcome }) => outcome,
                ({ deployment }) => deployment,
                ({ code }) => code,
              ),
            )
            .slice(0, limit),
        );
        return take(held.launch_records, (row) => oldest.has(row)).length;
      },
    }),
  },
};
