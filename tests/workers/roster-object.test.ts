import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, expect, test, vi } from "vitest";
import { SCOPE } from "#app/lti/course-services.ts";
import type { Session } from "#app/tenancy/session.ts";
import { Roster } from "#db/roster.ts";
import { rosterObjectName } from "#workers/object-names.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { admit, amara, mira } from "../person.ts";

// The platform rings an alarm at least once: one that rings again when the reading is over does nothing.

let maplewood: Institution;
let session: Session;
let listings = 0;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  const { iss } = maplewood.registration;
  const gradeScopes = [SCOPE.scores, SCOPE.results];
  const services = { membershipsUrl: `${iss}/memberships`, lineItemsUrl: undefined, gradeScopes };
  await admit(mira, maplewood);
  session = await admit(amara, maplewood, { services });
  // A launch of a moment ago is not taken for one that is missing in a list.
  await maplewood.scope.update("memberships").set({ seen_at: 1 }).execute();
  listings = 0;
  // An LMS whose list is empty.
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).pathname.endsWith("/memberships")) {
      listings += 1;
      return Response.json({ members: [] });
    }
    const scope = (await request.formData()).get("scope");
    return Response.json({ access_token: "a-token", token_type: "bearer", expires_in: 3600, scope });
  });
});

test("an empty list is no list: nobody is missing in it, also when the alarm rings once more", async () => {
  const roster = env.ROSTERS.getByName(rosterObjectName(maplewood.tenantId, session.ltiContextId));
  await runInDurableObject(roster, async (instance, { storage }) => {
    const states = [(await instance.open(session.deploymentRowId, 0)).state];
    // Each is rung here, and by nobody else.
    await storage.deleteAlarm();
    for (const _ringing of [1, 2]) {
      await instance.alarm();
      expect(await storage.getAlarm()).toBeNull();
      states.push((await instance.open(session.deploymentRowId, 0)).state);
    }
    expect(states).toEqual(["reading", "failed", "failed"]);
  });
  expect(listings).toBe(1);
  const people = await new Roster(maplewood.scope, session.ltiContextId).list({ after: undefined, limit: 10 });
  expect(people.length).toBeGreaterThan(0);
  expect(people.filter(({ status }) => status === "unlisted")).toEqual([]);
});
