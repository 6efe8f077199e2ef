import type { HelpRoom } from "#app/struggle/help-offer.ts";
import { unkeptOffer } from "#app/struggle/help-offer.ts";
import type { Helping } from "#app/struggle/helping.ts";
import type { Session } from "#app/tenancy/session.ts";
import { Learners } from "#db/learners.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import type { StruggleWatch } from "./struggle-watch.ts";

/** In the Guide nobody is at a question: there are no hints to give. */
const IN_GUIDE: HelpRoom = { place: "guide", hintsLeft: 0, mayTellSolution: false, prerequisites: [] };

/** @property quick for the Guide's page, which waits for nothing long */
type Ports = { scope: TenantScope; session: Session; watch: StruggleWatch; quick: StruggleWatch; now(): number };

/** Help that is offered to a learner, and what they say to it. */
export function helpingOf({ scope, session, watch, quick, now }: Ports): Helping {
  return {
    standing: (place, concept) => (place === "guide" ? quick : watch).standing(place, concept),
    async answer(id, answer) {
      if (answer === "muted-for-good")
        await new Learners(scope).changePrivacySettings(session.learnerId, { helpOffers: false }, now());
      if (id !== "") await watch.answer(id, answer);
    },
    async stuck() {
      const told = await watch.tell([{ id: crypto.randomUUID(), concept: "", kind: "stuck" }], async () => IN_GUIDE);
      return told?.offer ?? unkeptOffer(IN_GUIDE, undefined);
    },
  };
}
