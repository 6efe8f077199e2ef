import { beforeEach, expect, test, vi } from "vitest";
import { CLAIM } from "#app/lti/claims.ts";
import { m } from "#app/paraglide/messages.js";
import { AuditLog } from "#db/audit-log.ts";
import { Deployments } from "#db/deployments.ts";
import { LaunchRecords } from "#db/launch-records.ts";
import { type OpenConsole, openConsole } from "../console.ts";
import { amara, mira } from "../person.ts";
import { ask, type Visit } from "../platform.ts";

// The deployments in the console: what waits is approved, what is disabled is out at once, and everything is in the audit log.

let office: OpenConsole;

beforeEach(async () => {
  office = await openConsole();
});

const from = (deploymentId: string) => ({ claims: { [CLAIM.deploymentId]: deploymentId } });
const rowId = async (deploymentId: string, at = office.maplewood) =>
  (await new Deployments(at.scope).find(deploymentId))?.id ?? "";

/** The deployments that a page shows, in its order. */
const idsOf = (text: string) => [...text.matchAll(/admin\/deployments\/([\w-]{36})"/g)].map(([, id]) => id);

const page = (address: string, visit?: Visit) => office.page(address, visit);
const order = (id: string, form: Record<string, string>, visit?: Visit) => office.say(`deployments/${id}`, form, visit);

test("a deployment that waits is approved, labelled, disabled and enabled again, each with its entry in the audit log", async () => {
  expect((await office.platform.launch(mira, from("2"))).headers.get("x-refusal")).toBe("deployment_pending");
  const id = await rowId("2");
  expect((await page("deployments?status=pending")).text).toContain(`/admin/deployments/${id}`);
  expect((await page("deployments?status=active")).text).not.toContain(`/admin/deployments/${id}`);
  // Where the filter leaves nothing, the way back leads to all.
  const none = (await page("deployments?status=disabled")).text;
  expect(none).toMatch(new RegExp(`${m.deployments_none_such()} <a href="[^"]*/admin/deployments\\??"`));

  expect(await order(id, { intent: "enable" })).toMatchObject({
    status: 200,
    text: expect.stringContaining("Launches from it are let in now"),
  });
  const learner = await office.platform.visit(mira, from("2"));
  expect((await order(id, { intent: "label", label: " Faculty of Arts " })).text).toContain("Faculty of Arts");

  // Whoever is inside is out at once, and whoever comes is refused readably.
  expect((await order(id, { intent: "disable" })).status).toBe(200);
  const inside = await ask(`${learner.path}/guide`, { cookie: learner.cookie });
  expect([inside.status, inside.headers.get("x-refusal")]).toEqual([403, "deployment_disabled"]);
  const refused = await office.platform.launch(mira, from("2"));
  expect([refused.status, refused.headers.get("x-refusal")]).toEqual([403, "deployment_disabled"]);
  expect(await refused.text()).toContain("Nothing is lost");
  await vi.waitFor(async () => expect((await page(`deployments/${id}`)).text).toContain("Enable it below"));

  expect((await order(id, { intent: "enable" })).status).toBe(200);
  expect((await ask(`${learner.path}/guide`, { cookie: learner.cookie })).status).toBe(200);
  const entries = await new AuditLog(office.maplewood.scope).list({ limit: 20 });
  const done = entries.filter(({ action }) => action.startsWith("deployment.") && action !== "deployment.added");
  expect(done.map(({ action, detail }) => [action, detail["status"]])).toEqual([
    ["deployment.status_changed", "active"],
    ["deployment.status_changed", "disabled"],
    ["deployment.labelled", undefined],
    ["deployment.status_changed", "active"],
  ]);
  const actors = new Set(done.map(({ actor }) => actor));
  expect(actors.size).toBe(1);
  expect([...actors][0]).not.toMatch(/operator|system/);
});

test("the deployment that one came by is not disabled or removed, and one that was used is not removed", async () => {
  const own = await rowId("1");
  for (const intent of ["disable", "remove"])
    expect(await order(own, { intent })).toMatchObject({
      status: 409,
      text: expect.stringContaining("You came in by this one"),
    });
  expect(await new Deployments(office.maplewood.scope).find("1")).toMatchObject({ status: "active" });

  await office.platform.launch(mira, from("2"));
  const unused = await rowId("2");
  const removed = await order(unused, { intent: "remove" });
  expect([removed.status, removed.headers.get("location")]).toEqual([303, `${office.admin.path}/admin/deployments`]);
  expect(await rowId("2")).toBe("");
  expect((await page(`deployments/${unused}`)).status).toBe(404);
  // It comes back, waiting.
  expect((await office.platform.launch(mira, from("2"))).headers.get("x-refusal")).toBe("deployment_pending");
  const again = await rowId("2");
  await order(again, { intent: "enable" });
  await office.platform.visit(mira, from("2"));
  expect(await order(again, { intent: "remove" })).toMatchObject({
    status: 409,
    text: expect.stringContaining("Disable it instead"),
  });
});

test("what is no order, no label and no deployment of this institution changes nothing", async () => {
  const theirs = new Deployments(office.harbour.scope);
  await theirs.addDeployments([{ id: crypto.randomUUID(), deploymentId: "9" }], Date.now());
  const foreign = await rowId("9", office.harbour);
  for (const intent of ["enable", "disable", "label", "remove"])
    expect((await order(foreign, { intent, label: "Taken" })).status).toBe(404);
  expect((await page(`deployments/${foreign}`)).status).toBe(404);
  expect(await theirs.find("9")).toMatchObject({ status: "active" });
  expect((await order(await rowId("1"), { intent: "toString" })).status).toBe(400);
  expect((await order(await rowId("1"), { intent: "label", label: "x".repeat(101) })).status).toBe(422);
});

test("only who administers sees or changes anything of it", async () => {
  for (const person of [mira, amara]) {
    const visit = await office.platform.visit(person);
    for (const address of ["deployments", `deployments/${await rowId("1")}`, "export/deployments.csv"])
      expect((await page(address, visit)).status).toBe(403);
    expect((await order(await rowId("1"), { intent: "label", label: "Mine" }, visit)).status).toBe(403);
  }
});

test("many are paged by key, sorted as the address says, and exported without a formula", async () => {
  const deployments = new Deployments(office.maplewood.scope);
  const many = Array.from({ length: 70 }, (_, number) => ({
    id: crypto.randomUUID(),
    deploymentId: `school-${number + 1}`,
  }));
  await deployments.addDeployments(many, Date.now());
  await deployments.labelDeployment("school-70", "=HYPERLINK(1)", Date.now());
  const first = await page("deployments");
  const next = /[?&]after=([\w-]{36})"/.exec(first.text)?.[1] ?? "";
  expect(next).not.toBe("");
  const second = await page(`deployments?after=${next}`);
  expect(idsOf(first.text)).toHaveLength(50);
  expect(idsOf(second.text)).toHaveLength(21);
  expect(new Set([...idsOf(first.text), ...idsOf(second.text)]).size).toBe(71);
  // The one that was launched stands first where the address says so.
  const newest = (await page("deployments?sort=newest")).text;
  expect(idsOf(newest)[0]).toBe(await rowId("1"));
  // And last where it goes the other way round, over both pages; what is filtered stays so.
  const oldest = (await page("deployments?sort=oldest")).text;
  expect(idsOf(oldest)).toHaveLength(50);
  expect(idsOf((await page(`deployments?sort=oldest&after=${idsOf(oldest).at(-1)}`)).text).at(-1)).toBe(
    await rowId("1"),
  );
  expect([newest, oldest].map((text) => /aria-sort="(\w+)"><a href="[^"]*sort=(\w+)"/.exec(text)?.slice(1))).toEqual([
    ["descending", "oldest"],
    ["ascending", "newest"],
  ]);
  expect((await page("deployments?status=active")).text).toContain("?status=active&sort=newest");

  const csv = await page("export/deployments.csv?sort=newest");
  expect(csv.headers.get("content-type")).toContain("text/csv");
  expect(csv.text.split("\r\n")[1]).toMatch(/^1,/);
  expect(csv.text.trimEnd().split("\r\n")).toHaveLength(72);
  expect(csv.text).toContain("'=HYPERLINK(1)");
  expect((await page("export/tenants.csv")).status).toBe(404);
});

test("a refusal is told with its reason and with what to do, until somebody is let in again", async () => {
  const known = await page(`deployments/${await rowId("1")}`);
  expect(known.text).toMatch(/None since (<!-- -->)?<time/);
  await new LaunchRecords(office.maplewood.scope).note(
    { deploymentId: "1", code: "subject_missing" },
    Date.now() + 60_000,
  );
  const id = await rowId("1");
  const refused = await page(`deployments/${id}`);
  expect(refused.text).toContain("let it share the user’s ID");
  await office.platform.visit(mira);
  await new LaunchRecords(office.harbour.scope).note({ deploymentId: "1", code: "anonymous_refused" }, Date.now());
  expect((await page(`deployments/${id}`)).text).not.toContain("anonymous_refused");
});
