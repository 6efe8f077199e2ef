import { Refusal } from "./refusal.ts";

/**
 * What the roles claim grants, as flags that fit the session cookie. Rights in a course come from context roles only:
 * institution and system roles never grant them (LTI Core 1.3 §A.2).
 */
export type Roles = number;

export const ROLE = {
  learner: 1,
  instructor: 2,
  contentDeveloper: 4,
  mentor: 8,
  /** Administrator of the institution or the system, not of one course. */
  administrator: 16,
  /** A preview ("student view"): no profile, no score, in no count. */
  testUser: 32,
  /** An administrator of the tool by appointment. No LMS says it and no session keeps it: it is read with each request. */
  appointed: 64,
} as const satisfies Record<string, Roles>;

const MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership";
const INSTITUTION = "http://purl.imsglobal.org/vocab/lis/v2/institution/person#";
const SYSTEM = "http://purl.imsglobal.org/vocab/lis/v2/system/person#";
const TEST_USER = "http://purl.imsglobal.org/vocab/lti/system/person#TestUser";

const contextRoles = new Map<string, Roles>([
  ["Learner", ROLE.learner],
  ["Instructor", ROLE.instructor],
  ["ContentDeveloper", ROLE.contentDeveloper],
  ["Mentor", ROLE.mentor],
]);

const administratorNames = new Set(["Administrator", "SysAdmin", "AccountAdmin"]);

/**
 * @param claim the strings of the roles claim
 * @returns the flags; 0 where nothing is recognised, which is the least that a person can do, and no error
 */
export function readRoles(claim: readonly string[]): Roles {
  return claim.reduce((flags, role) => flags | readRole(role), 0);
}

/** May add material, concepts and questions, and see the class. */
export function teaches(roles: Roles): boolean {
  return (roles & (ROLE.instructor | ROLE.contentDeveloper)) !== 0;
}

/** May see and change the tenant's settings. */
export function administers(roles: Roles): boolean {
  return (roles & (ROLE.administrator | ROLE.appointed)) !== 0;
}

/** In front of all that only those who teach may do. @throws Refusal role_required */
export function requireTeacher(roles: Roles): void {
  if (!teaches(roles)) throw new Refusal("role_required");
}

/** In front of all that only those who administer the tenant may do. @throws Refusal role_required */
export function requireAdministrator(roles: Roles): void {
  if (!administers(roles)) throw new Refusal("role_required");
}

/** May say who else administers: those of whom the LMS itself says that they do. */
export function appoints(roles: Roles): boolean {
  return (roles & ROLE.administrator) !== 0;
}

export function isTestUser(roles: Roles): boolean {
  return (roles & ROLE.testUser) !== 0;
}

/** Learners who are known, and neither teach nor only try it out: whoever leaves a trace, and may have a score. */
export function learns(roles: Roles): boolean {
  return (roles & ROLE.learner) !== 0 && !teaches(roles) && !isTestUser(roles);
}

function readRole(role: string): Roles {
  if (role === TEST_USER) return ROLE.testUser;
  if (role.startsWith(INSTITUTION)) return administratorFlag(role.slice(INSTITUTION.length));
  if (role.startsWith(SYSTEM)) return administratorFlag(role.slice(SYSTEM.length));
  // A simple name is allowed for context roles only.
  if (!role.includes(":") && !role.includes("/")) return contextRoles.get(role) ?? 0;
  return contextRoles.get(contextRoleName(role)) ?? 0;
}

/** `membership#Learner`, or a sub-role `membership/Instructor#TeachingAssistant`: the principal role is what grants. */
function contextRoleName(role: string): string {
  if (!role.startsWith(MEMBERSHIP)) return "";
  const rest = role.slice(MEMBERSHIP.length);
  if (rest.startsWith("#")) return rest.slice(1);
  const subRole = /^\/([A-Za-z]+)#[A-Za-z]+$/.exec(rest);
  return subRole?.[1] ?? "";
}

function administratorFlag(name: string): Roles {
  return administratorNames.has(name) ? ROLE.administrator : 0;
}
