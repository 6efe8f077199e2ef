import type { CourseServices } from "./course-services.ts";
import type { DeepLinkingSettings } from "./deep-linking.ts";
import type { History } from "./history.ts";
import type { Placed } from "./placed.ts";
import type { Roles } from "./roles.ts";

/** One verified LTI message, as our own type. Nothing in it is unverified, nothing of the token is beside it. */
export type Launch = {
  tenantId: string;
  /** The id of the `deployments` row, not the platform's deployment_id. */
  deploymentRowId: string;
  /** The platform's stable name of the person (`sub`); where a deep linking request has none, one of its own. */
  subject: string;
  roles: Roles;
  person: { name?: string | undefined; givenName?: string | undefined; email?: string | undefined };
  /** Absent where the message came from outside any course. */
  ltiContext?: { id: string; title?: string | undefined; label?: string | undefined } | undefined;
  /** With the id '' where the message came from no link: a deep linking request. */
  resourceLink: { id: string; title?: string | undefined; description?: string | undefined };
  /** BCP 47, as the platform said it; unchecked beyond being text. */
  locale?: string | undefined;
  targetLinkUri: string;
  /** What the LMS lets us ask for this course, as this launch says it; absent: nothing. */
  services?: CourseServices | undefined;
  /** What the link was placed for, where it says so. */
  placed?: Placed | undefined;
  /** What its course and its link were copied from, where it says so. */
  history?: History | undefined;
  /** The platform asks what to place. */
  deepLinking?: DeepLinkingSettings | undefined;
};
