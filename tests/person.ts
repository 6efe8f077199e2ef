import type { Launch } from "#app/lti/launch.ts";
import { ROLE, type Roles } from "#app/lti/roles.ts";
import type { Session } from "#app/tenancy/session.ts";
import { randomId } from "#app/tenancy/random.ts";
import { Admission } from "#db/admission.ts";
import type { Institution } from "./institution.ts";

/** Somebody of an institution. `sub` is what the LMS calls them. */
export type Person = { sub: string; name: string; givenName: string; roles: Roles };

// Learners at Maplewood and, under the same sub, at Harbour; then who teaches, then who looks after the LMS.
export const mira: Person = { sub: "7", name: "Mira Okafor", givenName: "Mira", roles: ROLE.learner };
export const noor: Person = { sub: "7", name: "Noor Haddad", givenName: "Noor", roles: ROLE.learner };
export const eli: Person = { sub: "8", name: "Eli Brandt", givenName: "Eli", roles: ROLE.learner };
export const amara: Person = { sub: "3", name: "Dr. Amara Sen", givenName: "Amara", roles: ROLE.instructor };
export const petra: Person = { sub: "1", name: "Petra Novak", givenName: "Petra", roles: ROLE.administrator };

/** The launch of a person from the course "101", as verifyLaunch would hand it on. */
export function launchOf(
  person: Person,
  { tenantId, deployment }: Pick<Institution, "tenantId" | "deployment">,
  differing: Partial<Launch> = {},
): Launch {
  return {
    tenantId,
    deploymentRowId: deployment,
    subject: person.sub,
    roles: person.roles,
    person: { name: person.name, givenName: person.givenName, email: undefined },
    ltiContext: { id: "101", title: "Introductory statistics" },
    resourceLink: { id: "1", title: "AI Guide" },
    locale: "en",
    targetLinkUri: "https://tool.example.test/lti/launch",
    ...differing,
  };
}

/** Launches, and is admitted. */
export function admit(person: Person, at: Institution, differing: Partial<Launch> = {}): Promise<Session> {
  return new Admission(at.scope).admit(launchOf(person, at, differing), newLaunchId(), Date.now());
}

export function newLaunchId(): string {
  return randomId((length) => crypto.getRandomValues(new Uint8Array(length)));
}
