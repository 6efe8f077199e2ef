import type { ConsentAnswer, Processing } from "#app/learner/consent-said.ts";
import { m } from "#app/paraglide/messages.js";

/** What each optional processing is called, in a word or two. */
export const processingNames: Record<Processing, () => string> = {
  profiling: m.consent_profiling,
  modelCalls: m.consent_model_calls,
  behaviour: m.consent_behaviour,
  helpOffers: m.consent_help_offers,
  sharesStruggle: m.consent_shares_struggle,
};

export const answerNames: Record<ConsentAnswer, () => string> = {
  yes: m.consent_yes,
  no: m.consent_no,
  unasked: m.consent_unasked,
};
