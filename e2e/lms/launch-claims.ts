import type { Platform } from "./campus.ts";
import { flavours } from "./flavour.ts";
import { launchFlavours } from "./launch-flavour.ts";
import type { PendingLaunch } from "./pending-launches.ts";

const lti = "https://purl.imsglobal.org/spec/lti/claim";
const ags = "https://purl.imsglobal.org/spec/lti-ags";
const nrps = "https://purl.imsglobal.org/spec/lti-nrps";

/**
 * The claims of a good resource link launch (LTI Core 1.3 §5.3), shaped like Moodle's: small
 * integers in strings as ids, empty strings where nothing is known, grade and membership services.
 */
export function launchClaims(
  platform: Platform,
  launch: PendingLaunch,
  nonce: string,
  nowSeconds: number,
): Record<string, unknown> {
  const { institution, issuer, address, desk } = platform;
  const { person, course, link, tool } = launch;
  const flavour = launchFlavours[institution.flavour];
  const { family, version } = flavours[institution.flavour];
  const members = `${address}/services/courses/${course.id}/memberships?group=all${desk.movedTo()}`;
  const lineItems = `${address}/services/courses/${course.id}/lineitems`;
  return {
    nonce,
    iat: nowSeconds,
    exp: nowSeconds + flavour.lifetimeSeconds,
    iss: issuer,
    aud: tool.clientId,
    sub: person.sub,
    ...identity(launch),
    [`${lti}/deployment_id`]: tool.deploymentId,
    [`${lti}/target_link_uri`]: link.placed?.url ?? tool.targetLinkUri,
    [`${lti}/message_type`]: "LtiResourceLinkRequest",
    [`${lti}/version`]: "1.3.0",
    [`${lti}/roles`]: [...person.roles, ...person.roles.flatMap((role) => flavour.roles[role] ?? [])],
    [`${lti}/context`]: {
      id: course.id,
      label: course.label,
      title: course.title,
      type: [flavour.contextType],
    },
    [`${lti}/resource_link`]: { id: link.id, title: link.title, description: link.description },
    [`${lti}/launch_presentation`]: {
      locale: person.locale,
      document_target: "iframe",
      return_url: `${address}/courses/${course.id}/return?link=${link.id}`,
      ...flavour.presentation,
    },
    [`${lti}/tool_platform`]: {
      product_family_code: family,
      version,
      guid: institution.guid,
      name: institution.name,
      description: institution.motto,
    },
    [`${lti}/lis`]: {
      person_sourcedid: person.anonymous ? "" : `SIS-${person.key}`,
      course_section_sourcedid: `SIS-${course.label}`,
    },
    [`${lti}/custom`]: {
      context_history: history(course),
      uid: person.sub,
      context_memberships_url: members,
      ...substituted(launch, flavour.leaves),
      ...flavour.custom,
    },
    ...flavour.claims,
    ...(desk.orders.grades !== "no-claim" && {
      [`${ags}/claim/endpoint`]: {
        scope: [
          `${ags}/scope/lineitem`,
          `${ags}/scope/lineitem.readonly`,
          `${ags}/scope/result.readonly`,
          ...(desk.orders.grades === "no-scores" ? [] : [`${ags}/scope/score`]),
        ],
        lineitems: `${lineItems}?type_id=1${desk.movedTo()}`,
        // Of a link without a column of its own there is none.
        ...(desk.lineItems.get(course.id)?.some(({ number }) => number === link.id) && {
          lineitem: `${lineItems}/${link.id}/lineitem?type_id=1${desk.movedTo()}`,
        }),
      },
    }),
    ...(desk.orders.members !== "no-claim" && {
      [`${nrps}/claim/namesroleservice`]: {
        context_memberships_url: members,
        service_versions: ["1.0", "2.0"],
        ...flavour.members,
      },
    }),
  };
}

/** What the platform puts in for the names that it knows; the others stay as they are. */
function substituted({ course, link }: PendingLaunch, leaves: string[]): Record<string, string> {
  const known: Record<string, string> = {
    "$Context.id.history": history(course),
    "$ResourceLink.id.history": history(link),
  };
  return Object.fromEntries(
    Object.entries(link.placed?.custom ?? {}).map(([name, value]) => [
      name,
      (leaves.includes(value) ? undefined : known[value]) ?? value,
    ]),
  );
}

/** The ids of what something was copied from (LTI Core 1.3 §B.2). */
function history({ history: ids = [] }: { history?: string[] }): string {
  return ids.map(encodeURIComponent).join(",");
}

function identity({ person }: PendingLaunch): Record<string, unknown> {
  if (person.anonymous) return {};
  return {
    name: person.name,
    given_name: person.givenName,
    family_name: person.familyName,
    email: person.email,
    [`${lti}/ext`]: { user_username: person.key, lms: "practice-lms" },
  };
}
