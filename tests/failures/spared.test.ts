import { beforeEach, describe, expect, test, vi } from "vitest";
import { m } from "#app/paraglide/messages.js";
import { eli, mira, petra } from "../person.ts";
import { AilingTool } from "./ailing-tool.ts";
import { Campus } from "./campus.ts";
import { see, tellsOfCopies } from "./seen.ts";
import { heal } from "./way.ts";

/** As it is deployed: after so many requests in a row that failed, D1 is spared for so long, ms. */
const FAILURES = 5;
const OPEN_MS = 10_000;

// The table's row "D1, comes back": what its legend says of a D1 that many asked while it was away.
describe("a D1 that five requests in a row found failing, and that is back", () => {
  let now: number;
  let tool: AilingTool;
  let campus: Campus;

  beforeEach(async () => {
    now = Date.now();
    vi.spyOn(Date, "now").mockImplementation(() => now);
    tool = new AilingTool("D1");
    campus = await Campus.open(tool);
  });

  test("is as ever within ten seconds, and until then refuses readably what has no copy", async () => {
    const [learner, admin] = [await campus.welcome(mira), await campus.welcome(petra)];
    const staffPage = () => see(() => campus.look(admin, "/admin"));
    const somebodyNew = () => see(() => campus.platform.launch({ ...eli, sub: crypto.randomUUID() }));

    tool.health.fault = "fails";
    for (let request = 0; request < FAILURES; request += 1) expect((await staffPage()).status).toBe(503);
    heal(tool);
    tool.asked.length = 0;

    for (const waited of [0, OPEN_MS - 1]) {
      now += waited;
      for (const refused of [await staffPage(), await somebodyNew()]) {
        expect([refused.status, refused.refusal]).toEqual([503, "record_unavailable"]);
        expect(refused.text).toContain(m.refusal_unavailable_title());
      }
      const known = await see(() => campus.look(learner));
      expect([known.status, tellsOfCopies(known)]).toEqual([200, true]);
    }
    expect(tool.asked).toEqual([]);

    now += 1;
    const page = await staffPage();
    expect([page.status, page.refusal, tellsOfCopies(page)]).toEqual([200, null, false]);
    const launch = await somebodyNew();
    expect([launch.status, launch.refusal]).toEqual([303, null]);
    const known = await see(() => campus.look(learner));
    expect([known.status, tellsOfCopies(known)]).toEqual([200, false]);
  });
});
