import { env } from "cloudflare:workers";
import { vi } from "vitest";
import { SCOPE } from "#app/lti/course-services.ts";
import { Gradebook } from "#db/gradebook.ts";
import { outboxObjectName, rosterObjectName } from "#workers/object-names.ts";
import type { RosterDO } from "#workers/roster-object.ts";
import type { ScoreOutboxDO } from "#workers/score-outbox-object.ts";
import type { Institution } from "../../tests/institution.ts";
import { admit, amara, mira } from "../../tests/person.ts";
import { inObject } from "./in-object.ts";
import type { Kind } from "./stopwatch.ts";

/** An LMS that does not heed how many are asked for sends a course's people in one page. */
const PEOPLE = 500;
/** Of forty, as they are written. */
const GROUPS = Math.ceil(PEOPLE / 40);
/** As many as an outbox sends in one invocation. */
const SCORES = 5;
/** Of a full gradebook, all in one answer. */
const COLUMNS = 500;

/** What the objects do that speak with an LMS, with all the work there is for one invocation. */
export async function serviceKinds(
  at: Institution,
): Promise<{ rosters: Kind<DurableObjectStub<RosterDO>>[]; outbox: Kind<DurableObjectStub<ScoreOutboxDO>>[] }> {
  const services = `${at.registration.iss}/services/101`;
  answerAsLms(services);
  const offered = {
    membershipsUrl: `${services}/memberships`,
    lineItemsUrl: `${services}/lineitems`,
    gradeScopes: [SCOPE.lineItems, SCOPE.scores, SCOPE.results],
  };
  const teacher = await admit(amara, at, { services: offered });
  const places = Array.from({ length: SCORES }, (_, place) => place);
  const learners = await Promise.all(
    places.map((place) => admit({ ...mira, sub: `scored-${place}` }, at, { services: offered })),
  );

  const roster = env.ROSTERS.getByName(rosterObjectName(at.tenantId, teacher.ltiContextId));
  const begun = async () => {
    await inObject(roster, env, async (instance, { sql }) => {
      sql.exec("UPDATE standing SET state = 'none', at = 0, not_before = 0");
      await instance.open(teacher.deploymentRowId, 0);
    });
    return roster;
  };
  /** One step. @param left groups of people that wait afterwards */
  const step = (object: typeof roster, bindings: Env, left: number) =>
    inObject(object, bindings, async (instance, { sql }) => {
      await instance.alarm();
      const waiting = sql.exec("SELECT chunk FROM waiting").toArray().length;
      if (waiting !== left) throw new Error(`${waiting} groups of people wait, and not ${left}.`);
    });
  const read = async () => {
    await step(await begun(), env, GROUPS);
    return roster;
  };

  const gradebook = new Gradebook(at.scope, teacher.ltiContextId);
  const column = await gradebook.keep(
    { url: `${services}/lineitems/1/lineitem`, label: "Trial", scoreMaximum: 10, resourceId: "" },
    teacher.deploymentRowId,
    Date.now(),
  );
  const outbox = env.SCORE_OUTBOX.getByName(outboxObjectName(at.tenantId, column));
  const scored = async () => {
    for (const { learnerId } of learners)
      await gradebook.record(
        { lineItemId: column, learnerId, given: 5, activityProgress: "Completed", gradingProgress: "FullyGraded" },
        Date.now(),
      );
    await inObject(outbox, env, (instance) => instance.wake(teacher.ltiContextId));
    return outbox;
  };
  return {
    rosters: [
      {
        kind: "ROSTERS.open",
        prepare: async () => roster,
        run: (object, bindings) => inObject(object, bindings, (instance) => instance.open(teacher.deploymentRowId, 0)),
      },
      {
        kind: `ROSTERS' alarm, a page of ${PEOPLE} people is read`,
        prepare: begun,
        run: (object, bindings) => step(object, bindings, GROUPS),
      },
      {
        kind: "ROSTERS' alarm, 40 people are written",
        prepare: read,
        run: (object, bindings) => step(object, bindings, GROUPS - 1),
      },
      {
        kind: `ROSTERS.forget: one of ${PEOPLE} who wait`,
        prepare: read,
        run: (object, bindings) => inObject(object, bindings, (instance) => instance.forget("listed-7")),
      },
    ],
    outbox: [
      {
        kind: `SCORE_OUTBOX.findOrMake, beside ${COLUMNS} columns`,
        prepare: async () => outbox,
        run: (object, bindings) =>
          inObject(object, bindings, async (instance) => {
            const wanted = { label: "A new column", scoreMaximum: 10, resourceId: "a-new-one", tag: "practice" };
            const found = await instance.findOrMake(teacher.ltiContextId, teacher.deploymentRowId, wanted);
            if ("problem" in found) throw new Error(`No column was made: ${found.problem}`);
          }),
      },
      {
        kind: "SCORE_OUTBOX.wake",
        prepare: async () => outbox,
        run: (object, bindings) => inObject(object, bindings, (instance) => instance.wake(teacher.ltiContextId)),
      },
      {
        kind: `SCORE_OUTBOX's alarm, ${SCORES} scores are sent`,
        prepare: scored,
        run: (object, bindings) =>
          inObject(object, bindings, async (instance, { sql }) => {
            await instance.alarm();
            if (sql.exec("SELECT failures FROM pause").one()["failures"] !== 0)
              throw new Error("A score was not taken.");
          }),
      },
    ],
  };
}

/** An LMS beyond the network: what it answers is ready, so that its making is not measured. All else is fetched as ever. */
function answerAsLms(services: string): void {
  const beyond = globalThis.fetch;
  const { origin } = new URL(services);
  const listed = Array.from({ length: PEOPLE }, (_, place) => ({
    user_id: `listed-${place}`,
    roles: ["http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"],
    status: "Active",
    name: `Learner ${place}`,
    given_name: "Learner",
    family_name: String(place),
    email: `learner-${place}@example.edu`,
  }));
  const members = JSON.stringify({ id: `${services}/memberships`, context: { id: "101" }, members: listed });
  const columns = Array.from({ length: COLUMNS }, (_, place) => ({
    id: `${services}/lineitems/${place}/lineitem`,
    label: `Column ${place}`,
    scoreMaximum: 10,
    resourceId: `column-${place}`,
    tag: "practice",
  }));
  const lineItems = JSON.stringify(columns);
  const json = { "content-type": "application/json" };
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== origin) return beyond(input, init);
    if (url.pathname.endsWith("/memberships")) return new Response(members, { headers: json });
    if (url.pathname.endsWith("/lineitems")) {
      const { method } = new Request(input, init);
      return new Response(method === "POST" ? JSON.stringify({ ...columns[0], resourceId: "a-new-one" }) : lineItems, {
        headers: json,
      });
    }
    if (url.pathname.endsWith("/scores")) return new Response(null, { status: 204 });
    const scope = (await new Request(input, init).formData()).get("scope");
    return Response.json({ access_token: "a-token", token_type: "bearer", expires_in: 3600, scope });
  });
}
