import type { HelpAnswer, HelpOffer, HelpPlace } from "./help-offer.ts";

/** Help for who has a difficulty. Nothing of it is waited for longer than a page can bear: then there is none. */
export type Helping = {
  /** What was offered last in a place, unless it was answered. @param concept in practice, the one at hand */
  standing(place: HelpPlace, concept?: string): Promise<HelpOffer | undefined>;
  /** What the learner does with an offer. "muted-for-good" holds until they want offers again. @throws Refusal record_unavailable */
  answer(id: string, answer: HelpAnswer): Promise<void>;
  /** They are stuck, in the Guide, with what they asked about last. */
  stuck(): Promise<HelpOffer>;
};
