import { expect, test } from "vitest";
import { ROLE } from "#app/lti/roles.ts";
import { Learners } from "#db/learners.ts";
import { allowsAnything, consentIn } from "#workers/struggle-watch.ts";
import { twoInstitutions } from "../institution.ts";
import { admit, mira } from "../person.ts";

test("of who only previews or teaches nothing is noticed, whatever they allowed", async () => {
  const { maplewood } = await twoInstitutions();
  const session = await admit(mira, maplewood);
  await new Learners(maplewood.scope).changePrivacySettings(session.learnerId, { behaviour: true }, Date.now());
  const allows = async (roles: number) => allowsAnything(await consentIn(maplewood.scope, { ...session, roles })());
  expect(await allows(ROLE.learner)).toBe(true);
  for (const roles of [ROLE.instructor, ROLE.learner | ROLE.testUser, ROLE.learner | ROLE.instructor])
    expect(await allows(roles)).toBe(false);
});
