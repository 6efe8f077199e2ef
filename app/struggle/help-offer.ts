import { chooseHelp, type ChosenHelp, type HelpSituation } from "./choose-help.ts";
import type { StruggleLevel, StruggleReason } from "./detect-struggle.ts";
import type { StruggleEvent } from "./struggle-event.ts";

/** Where help is offered. @property concept in practice; in the Guide, whatever it is about */
export type HelpPlace = "practice" | "guide";

/**
 * Help that is offered, calmly: it stands in the page until the learner says yes or no.
 * @property because what it is offered for, strongest first
 */
export type HelpOffer = ChosenHelp & {
  id: string;
  place: HelpPlace;
  concept: string | undefined;
  failures: number;
  because: ChosenHelp["because"];
  reasons: StruggleReason["because"][];
};

/** What a learner does with it. "muted": no more today; "muted-for-good": until they want it again. */
export const helpAnswers = ["accepted", "dismissed", "muted", "muted-for-good"] as const;
export type HelpAnswer = (typeof helpAnswers)[number];

/** What the learner allows. @property answers what their answers say may be used @property behaviour what they do may be observed */
export type Consent = { answers: boolean; behaviour: boolean; wantsOffers: boolean };

/** What happened, before the detector says when. @property id the same one again is the same event */
export type Sign = { id: string } & WithoutTime<StruggleEvent>;
type WithoutTime<Event> = Event extends unknown ? Omit<Event, "at"> : never;

/** All that the detector needs of the place where it happened, to choose a help that fits. */
export type HelpRoom = { place: HelpPlace } & Omit<HelpSituation, "failures" | "lasted" | "offered">;

/** What the detector says. */
export type Told = { level: StruggleLevel; offer: HelpOffer | undefined };

/** For who said that they are stuck, and of whom nothing is kept: help that nobody remembers. */
export function unkeptOffer(room: HelpRoom, concept: string | undefined): HelpOffer {
  const chosen = chooseHelp({ ...room, failures: 0, lasted: 0, offered: [] });
  return { ...chosen, id: "", place: room.place, concept, failures: 0, reasons: ["said-stuck"] };
}
