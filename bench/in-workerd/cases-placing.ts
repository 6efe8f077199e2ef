import { CoursePlaces } from "#db/course-places.ts";
import { DeepLinkingRequests } from "#db/deep-linking-requests.ts";
import { type Cases, COURSE, FIRST, NOW, type Turn } from "./measured-case.ts";
import { named } from "./population.ts";

const requests = ({ scope }: Turn) => new DeepLinkingRequests(scope);
const places = ({ scope }: Turn) => new CoursePlaces(scope, COURSE);
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
  CoursePlaces: {
    outline: { run: (at) => places(at).outline() },
    concept: { run: (at) => places(at).concept("concept-0-1") },
    section: { run: (at) => places(at).section("section-0-1") },
  },
};
