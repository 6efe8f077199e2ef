import { z } from "zod";

/** Claim names of LTI Core 1.3 (§5.3, §5.4). */
export const CLAIM = {
  version: "https://purl.imsglobal.org/spec/lti/claim/version",
  messageType: "https://purl.imsglobal.org/spec/lti/claim/message_type",
  deploymentId: "https://purl.imsglobal.org/spec/lti/claim/deployment_id",
  targetLinkUri: "https://purl.imsglobal.org/spec/lti/claim/target_link_uri",
  roles: "https://purl.imsglobal.org/spec/lti/claim/roles",
  context: "https://purl.imsglobal.org/spec/lti/claim/context",
  resourceLink: "https://purl.imsglobal.org/spec/lti/claim/resource_link",
  launchPresentation: "https://purl.imsglobal.org/spec/lti/claim/launch_presentation",
  custom: "https://purl.imsglobal.org/spec/lti/claim/custom",
  /** Names and Role Provisioning Services 2.0 §3.6.1.1. */
  namesAndRoles: "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
  /** Assignment and Grade Services 2.0 §3.1. */
  gradeServices: "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
  /** Of Deep Linking 2.0 (§4.4, §4.5). */
  deepLinkingSettings: "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings",
  contentItems: "https://purl.imsglobal.org/spec/lti-dl/claim/content_items",
  data: "https://purl.imsglobal.org/spec/lti-dl/claim/data",
  message: "https://purl.imsglobal.org/spec/lti-dl/claim/msg",
  errorMessage: "https://purl.imsglobal.org/spec/lti-dl/claim/errormsg",
} as const;

/** Platforms send nulls, numbers and other junk in optional claims: such a member is dropped, the launch goes on. */
const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const text = z.string().trim().min(1).max(1000);
const address = z.string().trim().min(1).max(2000);

/** What may be missing or wrong without harm: names, course title, locale. Never a reason to refuse. */
export const optionalClaims = z.object({
  name: lenient(text),
  given_name: lenient(text),
  family_name: lenient(text),
  email: lenient(text),
  locale: lenient(text),
  [CLAIM.context]: lenient(
    z.object({
      id: z.string().min(1).max(255),
      title: lenient(text),
      label: lenient(text),
    }),
  ),
  [CLAIM.launchPresentation]: lenient(
    z.object({ locale: lenient(text), return_url: lenient(text), document_target: lenient(text) }),
  ),
  [CLAIM.custom]: lenient(z.record(z.string(), z.unknown())),
  [CLAIM.namesAndRoles]: lenient(z.object({ context_memberships_url: address })),
  [CLAIM.gradeServices]: lenient(
    z.object({
      scope: z.array(z.string().max(200)).max(50).catch([]),
      lineitems: lenient(address),
      lineitem: lenient(address),
    }),
  ),
});

export type OptionalClaims = z.infer<typeof optionalClaims>;

/** Title and description of the resource link; its id is checked strictly elsewhere. */
export const resourceLinkText = z.object({ title: lenient(text), description: lenient(text) });
