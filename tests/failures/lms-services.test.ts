import { expect, test, vi } from "vitest";
import { m } from "#app/paraglide/messages.js";
import { amara, mira } from "../person.ts";
import { AilingTool } from "./ailing-tool.ts";
import { Campus } from "./campus.ts";
import { faults } from "./fault.ts";
import { see } from "./seen.ts";

// Pages that ask the LMS for something, through an object: what is known here is shown without it.

test.each(faults.filter((fault) => fault !== "slow"))(
  "with ROSTERS that %s, who opened the Guide is listed, and the page says that the LMS's list was not read",
  async (fault) => {
    vi.spyOn(scheduler, "wait").mockResolvedValue();
    const tool = new AilingTool("ROSTERS");
    const campus = await Campus.open(tool);
    const named = `Mira ${crypto.randomUUID().slice(0, 8)}`;
    await campus.welcome({ ...mira, name: named });
    const place = await campus.welcome(amara);
    tool.health.fault = fault;
    const page = await see(() => campus.look(place, "/course/people"));
    expect(page.status).toBe(200);
    expect(page.text).toContain(named);
    expect(page.text).toContain(m.people_failed());
  },
);
