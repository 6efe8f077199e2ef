import { z } from "zod";
import { CLAIM, type OptionalClaims } from "./claims.ts";

const ags = "https://purl.imsglobal.org/spec/lti-ags/scope";

/** What a service token can be asked to allow. */
export const SCOPE = {
  memberships: "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly",
  lineItems: `${ags}/lineitem`,
  lineItemsToRead: `${ags}/lineitem.readonly`,
  results: `${ags}/result.readonly`,
  scores: `${ags}/score`,
} as const;

/** What an LMS lets us ask for a course (NRPS 2.0, AGS 2.0). Addresses may change: the latest launch is right. */
export const courseServicesSchema = z.object({
  membershipsUrl: z.string().optional(),
  lineItemsUrl: z.string().optional(),
  /** Of the launched link; absent where it has none, or several. */
  lineItemUrl: z.string().optional(),
  gradeScopes: z.array(z.string()),
});
export type CourseServices = z.infer<typeof courseServicesSchema>;

/** @returns what the launch offers; undefined where it offers nothing */
export function readCourseServices(claims: OptionalClaims): CourseServices | undefined {
  const grades = claims[CLAIM.gradeServices];
  const members = claims[CLAIM.namesAndRoles];
  if (grades === undefined && members === undefined) return undefined;
  return {
    membershipsUrl: members?.context_memberships_url,
    lineItemsUrl: grades?.lineitems,
    lineItemUrl: grades?.lineitem,
    gradeScopes: (grades?.scope ?? []).filter((scope) => scope.startsWith(`${ags}/`)),
  };
}
