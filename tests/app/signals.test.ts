import { runInDurableObject } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { SCRIPT_HEADER } from "#app/guide/script-header.ts";
import { Learners } from "#db/learners.ts";
import { struggleObjectName } from "#workers/object-names.ts";
import { statistics, teach } from "../course.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { mira } from "../person.ts";
import { Platform, tool, type Visit } from "../platform.ts";

let maplewood: Institution;
let course: string;
let learner: Visit;
let learnerId: string;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  course = await teach(maplewood, statistics);
  learner = await (await Platform.open(maplewood)).visit(mira);
  const own = maplewood.scope.from("learner_profiles").where("lti_user_id", "=", mira.sub).select("id");
  learnerId = (await own.executeTakeFirstOrThrow()).id;
});

const allow = (isAllowed: boolean) =>
  new Learners(maplewood.scope).changePrivacySettings(learnerId, { behaviour: isAllowed }, Date.now());
function report(signals: unknown, more: Record<string, string> = {}): Promise<Response> {
  const { path, cookie } = learner;
  const headers = { cookie, origin: tool, "content-type": "application/json", [SCRIPT_HEADER]: "signals", ...more };
  const body = typeof signals === "string" ? signals : JSON.stringify(signals);
  return exports.default.fetch(new Request(`${tool}${path}/signals`, { method: "POST", headers, body }));
}
const status = async (signals: unknown, more?: Record<string, string>) => (await report(signals, more)).status;
const quiet = { idleMs: 0, left: 0, passages: [] };
const kept = () =>
  runInDurableObject(
    env.STRUGGLE_DETECTOR.getByName(struggleObjectName(maplewood.tenantId, { learnerId, ltiContextId: course })),
    (_, { storage: { sql } }) => ({
      sums: sql.exec<{ kind: string }>("SELECT kind, subject, times, seconds FROM sums ORDER BY kind").toArray(),
      watches: sql.exec("SELECT * FROM watches").toArray().length,
    }),
  );

test("a page reports, coarsely, of who allows it, and no more often than once in ten seconds", async () => {
  expect((await report(quiet)).status).toBe(409);
  await allow(true);
  const seen = { idleMs: 130_000, left: 2, passages: [{ id: "passage-1", seconds: 40, opened: 1 }] };
  expect((await report({ ...seen, concept: "nobody's" })).status).toBe(204);
  const again = await report(seen);
  expect([again.status, Number(again.headers.get("retry-after")) > 0]).toEqual([429, true]);
  expect(await kept()).toEqual({
    sums: [
      { kind: "left", subject: "", times: 2, seconds: 0 },
      { kind: "passage", subject: "passage-1", times: 1, seconds: 40 },
    ],
    // Where nothing was answered, a pause says nothing, whatever the page calls it.
    watches: 0,
  });
  await allow(false);
  expect((await report(quiet)).status).toBe(409);
});

test("what is no report is refused, and nothing of it is kept", async () => {
  await allow(true);
  for (const wrong of ["{", "null", { ...quiet, left: -1 }, { ...quiet, typed: "secret" }, { ...quiet, idleMs: 1e12 }])
    expect(await status(wrong)).toBe(422);
  expect(
    await status({ ...quiet, passages: Array.from({ length: 11 }, () => ({ id: "x", seconds: 1, opened: 1 })) }),
  ).toBe(422);
  expect(await status("x".repeat(5_000))).toBe(413);
  expect(await status(quiet, { "content-type": "text/plain" })).toBe(415);
  expect(await status(quiet, { origin: "https://elsewhere.example" })).toBe(403);
  expect(await kept()).toEqual({ sums: [], watches: 0 });
});
