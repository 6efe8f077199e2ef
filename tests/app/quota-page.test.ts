import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { fieldName, type LimitedParty, limitedParties } from "#app/guide/quota-choice.ts";
import { DEFAULT_QUOTA, quotaPeriods } from "#app/guide/quota.ts";
import { m } from "#app/paraglide/messages.js";
import { AuditLog } from "#db/audit-log.ts";
import { CourseSettings } from "#db/course-settings.ts";
import { Settings } from "#db/settings.ts";
import { quotaObjectName } from "#workers/object-names.ts";
import { statistics, teach } from "../course.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { giveModel, modelHost } from "../model-of.ts";
import { amara, mira, petra } from "../person.ts";
import { ask, Platform, post, type Visit } from "../platform.ts";

let maplewood: Institution;
let courseId: string;
let admin: Visit;
let learner: Visit;
let instructor: Visit;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  courseId = await teach(maplewood, statistics);
  const platform = await Platform.open(maplewood);
  [admin, learner, instructor] = [await platform.visit(petra), await platform.visit(mira), await platform.visit(amara)];
});

async function page(path: string, { path: launch, cookie }: Visit) {
  const answer = await ask(`${launch}${path}`, { cookie });
  return { status: answer.status, text: (await answer.text()).replaceAll("<!-- -->", "") };
}

/** What an administrator enters: all at their default, but for these. */
function fields(changed: Record<string, string> = {}, parties: readonly LimitedParty[] = limitedParties) {
  const all = parties.flatMap((party) =>
    quotaPeriods.flatMap((period) =>
      (["messages", "tokens"] as const).map((unit) => {
        const limits = DEFAULT_QUOTA[party];
        return [fieldName(party, period, unit), String(limits?.[period][unit] ?? "")] as const;
      }),
    ),
  );
  return { version: "0", ...Object.fromEntries(all), ...changed };
}

async function save(form: Record<string, string>, { path, cookie } = admin) {
  const answer = await post(`${path}/admin/quota`, form, { cookie, accept: "text/html" });
  return { status: answer.status, text: (await answer.text()).replaceAll("<!-- -->", "") };
}

const stored = async () => (await new Settings(maplewood.scope).get("quota")).value;

async function learnerId(sub = mira.sub): Promise<string> {
  const found = maplewood.scope.from("learner_profiles").where("lti_user_id", "=", sub).select("id");
  return (await found.executeTakeFirstOrThrow()).id;
}

/** So many replies of a model, counted. */
async function take(messages: number, by: string): Promise<void> {
  const quota = env.QUOTA.getByName(quotaObjectName(maplewood.tenantId));
  for (let index = 0; index < messages; index++)
    await quota.reserve({ id: `${by}/${index}`, learnerId: by, ltiContextId: courseId, tokens: 10 }, DEFAULT_QUOTA);
}

/** What somebody with consent is told is left, once they took four replies. */
async function leftOf(visit: Visit, sub: string): Promise<unknown> {
  await post(`${visit.path}/consent`, { model: "yes", host: modelHost() }, { cookie: visit.cookie });
  await take(4, await learnerId(sub));
  return JSON.parse((await page("/quota", visit)).text);
}

test("is for those who administer the tenant", async () => {
  for (const visit of [learner, instructor]) {
    expect((await page("/admin/quota", visit)).status).toBe(403);
    expect((await save(fields({ "learner.day.messages": "0" }), visit)).status).toBe(403);
  }
  expect(await stored()).toEqual(DEFAULT_QUOTA);
});

test("says what is granted, what was taken, and when it begins anew", async () => {
  await take(3, "somebody");
  const { text } = await page("/admin/quota", admin);
  expect(text).toMatch(/<input[^>]*name="learner.day.messages"[^>]*value="100"/);
  expect(text).toContain("Taken so far: 3 replies, 30 tokens.");
  expect(text).toContain("The most that one course has taken so far: 3 replies, 30 tokens.");
  expect(text).toMatch(/next day begins <time dateTime="\d{4}-\d\d-\d\dT00:00:00.000Z"/);
});

test("what is saved holds, and is in the audit log; who saw an older version changes nothing", async () => {
  const form = fields({
    "learner.day.messages": "5",
    "instructor.day.messages": "50",
    "instructor.day.tokens": "50000",
    "instructor.month.messages": "500",
    "instructor.month.tokens": "500000",
  });
  expect((await save(form)).text).toContain("Saved.");
  expect(await stored()).toMatchObject({ learner: { day: { messages: 5 } }, instructor: { day: { messages: 50 } } });
  const [entry] = await new AuditLog(maplewood.scope).list({ limit: 1 });
  expect(entry).toMatchObject({ action: "setting.changed", detail: { setting: "quota", version: 1 } });
  const late = await save(fields({ "learner.day.messages": "7" }));
  expect([late.status, (await stored()).learner.day.messages]).toEqual([409, 5]);
  expect(late.text).toMatch(/<input[^>]*name="learner.day.messages"[^>]*value="7"/);
  expect(late.text).toContain(m.changed_meanwhile());
});

test("what is no figure is marked, stays in its field, and saves nothing", async () => {
  const answer = await save(fields({ "course.month.tokens": "a lot", "learner.day.messages": "12" }));
  expect(answer.status).toBe(422);
  expect(answer.text).toMatch(/<input[^>]*aria-invalid="true"[^>]*name="course.month.tokens"[^>]*value="a lot"/);
  expect(answer.text).toMatch(/<input[^>]*name="learner.day.messages"[^>]*value="12"/);
  expect(await stored()).toEqual(DEFAULT_QUOTA);
});

test("of a quota of their own, who teaches reads what is left, and learners do not", async () => {
  await giveModel(maplewood, "ok");
  const own = {
    "instructor.day.tokens": "50000",
    "instructor.month.messages": "50",
    "instructor.month.tokens": "50000",
  };
  await save(fields({ ...own, "instructor.day.messages": "5" }));
  expect(await leftOf(instructor, amara.sub)).toMatchObject({ period: "day", left: 1 });
  expect(await leftOf(learner, mira.sub)).toBeNull();
});

test("where the course has less of its own, a learner reads what is left of that", async () => {
  await giveModel(maplewood, "ok");
  expect(await leftOf(learner, mira.sub)).toBeNull();
  const { course } = DEFAULT_QUOTA;
  const own = { ...course, day: { ...course.day, messages: 5 } };
  const by = { actor: "operator", version: 0 };
  await new CourseSettings(maplewood.scope, courseId).set("quota", own, by, Date.now());
  expect(JSON.parse((await page("/quota", learner)).text)).toMatchObject({ holder: "course", period: "day", left: 1 });
});

test("a learner reads what is left once that is little, with when there is more; never without a model or their consent", async () => {
  const me = await learnerId();
  await take(4, me);
  await save(fields({ "learner.day.messages": "5" }));
  const left = async () => (await (await ask(`${learner.path}/quota`, { cookie: learner.cookie })).json()) as unknown;
  expect(await left()).toBeNull();
  await giveModel(maplewood, "ok");
  expect((await page("/guide", learner)).text).not.toContain("1 reply of the AI model is left today.");
  await post(`${learner.path}/consent`, { model: "yes", host: modelHost() }, { cookie: learner.cookie });
  const { text } = await page("/guide", learner);
  expect(text).toContain("1 reply of the AI model is left today.");
  expect(text).toMatch(/<meter[^>]*max="5"[^>]*value="1"|<meter[^>]*value="1"[^>]*max="5"/);
  expect(await left()).toMatchObject({ holder: "learner", period: "day", left: 1, isUsedUp: false });
  await take(5, me);
  const used = (await page("/guide", learner)).text;
  expect(used).toContain("goes on in your course’s own words");
  expect(used).not.toContain("<meter");
});
