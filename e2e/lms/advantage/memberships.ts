import type { Answer } from "../answer.ts";
import { json } from "../answer.ts";
import type { Call } from "../call.ts";
import type { Platform } from "../campus.ts";
import type { Course, Person } from "../institution.ts";

const mediaType = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

/** A page of a course's people (Names and Role Provisioning Services 2.0), with the next one in its Link header. */
export function memberships(platform: Platform, course: Course, call: Call): Answer {
  const { desk } = platform;
  if (desk.orders.members === "403" || desk.orders.members === "404")
    return json({ error: "not offered" }, Number(desk.orders.members));
  if (call.headers.get("accept") !== mediaType) return json({ error: "not acceptable" }, 406);
  const role = call.query.get("role");
  const all = desk
    .members(course)
    .filter(({ roles }) => role === null || roles.some((one) => one.endsWith(`#${role}`)));
  const asked = Number(call.query.get("limit") ?? Number.POSITIVE_INFINITY);
  const size = Math.min(asked, desk.flavour.pageSize ?? Number.POSITIVE_INFINITY);
  const from = Number(call.query.get("from") ?? 0);
  const next = new URLSearchParams(call.query);
  next.set("from", String(from + size));
  const address = `${platform.address}/services/courses/${course.id}/memberships`;
  const links = [
    ...(from + size < all.length ? [`<${desk.orders.nextPage || `${address}?${next}`}>; rel="next"`] : []),
    `<${address}?since=1>; rel="differences"`,
  ];
  const body = {
    id: address,
    context: { id: course.id, label: course.label, title: course.title },
    members: [
      ...all.slice(from, from + size).map((person) => member(platform, person)),
      // What no tool should stumble over.
      ...(from === 0 ? [{ status: "Active", roles: ["Learner"], name: "Without an id" }, { user_id: "no-roles" }] : []),
    ],
  };
  return json(body, 200, { "content-type": `${mediaType}; charset=utf-8`, link: links.join(", ") });
}

function member({ desk }: Platform, person: Person): object {
  const roles = desk.flavour.shortRoles ? person.roles.map((role) => role.split("#")[1] ?? role) : person.roles;
  const id = { user_id: person.sub, roles, ext_user_username: person.key };
  // Left out, it means Active.
  const status = desk.orders.inactive.includes(person.sub) ? { status: "Inactive" } : {};
  if (person.anonymous) return { ...status, ...id };
  const { name, givenName, familyName, email } = person;
  return { ...status, ...id, name, given_name: givenName, family_name: familyName, email };
}
