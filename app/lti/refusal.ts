import type { ClosedDeployment } from "./closed-deployment.ts";

/** The HTTP status of every refusal. The keys are the closed union of codes; the sentences stand in `messages/`. */
export const refusalStatus = {
  iss_missing: 400,
  login_hint_missing: 400,
  target_link_uri_missing: 400,
  target_link_uri_foreign: 400,
  target_link_uri_mismatch: 400,
  parameter_repeated: 400,
  registration_unknown: 404,
  registration_ambiguous: 400,
  registration_pending: 403,
  registration_disabled: 403,
  method_not_allowed: 405,
  content_type_unsupported: 415,
  body_too_large: 413,
  state_missing: 400,
  state_unknown: 400,
  state_expired: 401,
  state_used: 401,
  browser_mismatch: 401,
  browser_keeps_nothing: 401,
  platform_error: 400,
  id_token_missing: 400,
  id_token_malformed: 400,
  header_refused: 401,
  algorithm_refused: 401,
  kid_missing: 401,
  kid_unknown: 401,
  signature_invalid: 401,
  platform_keys_unavailable: 503,
  issuer_mismatch: 401,
  audience_mismatch: 401,
  azp_mismatch: 401,
  exp_invalid: 401,
  iat_invalid: 401,
  token_expired: 401,
  issued_in_future: 401,
  issued_too_long_ago: 401,
  not_yet_valid: 401,
  nonce_missing: 401,
  nonce_mismatch: 401,
  version_unsupported: 400,
  message_type_missing: 400,
  message_type_unsupported: 400,
  deployment_missing: 400,
  deployment_invalid: 400,
  deployment_mismatch: 400,
  deployment_unknown: 403,
  deployment_pending: 403,
  deployment_disabled: 403,
  subject_missing: 400,
  anonymous_refused: 403,
  subject_invalid: 400,
  roles_invalid: 400,
  resource_link_missing: 400,
  resource_link_invalid: 400,
  deep_linking_settings_missing: 400,
  deep_linking_return_url_invalid: 400,
  deep_linking_accept_types_missing: 400,
  deep_linking_role_required: 403,
  deep_linking_answered: 409,
  session_missing: 401,
  changes_too_many: 429,
  session_over: 401,
  role_required: 403,
  origin_foreign: 403,
  invitation_missing: 403,
  invitation_unknown: 404,
  invitation_expired: 410,
  platform_address_refused: 400,
  platform_unreachable: 502,
  platform_configuration_invalid: 400,
  platform_issuer_foreign: 400,
  registration_underway: 409,
  registration_refused: 502,
  registration_answer_invalid: 502,
  registration_taken: 409,
  registration_form_invalid: 400,
  record_unavailable: 503,
  state_unavailable: 503,
} as const satisfies Record<string, number>;

export type RefusalCode = keyof typeof refusalStatus;

/** Details of these help whoever connects an LMS: the name of a member, an address, what the LMS itself said. */
export const tellingRefusals: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  "platform_address_refused",
  "platform_unreachable",
  "platform_configuration_invalid",
  "platform_issuer_foreign",
  "registration_refused",
  "registration_answer_invalid",
  "registration_taken",
  "registration_form_invalid",
]);

/**
 * An expected "no". Thrown where the rule stands, caught once, in the route. `detail` is for the log alone: it may
 * quote what came with the request and is never shown to a person, but for those that are telling.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: RefusalCode;
  readonly detail: string | undefined;
  /** Who may frame the page that says so: the registration's origins, where the registration is known. */
  frameAncestors: readonly string[] | undefined;
  /** Whose launch it was, where that is certain; the deployment, where a verified token named it. */
  about: { tenantId: string; deploymentId?: string } | undefined;
  /** How the connection stands, where it was an administrator of the LMS, by a verified launch, who was not let in. */
  closed: ClosedDeployment | undefined;

  constructor(code: RefusalCode, detail?: string) {
    super(code);
    this.code = code;
    this.detail = detail;
  }

  /** The detail, where it may be shown. */
  get told(): string | undefined {
    return tellingRefusals.has(this.code) ? this.detail : undefined;
  }

  get status(): number {
    return refusalStatus[this.code];
  }
}

/** @returns whether `value` is one of our codes: it came from an address that anyone can write. */
export function isRefusalCode(value: string | null | undefined): value is RefusalCode {
  return typeof value === "string" && Object.hasOwn(refusalStatus, value);
}
