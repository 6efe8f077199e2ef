import { ROLE } from "#app/lti/roles.ts";
import { Gradebook } from "#db/gradebook.ts";
import { LtiServices } from "#db/lti-services.ts";
import { OverdueScores } from "#db/overdue-scores.ts";
import { Roster } from "#db/roster.ts";
import { type Cases, COURSE, LEARNER, NOW, type Turn } from "./measured-case.ts";
import { named, THEN } from "./population.ts";

const roster = ({ scope }: Turn) => new Roster(scope, COURSE);
const gradebook = ({ scope }: Turn) => new Gradebook(scope, COURSE);
const services = ({ scope }: Turn) => new LtiServices(scope);
const [COLUMN, learnerId] = [named.columnOf(LEARNER), named.learner(LEARNER)];
const column = (mark: string) => ({
  url: `https://lms.example.edu/line-items/${mark}`,
  label: "Practice",
  scoreMaximum: 10,
  resourceId: "",
});
const score = {
  lineItemId: COLUMN,
  learnerId,
  given: 1,
  activityProgress: "Completed" as const,
  gradingProgress: "FullyGraded" as const,
};
const member = (number: number, name: string) => ({
  subject: `sub-${number}`,
  roles: ROLE.learner,
  status: "active" as const,
  name,
});

/** What the LMS's own services are asked for, and what they said. */
export const ofServices: Cases = {
  Roster: {
    list: { run: (at) => roster(at).list({ after: named.learner(LEARNER), limit: 20 }) },
    bring: {
      run: (at) =>
        roster(at).bring(
          [member(LEARNER, "Learner 7"), member(LEARNER + 1, `Renamed ${at.mark}`)],
          NOW + at.turn,
          NOW + at.turn,
        ),
    },
    markUnlisted: { run: (at) => roster(at).markUnlisted(THEN - 1) },
  },
  OverdueScores: { find: { run: ({ scope }) => new OverdueScores(scope).find(NOW) } },
  Gradebook: {
    keep: { run: (at) => gradebook(at).keep(column(at.mark), named.deployment, NOW) },
    columns: { run: (at) => gradebook(at).columns(20) },
    linkColumn: { run: (at) => gradebook(at).linkColumn(named.session(LEARNER)) },
    column: { run: (at) => gradebook(at).column(COLUMN) },
    move: { run: (at) => gradebook(at).move(COLUMN, column(at.mark).url, NOW) },
    record: { run: (at) => gradebook(at).record(score, NOW) },
    restamp: {
      prepare: ({ scope, turn }) =>
        scope
          .update("scores")
          .set({ scored_at: NOW + turn })
          .where("line_item_id", "=", COLUMN)
          .where("learner_id", "=", learnerId)
          .execute(),
      run: (at) => gradebook(at).restamp(COLUMN, learnerId, NOW + at.turn, NOW + at.turn + 1),
    },
    settle: {
      prepare: (at) => gradebook(at).record(score, NOW),
      run: (at) => gradebook(at).settle({ lineItemId: COLUMN, learnerId, scoredAt: NOW }, { status: "delivered" }, NOW),
    },
    waiting: { run: (at) => gradebook(at).waiting(COLUMN, 20) },
    scores: { run: (at) => gradebook(at).scores(COLUMN, 20) },
  },
  LtiServices: {
    prepareKeep: {
      run: (at) =>
        at.scope.batch([
          services(at).prepareKeep(
            COURSE,
            named.deployment,
            { membershipsUrl: `https://lms.example.edu/members/${at.mark}`, gradeScopes: [] },
            NOW,
          ),
        ]),
    },
    find: { run: (at) => services(at).find(COURSE, named.deployment) },
    noteProblem: { run: (at) => services(at).noteProblem(named.deployment, `Refused ${at.mark}`, NOW) },
  },
};
