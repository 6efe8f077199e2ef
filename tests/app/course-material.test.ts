import { exports } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { AuditLog } from "#db/audit-log.ts";
import { teach } from "../course.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { amara, mira } from "../person.ts";
import { Platform, tool, type Visit } from "../platform.ts";

const empty = { title: "Sound", sections: [{ title: "Before", passages: [] }], concepts: [] };
const source = "# Pitch\n\nHow fast a string vibrates decides how high it sounds.\n\n# Loudness\n\nHow far it swings.";

let maplewood: Institution;
let instructor: Visit;
let learner: Visit;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  await teach(maplewood, empty);
  const platform = await Platform.open(maplewood);
  [instructor, learner] = [await platform.visit(amara), await platform.visit(mira)];
});

/** As a browser posts a form without a script. */
function post(visit: Visit, path: string, fields: Record<string, string>): Promise<Response> {
  const headers = { cookie: visit.cookie, origin: tool, accept: "text/html" };
  const address = path.startsWith("/l/") ? path : `${visit.path}${path}`;
  const body = new URLSearchParams(fields);
  return exports.default.fetch(new Request(`${tool}${address}`, { method: "POST", body, headers, redirect: "manual" }));
}

async function page({ path, cookie }: Visit, address: string): Promise<string> {
  const at = address.startsWith("/l/") ? address : `${path}${address}`;
  const answer = await exports.default.fetch(new Request(`${tool}${at}`, { headers: { cookie, accept: "text/html" } }));
  // Between two texts of one element, React marks the seam.
  return (await answer.text()).replaceAll("<!-- -->", "");
}

async function add(): Promise<string> {
  const added = await post(instructor, "/course/material/new", { title: "Strings", source });
  expect(added.status).toBe(303);
  return added.headers.get("location") ?? "";
}

/** What the log says of material: who launched as an instructor stands in it, too. */
const actions = async () =>
  (await new AuditLog(maplewood.scope).list({ limit: 20 }))
    .map(({ action }) => action)
    .filter((action) => action.startsWith("material."));

test("what is pasted is split along its headings, and the Guide cites it", async () => {
  const shown = await page(instructor, await add());
  expect(shown).toContain("§2.1");
  expect(shown).toContain("Loudness");
  const asked = { id: crypto.randomUUID(), text: "What decides the pitch of a string?" };
  const answer = await post(learner, `/guide/${crypto.randomUUID()}/messages`, asked);
  const told = await page(learner, answer.headers.get("location") ?? "");
  expect(told).toContain("How fast a string vibrates decides how high it sounds.");
  expect(await page(instructor, "/course")).toContain("2 passages");
  expect(await actions()).toEqual(["material.added"]);
});

test("what is wrong is said, and nothing that was written is lost", async () => {
  const refused = await post(instructor, "/course/material/new", { title: " ", source });
  const told = await refused.text();
  expect(told).toContain("Give it a title");
  expect(told).toContain("How fast a string vibrates");
  expect(await actions()).toEqual([]);
});

test("an edit makes a version; who edited an older one is told, and what was before can be seen", async () => {
  const address = await add();
  const first = { intent: "save", title: "Strings", version: "1", source: source.replace("how high", "how low") };
  expect((await post(instructor, address, first)).status).toBe(303);
  const stale = await (await post(instructor, address, { ...first, source: "Mine." })).text();
  expect(stale).toContain("Somebody saved another version");
  expect(stale).toContain("Mine.");
  expect(await page(instructor, address)).toContain("how low");
  expect(await page(instructor, `${address}?version=1`)).toContain("how high");
  expect(await actions()).toEqual(["material.revised", "material.added"]);
});

test("it is hidden, moved and deleted", async () => {
  const address = await add();
  const body = { title: "", source: "" };
  await post(instructor, address, { ...body, intent: "hide" });
  expect(await page(instructor, address)).toContain("Learners do not see it");
  await post(instructor, address, { ...body, intent: "up" });
  expect(await page(instructor, address)).toContain("§1.1");
  await post(instructor, address, { ...body, intent: "delete" });
  expect(await page(instructor, "/course")).not.toContain("Strings");
  expect(await actions()).toEqual(["material.deleted", "material.status_changed", "material.added"]);
});

test("a learner can do none of it", async () => {
  const address = await add();
  expect((await post(learner, "/course/material/new", { title: "Mine", source })).status).toBe(403);
  const theirs = address.replace(instructor.path, learner.path);
  expect((await post(learner, theirs, { intent: "delete", title: "", source: "" })).status).toBe(403);
  expect(await actions()).toEqual(["material.added"]);
});
