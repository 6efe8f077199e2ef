import { ROLE } from "#app/lti/roles.ts";
import { CourseCopies } from "#db/course-copies.ts";
import { CoursePlaces } from "#db/course-places.ts";
import { DeepLinkingRequests } from "#db/deep-linking-requests.ts";
import { type Cases, COURSE, FIRST, LEARNER, NOW, type Turn } from "./measured-case.ts";
import { named } from "./population.ts";

const COPY = "copied-course";
const requests = ({ scope }: Turn) => new DeepLinkingRequests(scope);
const places = ({ scope }: Turn) => new CoursePlaces(scope, COURSE);
const copies = ({ scope }: Turn) => new CourseCopies(scope, { ltiContextId: COPY, learnerId: named.learner(LEARNER) });
/** A course that was copied from the one that everything is about, as if nothing had been taken over yet. */
const offer = async ({ scope }: Turn) => {
  const times = { created_at: NOW, updated_at: NOW };
  const course = { id: COPY, context_id: COPY, title: "A copy", label: null, ...times };
  const copy = { id: COPY, source_id: COURSE, status: "offered" as const, ...times };
  await scope.batch([
    scope.update("memberships").set({ roles: ROLE.instructor }).where("learner_id", "=", named.learner(LEARNER)),
    scope.delete("lti_contexts").where("id", "=", COPY),
    scope.upsert("lti_contexts", course, ["id"], []),
    scope.upsert("course_copies", copy, ["id"], []),
  ]);
};
const begin = async (at: Turn) => {
  await offer(at);
  await copies(at).begin(NOW);
};
const launch = ({ turn }: Turn) => named.session(FIRST + turn);
const asked = {
  returnUrl: "https://lms.example.test/",
  acceptsLinks: true,
  acceptsSeveral: true,
  acceptsLineItems: true,
};
const ask = (at: Turn) => at.scope.batch([requests(at).prepareAdd(launch(at), asked, NOW)]);

export const ofPlacing: Cases = {
  DeepLinkingRequests: {
    prepareAdd: { run: ask },
    find: { prepare: ask, run: (at) => requests(at).find(launch(at)) },
    answer: { prepare: ask, run: (at) => requests(at).answer(launch(at), NOW) },
  },
  CourseCopies: {
    open: { prepare: offer, run: (at) => copies(at).open() },
    decline: { prepare: offer, run: (at) => copies(at).decline(NOW) },
    begin: { prepare: offer, run: (at) => copies(at).begin(NOW) },
    copy: { prepare: begin, run: (at) => copies(at).copy(250, NOW) },
  },
  CoursePlaces: {
    outline: { run: (at) => places(at).outline() },
    practice: { run: (at) => places(at).practice("set-1") },
    concept: { run: (at) => places(at).concept("concept-0-1") },
    section: { run: (at) => places(at).section("section-0-1") },
  },
};
