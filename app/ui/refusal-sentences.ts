import { isRefusalCode, type RefusalCode } from "#app/lti/refusal.ts";
import { m } from "#app/paraglide/messages.js";

type Sentences = { title: () => string; advice: () => string };

// Several codes share a sentence: a person needs to know what to do, an administrator reads the code.
const relaunch: Sentences = { title: m.refusal_relaunch_title, advice: m.refusal_relaunch_advice };
const askAdministrator: Sentences = { title: m.refusal_setup_title, advice: m.refusal_setup_advice };
const badLogin: Sentences = { title: m.refusal_login_title, advice: m.refusal_login_advice };
const badToken: Sentences = { title: m.refusal_token_title, advice: m.refusal_token_advice };
const badMessage: Sentences = { title: m.refusal_message_title, advice: m.refusal_message_advice };
const badPlacing: Sentences = { title: m.refusal_placing_title, advice: m.refusal_placing_advice };
const closed: Sentences = { title: m.refusal_closed_title, advice: m.refusal_closed_advice };

const unavailable: Sentences = { title: m.refusal_unavailable_title, advice: m.refusal_unavailable_advice };

/** The sentences of every refusal: exhaustive by its type. */
export const refusalSentences: Record<RefusalCode, Sentences> = {
  iss_missing: badLogin,
  login_hint_missing: badLogin,
  target_link_uri_missing: badLogin,
  target_link_uri_foreign: badLogin,
  parameter_repeated: badLogin,
  content_type_unsupported: badLogin,
  body_too_large: badLogin,
  method_not_allowed: { title: m.refusal_method_title, advice: m.refusal_method_advice },

  registration_unknown: { title: m.refusal_unknown_title, advice: m.refusal_unknown_advice },
  registration_ambiguous: { title: m.refusal_ambiguous_title, advice: m.refusal_ambiguous_advice },
  registration_pending: { title: m.refusal_pending_title, advice: m.refusal_pending_advice },
  registration_disabled: closed,

  state_missing: relaunch,
  state_unknown: relaunch,
  state_expired: { title: m.refusal_expired_title, advice: m.refusal_relaunch_advice },
  state_used: { title: m.refusal_used_title, advice: m.refusal_used_advice },
  browser_mismatch: { title: m.refusal_browser_title, advice: m.refusal_browser_advice },
  browser_keeps_nothing: { title: m.refusal_keeps_nothing_title, advice: m.refusal_keeps_nothing_advice },
  platform_error: { title: m.refusal_platform_title, advice: m.refusal_platform_advice },

  id_token_missing: badToken,
  id_token_malformed: badToken,
  header_refused: badToken,
  algorithm_refused: badToken,
  kid_missing: badToken,
  kid_unknown: badToken,
  signature_invalid: badToken,
  platform_keys_unavailable: { title: m.refusal_keys_title, advice: m.refusal_keys_advice },
  issuer_mismatch: askAdministrator,
  audience_mismatch: askAdministrator,
  azp_mismatch: askAdministrator,
  exp_invalid: badToken,
  iat_invalid: badToken,
  token_expired: { title: m.refusal_expired_title, advice: m.refusal_clock_advice },
  issued_in_future: { title: m.refusal_expired_title, advice: m.refusal_clock_advice },
  issued_too_long_ago: { title: m.refusal_expired_title, advice: m.refusal_clock_advice },
  not_yet_valid: { title: m.refusal_expired_title, advice: m.refusal_clock_advice },
  nonce_missing: badToken,
  nonce_mismatch: relaunch,

  version_unsupported: badMessage,
  message_type_missing: badMessage,
  message_type_unsupported: { title: m.refusal_unsupported_title, advice: m.refusal_unsupported_advice },
  target_link_uri_mismatch: badMessage,
  deployment_missing: badMessage,
  deployment_invalid: badMessage,
  deployment_mismatch: badMessage,
  deployment_unknown: { title: m.refusal_deployment_title, advice: m.refusal_deployment_advice },
  deployment_pending: { title: m.refusal_pending_title, advice: m.refusal_pending_advice },
  deployment_disabled: closed,
  subject_missing: { title: m.refusal_person_title, advice: m.refusal_person_advice },
  anonymous_refused: { title: m.refusal_person_title, advice: m.refusal_anonymous_advice },
  subject_invalid: badMessage,
  roles_invalid: badMessage,
  resource_link_missing: badMessage,
  resource_link_invalid: badMessage,
  deep_linking_settings_missing: badPlacing,
  deep_linking_return_url_invalid: badPlacing,
  deep_linking_accept_types_missing: badPlacing,
  deep_linking_role_required: { title: m.refusal_placing_role_title, advice: m.refusal_placing_role_advice },
  deep_linking_answered: { title: m.refusal_placing_answered_title, advice: m.refusal_placing_answered_advice },

  session_missing: { title: m.refusal_session_title, advice: m.refusal_session_advice },
  session_over: { title: m.refusal_over_title, advice: m.refusal_over_advice },
  role_required: { title: m.refusal_role_title, advice: m.refusal_role_advice },
  origin_foreign: { title: m.refusal_origin_title, advice: m.refusal_origin_advice },

  invitation_missing: { title: m.refusal_uninvited_title, advice: m.refusal_uninvited_advice },
  invitation_unknown: { title: m.refusal_invitation_title, advice: m.refusal_invitation_advice },
  invitation_expired: { title: m.refusal_invitation_expired_title, advice: m.refusal_invitation_advice },
  platform_address_refused: { title: m.refusal_address_title, advice: m.refusal_address_advice },
  platform_unreachable: { title: m.refusal_unreachable_title, advice: m.refusal_unreachable_advice },
  platform_configuration_invalid: { title: m.refusal_configuration_title, advice: m.refusal_configuration_advice },
  platform_issuer_foreign: { title: m.refusal_issuer_title, advice: m.refusal_issuer_advice },
  registration_underway: { title: m.refusal_underway_title, advice: m.refusal_underway_advice },
  registration_refused: { title: m.refusal_registration_title, advice: m.refusal_registration_advice },
  registration_answer_invalid: { title: m.refusal_registration_title, advice: m.refusal_answer_advice },
  registration_taken: { title: m.refusal_taken_title, advice: m.refusal_taken_advice },
  registration_form_invalid: { title: m.refusal_form_title, advice: m.refusal_form_advice },

  record_unavailable: unavailable,
  changes_too_many: { title: m.refusal_too_many_title, advice: m.refusal_too_many_advice },
  state_unavailable: unavailable,
};

/** What a code that stands in the record means; one of another version is shown as it is. */
export function refusalTitle(code: string | undefined): string {
  return isRefusalCode(code) ? refusalSentences[code].title() : (code ?? "");
}
