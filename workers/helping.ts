import { unkeptOffer } from "#app/struggle/help-offer.ts";
import type { Helping } from "#app/struggle/helping.ts";
import type { Session } from "#app/tenancy/session.ts";
import { CoursePlaces } from "#db/course-places.ts";
import { CourseQuestions } from "#db/course-questions.ts";
import { Learners } from "#db/learners.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { roomInGuide } from "./guide-signs.ts";
import type { StruggleWatch } from "./struggle-watch.ts";

/** @property quick for the Guide's page, which waits for nothing long */
type Ports = { scope: TenantScope; session: Session; watch: StruggleWatch; quick: StruggleWatch; now(): number };

/** Help that is offered to a learner, and what they say to it. */
export function helpingOf({ scope, session, watch, quick, now }: Ports): Helping {
  const { learnerId, ltiContextId } = session;

  /** At what they asked about last, where that may be known. */
  const room = async () => {
    const concept = await watch.latest();
    if (concept === undefined) return roomInGuide(undefined, [], [], { profile: {} });
    const [learner, place, questions] = await Promise.all([
      new Learners(scope).find(learnerId),
      new CoursePlaces(scope, ltiContextId).concept(concept),
      new CourseQuestions(scope, ltiContextId).tasks(),
    ]);
    const before = place?.kind === "concept" ? place.before : [];
    return roomInGuide(concept, before, questions, { profile: learner?.cognitiveProfile ?? {} });
  };

  return {
    standing: (place, concept) => (place === "guide" ? quick : watch).standing(place, concept),
    async answer(id, answer) {
      if (answer === "muted-for-good")
        await new Learners(scope).changePrivacySettings(learnerId, { helpOffers: false }, now());
      if (id !== "") await watch.answer(id, answer);
    },
    mayObserve: () => quick.mayObserve(),
    report: (signals) => watch.report(signals),
    async stuck() {
      const told = await watch.tell([{ id: crypto.randomUUID(), concept: "", kind: "stuck" }], room);
      // Who allows nothing to be kept, or whose detector does not answer, is helped all the same.
      return told?.offer ?? unkeptOffer(roomInGuide(undefined, [], [], { profile: {} }), undefined);
    },
  };
}
