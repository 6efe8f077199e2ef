import type { HelpAnswer, HelpOffer, HelpPlace } from "./help-offer.ts";
import type { PageSignals, Reported } from "./page-signals.ts";

/** Help for who has a difficulty. Nothing of it is waited for longer than a page can bear: then there is none. */
export type Helping = {
  /** What was offered last in a place, unless it was answered. @param concept in practice, the one at hand */
  standing(place: HelpPlace, concept?: string): Promise<HelpOffer | undefined>;
  /** What the learner does with an offer. "muted-for-good" holds until they want offers again. @throws Refusal record_unavailable */
  answer(id: string, answer: HelpAnswer): Promise<void>;
  /** Whether what they do may be observed: whether a page may report. */
  mayObserve(): Promise<boolean>;
  /** A page reports how it is used. */
  report(signals: PageSignals): Promise<Reported>;
  /** They are stuck, in the Guide, with what they asked about last. */
  stuck(): Promise<HelpOffer>;
};
