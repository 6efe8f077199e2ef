import { beforeEach, expect, test } from "vitest";
import { CLAIM } from "#app/lti/claims.ts";
import { m } from "#app/paraglide/messages.js";
import { AuditLog } from "#db/audit-log.ts";
import { Settings } from "#db/settings.ts";
import { type OpenConsole, openConsole } from "../console.ts";
import { amara, mira } from "../person.ts";
import { ask, type Visit } from "../platform.ts";

let office: OpenConsole;

beforeEach(async () => {
  office = await openConsole();
});

const save = (form: Record<string, string>, visit?: Visit) => office.say("policies", form, visit);

const stored = async ({ scope } = office.maplewood) => {
  const { values } = await new Settings(scope).all();
  return [values["launches.new_deployments"], values["launches.anonymous"]];
};
const elsewhere = { claims: { [CLAIM.deploymentId]: "2" } };
const nameless = { claims: { sub: undefined, name: undefined, given_name: undefined } };
const refusalOf = async (differing: typeof elsewhere | typeof nameless) =>
  (await office.platform.launch(mira, differing)).headers.get("x-refusal");

test("what is chosen holds from the next launch on, and stands in the audit log", async () => {
  expect(await refusalOf(nameless)).toBe("anonymous_refused");
  expect((await save({ deployments: "accept", anonymous: "accept" })).text).toContain("Saved.");
  expect([await refusalOf(elsewhere), await refusalOf(nameless)]).toEqual([null, null]);
  expect(await stored()).toEqual(["accept", "accept"]);
  expect(await stored(office.harbour)).toEqual(["approve", "refuse"]);

  const versions = JSON.stringify({ "launches.new_deployments": 1, "launches.anonymous": 1 });
  expect((await save({ deployments: "accept", anonymous: "refuse", versions })).status).toBe(200);
  expect(await refusalOf(nameless)).toBe("anonymous_refused");
  const entries = await new AuditLog(office.maplewood.scope).list({ limit: 9, action: "setting.changed" });
  expect(entries.map(({ detail }) => [detail["setting"], detail["version"]])).toEqual([
    ["launches.anonymous", 2],
    ["launches.anonymous", 1],
    ["launches.new_deployments", 1],
  ]);
  expect(entries.map(({ actor }) => actor)).not.toContain("system");
});

test("what is no choice, and what somebody else changed meanwhile, is not saved", async () => {
  for (const wrong of [
    { deployments: "never", anonymous: "accept" },
    { deployments: "accept", anonymous: "" },
  ]) {
    const answer = await save(wrong);
    expect([answer.status, answer.text.includes("Nothing was changed.")]).toEqual([422, true]);
  }
  expect(await stored()).toEqual(["approve", "refuse"]);
  await save({ deployments: "accept", anonymous: "refuse" });
  const late = await save({ deployments: "approve", anonymous: "refuse", versions: "{}" });
  expect([late.status, late.text.includes(m.changed_meanwhile_some())]).toEqual([409, true]);
  expect(late.text).toMatch(/<input[^>]*name="deployments"[^>]*checked=""[^>]*value="approve"/);
  expect(await stored()).toEqual(["accept", "refuse"]);
  // They touched one of the two: the other is as somebody else has it.
  const seen = JSON.stringify({ "launches.new_deployments": "approve", "launches.anonymous": "refuse" });
  await save({ deployments: "approve", anonymous: "accept", versions: "{}", seen });
  expect(await stored()).toEqual(["accept", "accept"]);
});

test("is for those who administer the tenant", async () => {
  for (const person of [mira, amara]) {
    const visit = await office.platform.visit(person);
    expect((await ask(`${visit.path}/admin/policies`, { cookie: visit.cookie })).status).toBe(403);
    expect((await save({ deployments: "accept", anonymous: "accept" }, visit)).status).toBe(403);
  }
  expect(await stored()).toEqual(["approve", "refuse"]);
});
