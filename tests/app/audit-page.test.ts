import { exports } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { m } from "#app/paraglide/messages.js";
import { AuditLog } from "#db/audit-log.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { amara, mira, petra } from "../person.ts";
import { Platform, tool, type Visit } from "../platform.ts";

let maplewood: Institution;
let harbour: Institution;
let platform: Platform;
let administrator: Visit;

beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
  platform = await Platform.open(maplewood);
  administrator = await platform.visit(petra);
  for (const at of [maplewood, harbour])
    for (let entry = 1; entry <= 60; entry++)
      await new AuditLog(at.scope).append(
        { actor: "operator", action: "deployment.labelled", detail: { deployment: `=${at.name} ${entry}.` } },
        Date.now(),
      );
});

async function see({ path, cookie }: Visit, address: string, fields?: Record<string, string>, page = "/admin/audit") {
  const headers = { cookie, origin: tool, accept: "text/html" };
  const post = fields && { method: "POST", body: new URLSearchParams(fields) };
  const answer = await exports.default.fetch(new Request(`${tool}${path}${page}${address}`, { headers, ...post }));
  return { status: answer.status, headers: answer.headers, text: (await answer.text()).replaceAll("<!-- -->", "") };
}

test("shows its own entries alone, newest first, page by page and by action", async () => {
  const first = await see(administrator, "");
  expect(first.text).toContain(`=${maplewood.name} 60.`);
  expect(first.text).not.toContain(`=${maplewood.name} 10.`);
  expect(first.text).not.toContain(harbour.name);
  const [, before] = /before=(\d+)/.exec(first.text) ?? [];
  const second = await see(administrator, `?before=${before}`);
  expect(second.text).toContain(`=${maplewood.name} 10.`);
  expect(second.text).not.toContain(`=${maplewood.name} 60.`);
  const none = await see(administrator, "?action=learner.erased");
  expect(none.text).toContain(m.audit_none());
  for (const filtered of [none, await see(administrator, "?action=deployment.labelled")])
    expect(filtered.text).toMatch(new RegExp(`href="[^"]*/admin/audit\\??"[^>]*>${m.launches_all()}<`));
  expect(first.text).not.toContain(`>${m.launches_all()}<`);
});

test("the oldest stand first where the address says so, on each page and in the file", async () => {
  const first = await see(administrator, "?sort=oldest&action=deployment.labelled");
  expect(first.text).toContain(`=${maplewood.name} 1.`);
  expect(first.text).not.toContain(`=${maplewood.name} 60.`);
  expect(first.text).toContain('aria-sort="ascending"');
  const [, next = ""] = /href="[^"]*\?([^"]*before=\d+)"/.exec(first.text) ?? [];
  const second = await see(administrator, `?${next.replaceAll("&amp;", "&")}`);
  expect(second.text).toContain(`=${maplewood.name} 60.`);
  expect(second.text).not.toContain(`=${maplewood.name} 1.`);
  const { text } = await see(administrator, "/export?sort=oldest&action=deployment.labelled");
  expect(text.split("\r\n")[1]).toContain(`=${maplewood.name} 1.`);
});

test("what an entry says of an LMS is told line by line", async () => {
  const lms = {
    iss: "https://lms.maplewood.example.test",
    clientId: "guide",
    deploymentKey: "",
    authorizationEndpoint: "https://lms.maplewood.example.test/authorize",
    tokenEndpoint: "https://lms.maplewood.example.test/token",
    jwksUri: "https://lms.maplewood.example.test/keys",
    origins: ["https://lms.maplewood.example.test", "https://maplewood.example.test"],
  };
  await new AuditLog(maplewood.scope).append(
    { actor: "operator", action: "tenant.created", detail: { status: "active", lms, deployments: ["1"] } },
    Date.now(),
  );
  const { text } = await see(administrator, "?action=tenant.created");
  expect(text).toContain("<div>status: active</div><div>lms iss: https://lms.maplewood.example.test</div>");
  expect(text).toContain(
    "<div>lms origins: https://lms.maplewood.example.test, https://maplewood.example.test</div><div>deployments: 1</div>",
  );
});

test("its file has no formula in it, and the chain is followed", async () => {
  const { text, headers } = await see(administrator, "/export?action=deployment.labelled");
  expect(headers.get("content-disposition")).toContain("attachment");
  expect(text.split("\r\n")).toHaveLength(62);
  expect(text.split("\r\n").some((line) => /(^|,)"?[=+@-]/.test(line))).toBe(false);
  const verified = await see(administrator, "", {});
  expect(verified.text).toMatch(/The log is whole: 6\d entries/);
});

test("a long log is followed part by part, each form from where the one before ended", async () => {
  const entries = Array.from(
    { length: 50 },
    () => ({ actor: "operator", action: "deployment.labelled", detail: { deployment: "d" } }) as const,
  );
  for (let batch = 0; batch < 20; batch++)
    await new AuditLog(maplewood.scope).change(Date.now(), async () => ({
      entries,
      write: (rows) => maplewood.scope.batch(rows),
    }));
  const { seq } = await new AuditLog(maplewood.scope).head();
  const part = await see(administrator, "", {});
  expect(part.text).toContain(m.audit_whole_so_far({ entries: 1_000 }));
  const field = (name: string) => new RegExp(`name="${name}" value="(\\w+)"`).exec(part.text)?.[1] ?? "";
  const to = { seq: field("seq"), hash: field("hash"), entries: field("entries") };
  expect(to).toMatchObject({ seq: "1000", entries: "1000" });
  expect((await see(administrator, "", to)).text).toContain(`The log is whole: ${seq} entries`);
  const changed = await see(administrator, "", { ...to, hash: "0".repeat(64) });
  expect(changed.text).toContain(m.audit_broken({ seq: 1_001, reason: "unlinked" }));
  // What is no place begins anew.
  const anew = await see(administrator, "", { seq: "-1", hash: "x", entries: "" });
  expect(anew.text).toContain(m.audit_whole_so_far({ entries: 1_000 }));
});

test("who reads what a learner did is written down, where the learner sees it", async () => {
  const log = new AuditLog(maplewood.scope);
  const seen = async () => (await log.list({ limit: 5, action: "learners.seen" })).map(({ detail }) => detail);
  await see(administrator, "");
  expect(await seen()).toEqual([]);
  const { path, cookie } = await platform.visit(mira);
  const { subject_id: actor } = await maplewood.scope
    .from("learner_profiles")
    .where("lti_user_id", "=", mira.sub)
    .select("subject_id")
    .executeTakeFirstOrThrow();
  await log.append({ actor, action: "learner.exported", detail: { subject: actor } }, Date.now());
  expect((await see(administrator, "")).text).toContain(mira.name);
  await expect.poll(seen).toEqual([{ what: "log" }]);
  expect((await see({ path, cookie }, "", undefined, "/privacy")).text).toContain(m.privacy_seen_log());
});

test("is for those who administer the tenant", async () => {
  const instructor = await platform.visit(amara);
  for (const [address, fields] of [
    ["", undefined],
    ["", {}],
    ["/export", undefined],
  ] as const)
    expect((await see(instructor, address, fields)).status).toBe(403);
});
