import type { Call } from "./call.ts";
import type { Institution, Person } from "./institution.ts";

const cookieName = "practice_person";

/**
 * Who asks: the person of `?person=<key>`, which the returned headers then remember for this
 * college, or else the one remembered. An unknown key forgets.
 */
export function visitorOf(
  institution: Institution,
  call: Call,
): { person: Person | undefined; headers: Record<string, string> } {
  const asked = call.query.get("person");
  const key = asked ?? call.cookies.get(cookieName);
  const person = institution.people.find((candidate) => candidate.key === key);
  if (asked === null) return { person, headers: {} };
  const path = `Path=/${institution.slug}; HttpOnly; SameSite=Lax`;
  const cookie = person ? `${cookieName}=${person.key}; ${path}` : `${cookieName}=; ${path}; Max-Age=0`;
  return { person, headers: { "set-cookie": cookie } };
}
