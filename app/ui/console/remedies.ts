import { isRefusalCode, type RefusalCode } from "#app/lti/refusal.ts";
import { m } from "#app/paraglide/messages.js";

const groups: readonly (readonly [() => string, readonly RefusalCode[]])[] = [
  [m.remedy_approve, ["deployment_pending", "deployment_unknown"]],
  [m.remedy_enable, ["deployment_disabled"]],
  [
    m.remedy_facts,
    ["issuer_mismatch", "audience_mismatch", "azp_mismatch", "kid_unknown", "kid_missing", "signature_invalid"],
  ],
  [m.remedy_keys, ["platform_keys_unavailable"]],
  [m.remedy_clock, ["token_expired", "issued_in_future", "issued_too_long_ago", "not_yet_valid"]],
  [m.remedy_person, ["subject_missing", "subject_invalid"]],
  [m.remedy_anonymous, ["anonymous_refused"]],
  [
    m.remedy_browser,
    ["browser_mismatch", "browser_keeps_nothing", "state_missing", "state_unknown", "state_expired", "state_used"],
  ],
  [m.remedy_roles, ["roles_invalid", "deep_linking_role_required"]],
  [m.remedy_target, ["target_link_uri_mismatch", "target_link_uri_foreign", "target_link_uri_missing"]],
  [m.remedy_operator, ["registration_pending", "registration_disabled"]],
  [m.remedy_platform, ["platform_error"]],
  [m.remedy_passing, ["record_unavailable", "state_unavailable"]],
];

const remedies = new Map(groups.flatMap(([say, codes]) => codes.map((code) => [code, say] as const)));

/** What whoever looks after the LMS can do about a refusal. */
export function remedyOf(code: string | undefined): string {
  return ((isRefusalCode(code) ? remedies.get(code) : undefined) ?? m.remedy_message)();
}
