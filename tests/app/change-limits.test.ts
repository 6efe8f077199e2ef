import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, test, vi } from "vitest";
import { routes as manifest } from "virtual:react-router/server-build";
import { SCRIPT_HEADER } from "#app/guide/script-header.ts";
import { sendAgain } from "#app/ui/send-again.ts";
import app from "#workers/app.ts";
import { countChange } from "#workers/change-limits.ts";
import { failingD1 } from "../failing-d1.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { invite } from "../invite.ts";
import { amara, mira } from "../person.ts";
import { type Door, Platform, tool, type Visit } from "../platform.ts";

// How much is taken at once. The limits themselves are the platform's, counted by the same binding as where the tool is deployed.

/** The whole tool with other settings. */
function doorWith(others: Partial<Env>): Door {
  return async (request) => {
    const context = createExecutionContext();
    const answer = await app.fetch(
      request as Request<unknown, IncomingRequestCfProperties>,
      { ...env, ...others },
      context,
    );
    await waitOnExecutionContext(context);
    return answer;
  };
}

const tooMuch = () =>
  new Response("", { status: 429, headers: { "x-refusal": "changes_too_many", "retry-after": "0" } });

const nothing: RateLimit = { limit: async () => ({ success: false }) };
const nothingOfTheLaunch = doorWith({ LAUNCH_CHANGES: nothing });

let institutions: { maplewood: Institution; harbour: Institution };
let maplewood: Platform;
let visit: Visit;

beforeAll(async () => {
  institutions = await twoInstitutions();
  maplewood = await Platform.open(institutions.maplewood);
  visit = await maplewood.visit(amara);
});

function post(
  door: Door,
  path: string,
  headers: Record<string, string> = {},
  form: Record<string, string> = {},
  under = visit.path,
) {
  const sent = { cookie: visit.cookie, origin: tool, accept: "text/html", ...headers };
  return door(
    new Request(`${tool}${under}${path}`, { method: "POST", body: new URLSearchParams(form), headers: sent }),
  );
}

/** The cheapest change that there is. @returns its status */
async function code(door: Door, of: Visit): Promise<number> {
  const headers = { cookie: of.cookie, origin: tool, [SCRIPT_HEADER]: "code" };
  const answer = await door(new Request(`${tool}${of.path}/code`, { method: "POST", headers }));
  return answer.status;
}

test("every route of a launch that changes something is counted, before the record is asked", async () => {
  const routes = Object.values(manifest).flatMap((route) => route ?? []);
  const changing = routes.filter(({ id, module }) => id.startsWith("routes/launch/") && module.action !== undefined);
  expect(changing.length).toBeGreaterThan(30);
  const asked: string[] = [];
  const DB = failingD1(env.DB, (sql) => void asked.push(sql));
  const unread = doorWith({ LAUNCH_CHANGES: nothing, DB });
  for (const { id, path = "" } of changing) {
    const address = `/${path.replaceAll(/:\w+\??/g, () => crypto.randomUUID())}`;
    for (const [at, headers] of [
      [address, {}],
      [`${address}.data`, { accept: "*/*" }],
    ] as const) {
      const answer = await post(unread, at, headers);
      expect({ id, status: answer.status, again: answer.headers.get("retry-after") }).toEqual({
        id,
        status: 429,
        again: "10",
      });
      await answer.body?.cancel();
    }
  }
  // Figures of queries are delivered once a minute, whatever was asked.
  expect(asked.filter((sql) => !/metrics/.test(sql))).toEqual([]);
});

/** Of the routes outside of a launch that take a form: how each is counted, or why it need not be. */
const outside: Record<string, string | (() => Promise<Response>)> = {
  "routes/lti/confirm-registration": async () => {
    const { secret } = await invite();
    return post(
      nothingOfTheLaunch,
      "",
      {},
      { openid_configuration: "https://lms.example/openid" },
      `/lti/register/${secret}/confirm`,
    );
  },
  "routes/lti/launch": () => maplewood.through(doorWith({ TENANT_CHANGES: nothing })).launch(mira),
  "routes/lti/login": "It writes nothing, and calls nobody.",
  "routes/lti/unkept": "What it notes is counted within limits of its own: workers/unproven-notes.ts.",
};

test("outside of a launch, too, every route that takes a form is counted, or has a reason", async () => {
  const routes = Object.values(manifest).flatMap((route) => route ?? []);
  const taking = routes.filter(({ id, module }) => !id.startsWith("routes/launch/") && module.action !== undefined);
  expect(taking.map(({ id }) => id).toSorted()).toEqual(Object.keys(outside).toSorted());
  const called = vi.spyOn(globalThis, "fetch");
  for (const counted of Object.values(outside)) {
    if (typeof counted === "string") continue;
    const answer = await counted();
    expect(answer.status).toBe(429);
    expect(answer.headers.get("x-refusal")).toBe("changes_too_many");
    expect(await answer.text()).toContain("Wait ten seconds");
  }
  expect(called.mock.calls.filter(([address]) => String(address).includes("lms.example/"))).toEqual([]);
  called.mockRestore();
});

test("an invitation's page calls an LMS no more often than is counted, and says so", async () => {
  const { secret } = await invite();
  const query = new URLSearchParams({ openid_configuration: "https://lms.example/openid" });
  const answer = await nothingOfTheLaunch(new Request(`${tool}/lti/register/${secret}?${query}`));
  expect(answer.status).toBe(429);
  expect(await answer.text()).toContain("Wait ten seconds");
  // Who only looks at it is not counted.
  expect((await nothingOfTheLaunch(new Request(`${tool}/lti/register/${secret}`))).status).toBe(200);
});

test("who is only reading is not counted", async () => {
  const { cookie, path } = visit;
  const answer = await nothingOfTheLaunch(new Request(`${tool}${path}/course`, { headers: { cookie } }));
  expect(answer.status).toBe(200);
});

test("what was written stands in the answer to a form, and our own scripts read the code", async () => {
  const text = "Why is the mean pulled by what lies far out?";
  const path = `/guide/${crypto.randomUUID()}/messages`;
  const form = { id: crypto.randomUUID(), text };
  const page = await post(nothingOfTheLaunch, path, {}, form);
  expect(page.status).toBe(429);
  const said = await page.text();
  expect(said).toContain(text);
  expect(said).not.toContain(form.id);
  expect(said).toContain("Wait ten seconds");

  const oversized = await post(nothingOfTheLaunch, path, {}, { ...form, text: "too much ".repeat(40_000) });
  expect(oversized.status).toBe(429);

  const scripted = await post(nothingOfTheLaunch, path, { [SCRIPT_HEADER]: "ask" }, form);
  expect(scripted.status).toBe(429);
  expect(scripted.headers.get("x-refusal")).toBe("changes_too_many");
  expect(await scripted.json()).toEqual({ refusal: "changes_too_many" });
});

test("one launch cannot take another's share, nor one institution another's", async () => {
  const few = doorWith({ LAUNCH_CHANGES: env.FEW_CHANGES });
  // A minute may end in between: of four, one at least is too much.
  const mine = [await code(few, visit), await code(few, visit), await code(few, visit), await code(few, visit)];
  expect(mine[0]).toBe(200);
  expect(mine).toContain(429);
  expect(await code(few, await maplewood.visit(mira))).toBe(200);

  const fewOfTenant = doorWith({ TENANT_CHANGES: env.FEW_CHANGES });
  const all = [await code(fewOfTenant, visit), await code(fewOfTenant, visit), await code(fewOfTenant, visit)];
  expect(all).toContain(429);
  const harbour = await Platform.open(institutions.harbour);
  expect(await code(fewOfTenant, await harbour.visit(amara))).toBe(200);
  // Launching writes, too.
  const launches = [
    await maplewood.through(fewOfTenant).launch(mira),
    await maplewood.through(fewOfTenant).launch(mira),
  ];
  expect(launches.map(({ status }) => status)).toContain(429);
});

test("our pages send again by themselves what was too much, when the answer says, three times at most", async () => {
  const answers: Response[] = [];
  const sent: unknown[] = [];
  const plain = async (...request: unknown[]) => {
    sent.push(request);
    return answers.shift() ?? tooMuch();
  };
  vi.stubGlobal("window", { fetch: plain });
  sendAgain();
  answers.push(tooMuch(), new Response("done"));
  const form = ["/l/x/course", { method: "POST", body: "name=Mean" }] as const;
  expect(await (await window.fetch(...form)).text()).toBe("done");
  expect(sent).toEqual([form, form]);
  expect((await window.fetch(...form)).status).toBe(429);
  expect(sent).toHaveLength(5);
  // Another "too soon" is what it is: nothing is sent again.
  answers.push(new Response("", { status: 429, headers: { "retry-after": "0" } }));
  await window.fetch(...form);
  expect(sent).toHaveLength(6);
  vi.unstubAllGlobals();
});

test("a limit that fails lets people through", async () => {
  const broken = doorWith({ LAUNCH_CHANGES: { limit: () => Promise.reject(new Error("The limits are away.")) } });
  const { status } = await post(broken, "/code", { [SCRIPT_HEADER]: "code" });
  expect(status).toBe(200);
});

test("launches of two institutions are counted apart, also of the same id", async () => {
  const counted: string[] = [];
  const count: RateLimit = { limit: async ({ key }) => ({ success: counted.push(key) > 0 }) };
  const any: RateLimit = { limit: async () => ({ success: true }) };
  for (const tenantId of ["maplewood", "harbour"])
    await countChange({ LAUNCH_CHANGES: count, TENANT_CHANGES: any }, { tenantId, launchId: "the-same" });
  expect(new Set(counted).size).toBe(2);
});
