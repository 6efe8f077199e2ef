import { expect, test, vi } from "vitest";
import { mira } from "../person.ts";
import { post } from "../platform.ts";
import { AilingTool } from "./ailing-tool.ts";
import { Campus, type Place } from "./campus.ts";
import { faults } from "./fault.ts";
import { see } from "./seen.ts";

let campus: Campus;

const askForCopy = ({ path, cookie }: Place) =>
  see(() => post(`${path}/privacy`, { intent: "copy" }, { cookie, accept: "text/html" }, campus.tool.door));

async function entriesOf({ learnerId }: Place): Promise<number> {
  const { scope } = campus.institution;
  const learner = scope.from("learner_profiles").where("id", "=", learnerId).select("subject_id");
  const { subject_id: actor } = await learner.executeTakeFirstOrThrow();
  const entries = await scope.from("audit_log").where("actor", "=", actor).select("action").execute();
  return entries.filter(({ action }) => action === "learner.exported").length;
}

test.each(faults.filter((fault) => fault !== "slow"))(
  "with OWN_COPIES that %s, no copy is said to be begun; asked again when it is well, one is, and it is logged once",
  async (fault) => {
    vi.spyOn(scheduler, "wait").mockResolvedValue();
    const tool = new AilingTool("OWN_COPIES");
    campus = await Campus.open(tool);
    const place = await campus.welcome(mira);
    tool.health.fault = fault;
    const refused = await askForCopy(place);
    expect([refused.status, refused.refusal]).toEqual([503, "record_unavailable"]);
    expect(await entriesOf(place)).toBe(0);
    tool.health.fault = undefined;
    expect((await askForCopy(place)).status).toBe(303);
    expect(await entriesOf(place)).toBe(1);
  },
);
