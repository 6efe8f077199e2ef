import { beforeEach, describe, expect, test, vi } from "vitest";
import { eli, mira, petra } from "../person.ts";
import { AilingTool } from "./ailing-tool.ts";
import { Campus } from "./campus.ts";
import { SLOW_MS, WITHIN_BUDGET_MS } from "./fault.ts";
import { see, tellsOfCopies } from "./seen.ts";
import { table, walks } from "./table.ts";
import { walkCell } from "./walk-cell.ts";

/** Twice as many as it takes for D1 not to be asked quickly any more. */
const PAGES = 10;

// The table's row: what stands there must not hold for the first requests only.
describe("D1 slow, for ten pages already", () => {
  test.each(walks.map((way) => [way, table.D1.slow[way]] as const))("%s: %s", async (way, outcome) => {
    expect.hasAssertions();
    await walkCell(way, "D1", "slow", outcome, PAGES);
  });
});

describe("a D1 that is merely slow", () => {
  let tool: AilingTool;
  let campus: Campus;

  beforeEach(async () => {
    vi.spyOn(scheduler, "wait").mockResolvedValue();
    tool = new AilingTool("D1");
    campus = await Campus.open(tool);
    await campus.index().build();
  });

  test("is spared by pages that have copies, and asked for all that has none", async () => {
    const [learner, admin] = [await campus.welcome(mira), await campus.welcome(petra)];
    const stranger = { ...eli, sub: crypto.randomUUID() };
    tool.health.fault = "slow";
    for (let page = 0; page < PAGES; page += 1) {
      const seen = await see(() => campus.look(learner));
      expect([seen.status, tellsOfCopies(seen)]).toEqual([200, true]);
    }
    tool.asked.length = 0;
    const spared = [];
    for (let page = 0; page < 3; page += 1) spared.push(await see(() => campus.look(learner)));
    expect(spared.map((seen) => [seen.status, tellsOfCopies(seen)])).toEqual(spared.map(() => [200, true]));
    // Of a busy machine, the quickest of them tells.
    expect(Math.min(...spared.map(({ ms }) => ms))).toBeLessThan(WITHIN_BUDGET_MS);
    expect(tool.asked).toEqual([]);

    // Somebody new is let in late, and stands in the record at once.
    const launch = await see(() => campus.platform.launch(stranger));
    expect([launch.status, launch.refusal]).toEqual([303, null]);
    expect(launch.ms).toBeGreaterThanOrEqual(SLOW_MS);
    expect(await campus.launches(await campus.learnerId(stranger))).toHaveLength(1);
    const page = await see(() => campus.look(admin, "/admin"));
    expect([page.status, page.refusal]).toEqual([200, null]);
    expect(page.ms).toBeGreaterThanOrEqual(SLOW_MS);
  });
});
