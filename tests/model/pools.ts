import * as fc from "fast-check";
import type { CourseServices } from "#app/lti/course-services.ts";
import type { History } from "#app/lti/history.ts";
import type { Placed } from "#app/lti/placed.ts";

// Few of everything, so that operations meet; what the LMS and the browser choose is the same in all tenants. What comes
// first comes most often, and is what a counterexample is reduced to.

export const sub = fc.constantFrom("7", "7", "8", "9");
export const contextId = fc.constantFrom("101", "101", "101", "102", "103");
export const deploymentId = fc.constantFrom("1", "2", "3");
export const deploymentRow = fc.constantFrom("row-1", "row-1", "row-2", "row-3");
export const link = fc.constantFrom("1", "2");
export const launchId = fc.constantFrom("launch-1", "launch-2", "launch-3");
export const talk = fc.constantFrom("talk-1", "talk-1", "talk-2", "talk-3");
export const messageId = fc.constantFrom("m-1", "m-2", "m-3", "m-4");
export const handed = fc.constantFrom("handed-1", "handed-1", "handed-2", "handed-3");
export const section = fc.constantFrom("section-1", "section-2", "section-3", "section-4");
export const passage = fc.constantFrom("passage-1", "passage-2", "passage-3", "passage-4", "passage-5");
export const concept = fc.constantFrom("101/a", "101/b", "101/c", "102/a");
export const question = fc.constantFrom("question-1", "question-2", "question-3");
export const set = fc.constantFrom("set-1", "set-1", "set-2", "set-3");
export const placed = fc.constantFrom<Placed>(
  { kind: "concept", id: "101/a" },
  { kind: "guide", id: "" },
  { kind: "practice", id: "set-1" },
);
export const support = fc.constantFrom("support-1", "support-2", "support-3");
export const sent = fc.constantFrom("sent-1", "sent-2", "sent-3");
export const event = fc.constantFrom("event-1", "event-2", "event-3");
export const help = fc.constantFrom("help-1", "help-2", "help-3");
export const word = fc.constantFrom("One", "Two", "Three");
export const roles = fc.constantFrom(1, 2, 16, 33);
export const limit = fc.constantFrom(1, 2, 10);
export const actor = fc.constantFrom("operator", "subject-7");
/** What a course and a link were copied from. */
export const history = fc.constantFrom<History>(
  { contexts: ["101"], links: ["1"] },
  { contexts: ["104", "102", "101"], links: [] },
);
/** Places in a list, or none: where a page begins. */
export const place = fc.option(fc.nat({ max: 2 }), { nil: undefined });
export const services = fc.constantFrom<CourseServices>(
  { membershipsUrl: "https://lms.example.test/m", gradeScopes: [] },
  {
    membershipsUrl: "https://lms.example.test/m?x=1",
    lineItemsUrl: "https://lms.example.test/l",
    lineItemUrl: "https://lms.example.test/l/1?type_id=1",
    gradeScopes: ["score"],
  },
);
