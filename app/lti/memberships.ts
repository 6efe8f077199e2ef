import { z } from "zod";
import { SCOPE } from "./course-services.ts";
import { isSameHost, linkTo } from "./link-header.ts";
import { readRoles, type Roles } from "./roles.ts";
import { callService, type ServicePorts } from "./service-call.ts";
import { ServiceProblem } from "./service-problem.ts";

/** Names and Role Provisioning Services 2.0 §2.3. */
const MEDIA_TYPE = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
/** What we ask for; a platform may send more or fewer in a page. */
const PAGE_SIZE = 100;

/** Somebody whom the LMS lists in a course. Names may be missing: then it keeps them to itself. */
export type Member = {
  subject: string;
  roles: Roles;
  status: "active" | "inactive";
  name?: string | undefined;
  givenName?: string | undefined;
};
/** A page of a course's list, and where the rest of it is. */
export type MembersPage = {
  members: Member[];
  next: string | undefined;
  /** Where the platform will tell what changed since. */
  differences: string | undefined;
};

const text = z.string().trim().min(1).max(1000).optional().catch(undefined);
const memberSchema = z.object({
  user_id: z.string().min(1).max(255),
  roles: z.array(z.string()),
  status: z.string().optional().catch(undefined),
  name: text,
  given_name: text,
  family_name: text,
});
const containerSchema = z.object({ members: z.array(z.unknown()) });

/** The first page's address: the service's own, its query as it is, with the size of a page and what is filtered by. */
export function firstPage(membershipsUrl: string, filter: { role?: string; rlid?: string } = {}): string {
  const own = new URL(membershipsUrl).searchParams;
  const added = Object.entries({ ...filter, limit: String(PAGE_SIZE) }).filter(([name]) => !own.has(name));
  if (added.length === 0) return membershipsUrl;
  return `${membershipsUrl}${membershipsUrl.includes("?") ? "&" : "?"}${new URLSearchParams(added)}`;
}

/**
 * Reads one page of a course's members. A member without user_id or roles is passed over; what else is in it does no harm.
 * @param address as firstPage made it, or the next of a page before
 * @param first where the list begins: a next page elsewhere is not followed
 * @throws ServiceProblem
 */
export async function readMembers(address: string, first: string, ports: ServicePorts): Promise<MembersPage> {
  const answer = await callService({ address, accept: MEDIA_TYPE, scopes: [SCOPE.memberships] }, ports);
  const links = answer.headers.get("link");
  const next = linkTo("next", links, address);
  if (next !== undefined && !isSameHost(next, first))
    throw new ServiceProblem("unreadable", "the next page is on another host");
  return { members: membersOf(answer.text), next, differences: linkTo("differences", links, address) };
}

function membersOf(body: string): Member[] {
  let container: unknown;
  try {
    container = JSON.parse(body);
  } catch {
    throw new ServiceProblem("unreadable", "the list of members is no JSON");
  }
  const listed = containerSchema.safeParse(container);
  if (!listed.success) throw new ServiceProblem("unreadable", "the list of members has no members");
  return listed.data.members.flatMap((entry) => {
    const member = memberSchema.safeParse(entry);
    if (!member.success || member.data.status?.toLowerCase() === "deleted") return [];
    const { user_id, roles, status, name, given_name, family_name } = member.data;
    const whole = [given_name, family_name].filter(Boolean).join(" ");
    return {
      subject: user_id,
      roles: readRoles(roles),
      status: status?.toLowerCase() === "inactive" ? ("inactive" as const) : ("active" as const),
      name: name ?? (whole || undefined),
      givenName: given_name,
    };
  });
}
