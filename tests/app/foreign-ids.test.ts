import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { CourseDraft } from "#app/knowledge/course-draft.ts";
import app from "#workers/app.ts";
import { routes as manifest } from "virtual:react-router/server-build";
import { teach } from "../course.ts";
import { everythingOf } from "../furnish.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { amara, mira, type Person, petra } from "../person.ts";
import { Platform, tool, type Visit } from "../platform.ts";

// Three institutions that use the same names for everything; every text that they wrote says whose it is. Each route is asked
// for everything that the other two own, by each kind of person.

type Campus = { platform: Platform; institution: Institution; visits: { person: Person; visit: Visit }[] };
/** What was asked, and everything that came of it. */
type Outcome = { status: number; told: string; objects: string[] };

const people = [mira, amara, petra];
const campuses: Campus[] = [];
/** Every text that stands with one institution and with no other. */
let secrets: Map<Campus, string[]>;
/** Of every column that holds ids, one of each institution's. */
const ids = new Map<Campus, string[]>();

beforeAll(async () => {
  vi.spyOn(scheduler, "wait").mockResolvedValue();
  const { maplewood, harbour } = await twoInstitutions();
  const { maplewood: lakeside } = await twoInstitutions();
  for (const institution of [maplewood, harbour, lakeside]) {
    await teach(institution, draft(`owned-${crypto.randomUUID()}`));
    const platform = await Platform.open(institution);
    const visits = [];
    for (const person of people) visits.push({ person, visit: await platform.visit(person) });
    const campus = { platform, institution, visits };
    campuses.push(campus);
    // A talk of each person, so that there is something to find.
    for (const { visit } of visits) {
      const conversation = crypto.randomUUID();
      const body = new URLSearchParams({
        id: crypto.randomUUID(),
        text: `What is a mile? ${wordOf(institution.tenantId)}`,
      });
      const { status } = await request(visit, `/guide/${conversation}/messages`, { method: "POST", body });
      if (status !== 200) throw new Error(`nobody could ask: ${status}`);
    }
  }
  const texts = new Map<Campus, Set<string>>();
  for (const campus of campuses) {
    // What queries are called is the product's, and stands with an institution as soon as a minute's figures are written.
    const { metrics: _figures, ...everything } = await everythingOf(campus.institution);
    texts.set(campus, textsOf(everything));
    ids.set(campus, idsOf(everything));
  }
  secrets = new Map(
    campuses.map((campus) => {
      const others = campuses.filter((other) => other !== campus).map((other) => texts.get(other));
      const own = [...(texts.get(campus) ?? [])];
      return [campus, own.filter((text) => others.every((other) => !other?.has(text)))];
    }),
  );
  if ([...secrets.values()].some((each) => each.length <= 40)) throw new Error("there is too little to tell");
}, 60_000);

/** The addresses of a launch that take an id, as the route table says them: "guide/:conversation?/…" and the query's. */
const asking = [
  ...Object.values(manifest)
    .flatMap((route) => route ?? [])
    .filter(({ id, path }) => id.startsWith("routes/launch/") && path?.includes(":") && path !== "l/:launch")
    .map(({ path = "" }) => path)
    // Last: from then on the address is the asker's own conversation.
    .toSorted((one, other) => Number(one.endsWith("/messages")) - Number(other.endsWith("/messages"))),
  "guide?passage=:passage",
];

test("what one institution says never reaches another: its tables, its copies' names and contents", async () => {
  expect(await leaks(() => false)).toEqual([]);
});

describe.each(people.map(({ givenName }, index) => ({ givenName, index })))("asked by $givenName", ({ index }) => {
  test.each(asking)(
    "/%s does not know what others own",
    async (route) => {
      const wrong: string[] = [];
      // Each kind of person asks at another institution, so that each institution is asked from and asked for.
      const asker = campuses[index];
      const visit = asker?.visits[index]?.visit;
      if (visit === undefined) throw new Error("nobody asks");
      for (const other of campuses.filter((each) => each !== asker)) {
        for (const id of ids.get(other) ?? []) {
          const path = `/${route.replace(/:\w+\??/, encodeURIComponent(id))}`;
          const posted = { method: "POST", body: new URLSearchParams({ id: crypto.randomUUID(), text: "Theirs?" }) };
          const outcome = await request(visit, path, route.endsWith("/messages") ? posted : {});
          const does = /\/(stop|rename|delete)$/.test(route);
          const done = does ? await request(visit, path, { method: "POST", body: changing() }) : undefined;
          if (done !== undefined && done.status !== 404) wrong.push(`${path} is done: ${done.status}`);
          // A new conversation may begin under any free address: it is the asker's own, and nobody else's.
          const begins = route.endsWith("/messages") && outcome.status === 200;
          // A page that is not for one's role says so whatever its address names.
          const theirs = route.startsWith("course/") ? amara : route.startsWith("admin/") ? petra : people[index];
          const closed = people[index] !== theirs && outcome.status === 403;
          // What goes by the same id here is the asker's own.
          const own = asker !== undefined && ids.get(asker)?.includes(id);
          if (outcome.status !== 404 && !begins && !closed && !own) wrong.push(`${path}: ${outcome.status}`);
          for (const secret of secrets.get(other) ?? [])
            if (secret !== id && outcome.told.includes(secret)) wrong.push(`${path} tells ${secret}`);
          for (const name of outcome.objects)
            if (!name.startsWith(`${asker?.institution.tenantId}/`)) wrong.push(`${path} asks the object ${name}`);
        }
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  test("the address of another's launch is that of a launch which never was", async () => {
    const asker = campuses[index];
    const cookie = asker?.visits[index]?.visit.cookie ?? "";
    for (const other of campuses.filter((each) => each !== asker))
      for (const page of [
        "",
        "/guide",
        "/course",
        "/course/people",
        "/course/answers",
        "/course/asked",
        "/course/sets",
        "/instructor",
        "/course/scores",
        "/admin",
        "/admin/deployments",
        "/admin/policies",
        "/admin/people",
        "/admin/launches",
        "/admin/invitations",
        "/admin/quota",
        "/admin/usage",
        "/admin/guide",
        "/admin/courses",
        "/admin/learners",
        "/admin/crises",
        "/admin/minors",
        "/course/crises",
        "/course/minors",
        "/admin/retention",
        "/admin/health",
        "/admin/backups",
        "/admin/keys",
        "/admin/support",
        "/quota",
        "/deep-link",
        "/guide.data",
      ]) {
        const theirs = other.visits[index]?.visit.path ?? "";
        const there = await request({ path: theirs, cookie }, page);
        const nowhere = await request({ path: `/l/${"x".repeat(22)}`, cookie }, page);
        expect(there.status).toBe(401);
        expect(there.told.replaceAll(theirs, "/l/…")).toBe(nowhere.told.replaceAll(/\/l\/x{22}/g, "/l/…"));
      }
  });
});

test("and after all of that, still: but for the ids that were sent on purpose", async () => {
  expect(await leaks((text) => [...ids.values()].some((sent) => sent.includes(text)))).toEqual([]);
});

/**
 * @param isSent what the asker sent themselves may stand with them
 * @returns what stands with an institution and is another's
 */
async function leaks(isSent: (text: string) => boolean): Promise<string[]> {
  const leaked: string[] = [];
  for (const campus of campuses) {
    const foreign = campuses.filter((each) => each !== campus).flatMap((each) => secrets.get(each) ?? []);
    const held = [
      JSON.stringify(await everythingOf(campus.institution)),
      ...(await copiesOf(env.LEARNER_COPIES, campus.institution.tenantId)),
      ...(await copiesOf(env.PLATFORMS, campus.institution.tenantId)),
    ];
    leaked.push(...foreign.filter((secret) => !isSent(secret) && held.some((text) => text.includes(secret))));
  }
  return leaked;
}

const changing = () => new URLSearchParams({ title: "Theirs?", back: "" });

/** Asks the whole tool. @returns the answer, its headers and body as one text without what is random in each answer */
async function request(visit: Visit, path: string, init: RequestInit = {}): Promise<Outcome> {
  const objects: string[] = [];
  const watched = {
    ...env,
    CHAT_CONVERSATIONS: watch(env.CHAT_CONVERSATIONS, objects),
    COURSE_INDEX: watch(env.COURSE_INDEX, objects),
  };
  const ctx = createExecutionContext();
  const headers = { cookie: visit.cookie, origin: tool, accept: init.method === "POST" ? "*/*" : "text/html" };
  // What the platform adds to a request (`cf`) is not looked at.
  const asked = new Request(`${tool}${visit.path}${path}`, { ...init, headers }) as Parameters<typeof app.fetch>[0];
  const answer = await app.fetch(asked, watched, ctx);
  const body = await answer.text();
  await waitOnExecutionContext(ctx);
  const told = `${JSON.stringify([...answer.headers])}\n${body}`.replaceAll(/nonce(=|-|":")"?[\w-]+/g, "nonce");
  return { status: answer.status, told, objects };
}

/** Notes by which names objects are reached. */
function watch<Objects extends object>(namespace: Objects, names: string[]): Objects {
  return new Proxy(namespace, {
    get(target, member) {
      const value: unknown = Reflect.get(target, member);
      if (typeof value !== "function") return value;
      return (...args: unknown[]) => {
        if (member === "getByName") names.push(String(args[0]));
        return value.apply(target, args);
      };
    },
  });
}

/** An id would be taken out of a question. */
function wordOf(id: string): string {
  return id.replaceAll("-", "").replaceAll(/\d/g, (digit) => "ghijklmnop"[Number(digit)] ?? "");
}

function idsOf(everything: Record<string, Record<string, unknown>[]>): string[] {
  const found = Object.values(everything).flatMap(([row]) =>
    Object.entries(row ?? {}).flatMap(([column, value]) => (/(^|_)id$/.test(column) ? [value] : [])),
  );
  return [...new Set(found.filter((id): id is string => typeof id === "string" && id.length > 8))];
}

/** Every text of a tenant's rows that is long enough to be nobody else's by chance. */
function textsOf(everything: Record<string, Record<string, unknown>[]>): Set<string> {
  const values = Object.values(everything).flatMap((rows) => rows.flatMap((row) => Object.values(row)));
  return new Set(values.filter((value): value is string => typeof value === "string" && value.length > 8));
}

/** The names and contents of a tenant's copies. */
async function copiesOf(kv: KVNamespace, tenantId: string): Promise<string[]> {
  const { keys } = await kv.list({ prefix: `${tenantId}/` });
  const contents = await Promise.all(keys.map(({ name }) => kv.get(name)));
  return [...keys.map(({ name }) => name), ...contents.flatMap((text) => text ?? [])];
}

function draft(mark: string): CourseDraft {
  return {
    title: `Measures ${mark}`,
    sections: [
      { title: `Length ${mark}`, passages: [{ heading: `What is a mile? ${mark}`, text: `A mile. ${mark}` }] },
    ],
    concepts: [{ id: "mile", name: `Mile ${mark}`, description: mark, prerequisites: [], passages: ["1.1"] }],
  };
}
