import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import app from "#workers/app.ts";
import { twoInstitutions } from "../institution.ts";
import { amara } from "../person.ts";
import { type Door, Platform, tool, type Visit } from "../platform.ts";

// Forms of pages, as browsers send them: the ones that our script does not take over are posted as documents.

const outside = "https://guide.example.test";
/** As where https ends at a proxy: people see another address than the one at which the Worker is asked. */
const behindProxy: Door = async (request) => {
  const context = createExecutionContext();
  const settings = { ...env, ORIGINS: `${outside},${tool}` as "" };
  const answer = await app.fetch(request as Request<unknown, IncomingRequestCfProperties>, settings, context);
  await waitOnExecutionContext(context);
  return answer;
};

let instructor: Visit;

beforeAll(async () => {
  const { maplewood } = await twoInstitutions();
  instructor = await (await Platform.open(maplewood, behindProxy)).visit(amara);
});

function send(page: string, headers: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams({ intent: "add", name: `Concept ${crypto.randomUUID()}`, description: "" });
  const sent = { cookie: instructor.cookie, ...headers };
  return behindProxy(
    new Request(`${tool}${instructor.path}${page}`, { method: "POST", body, headers: sent, redirect: "manual" }),
  );
}

describe.each([
  ["of a page that says no referrer", { origin: "null", "sec-fetch-site": "same-origin" }],
  ["of a page behind the proxy", { origin: outside }],
])("a form %s", (_, headers) => {
  test("does what it says without a script", async () => {
    const answer = await send("/course/concepts", headers);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toMatch(/\/course\/concepts\/[\w-]+$/);
  });

  test("does what it says with the script", async () => {
    const answer = await send("/course/concepts.data", headers);
    expect(answer.status).toBe(202);
    expect(await answer.text()).toContain("/course/concepts/");
  });
});

test.each([
  ["another site", { origin: "https://elsewhere.example.test" }],
  ["another site that hides its name", { origin: "null", "sec-fetch-site": "cross-site" }],
  ["nobody knows where", {}],
])("a form of %s does nothing", async (_, headers) => {
  for (const page of ["/course/concepts", "/course/concepts.data"]) {
    const answer = await send(page, headers);
    expect(answer.status).toBe(403);
    expect(answer.headers.get("x-refusal")).toBe("origin_foreign");
  }
});

test("a page is asked for from anywhere, by HEAD as by GET: it changes nothing", async () => {
  for (const method of ["GET", "HEAD"]) {
    const headers = { cookie: instructor.cookie, origin: "https://elsewhere.example.test" };
    const answer = await behindProxy(new Request(`${tool}${instructor.path}/course`, { method, headers }));
    await answer.body?.cancel();
    expect([method, answer.status]).toEqual([method, 200]);
  }
});
