import { beforeEach, describe, expect, test } from "vitest";
import type { Session } from "#app/tenancy/session.ts";
import { LearningSessions } from "#db/learning-sessions.ts";
import { Standings } from "#db/standing.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { admit, mira } from "../person.ts";

let maplewood: Institution;
let session: Session;
let standings: Standings;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  session = await admit(mira, maplewood);
  standings = new Standings(maplewood.scope);
});

test("a launch stands until its session expires, and not then", async () => {
  expect(await standings.read(session, session.expiresAt - 1)).toMatchObject({ visit: { learnerName: "Mira" } });
  expect(await standings.read(session, session.expiresAt)).toBeUndefined();
});

describe("a session that was ended", () => {
  test("is out at that moment, and another of the same learner is not", async () => {
    const other = await admit(mira, maplewood);
    const now = Date.now();
    await new LearningSessions(maplewood.scope).end(session.launchId, now);
    expect(await standings.read(session, now)).toBeUndefined();
    expect(await standings.read(other, now)).toMatchObject({ visit: { learnerName: "Mira" } });
  });

  test("stays out when somebody ends it again", async () => {
    const sessions = new LearningSessions(maplewood.scope);
    const now = Date.now();
    await sessions.end(session.launchId, now);
    await sessions.end(session.launchId, now + 1000);
    expect(await standings.read(session, now)).toBeUndefined();
  });
});
