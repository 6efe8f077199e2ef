import type { Commands } from "./operation.ts";
import { arrivals } from "./operations-arrival.ts";
import { authoring } from "./operations-authoring.ts";
import { concepts } from "./operations-concepts.ts";
import { overviews } from "./operations-console.ts";
import { copies } from "./operations-copying.ts";
import { courses } from "./operations-course.ts";
import { crises } from "./operations-crisis.ts";
import { gradebooks } from "./operations-gradebook.ts";
import { replyRatings } from "./operations-rating.ts";
import { handedQuestions } from "./operations-handed.ts";
import { institutions } from "./operations-institution.ts";
import { launches } from "./operations-launch.ts";
import { sentInvitations } from "./operations-inviting.ts";
import { learning } from "./operations-learning.ts";
import { people } from "./operations-people.ts";
import { placing } from "./operations-placing.ts";
import { practice } from "./operations-practice.ts";
import { records } from "./operations-record.ts";
import { rosters } from "./operations-roster.ts";
import { practiceSets } from "./operations-sets.ts";
import { supportAccesses } from "./operations-support.ts";
import { talks } from "./operations-talk.ts";

/** Every public method of every repository. */
export const operations: Record<string, Record<string, Commands>> = {
  ...institutions,
  ...overviews,
  ...launches,
  ...arrivals,
  ...sentInvitations,
  ...supportAccesses,
  ...people,
  ...learning,
  ...gradebooks,
  ...rosters,
  ...talks,
  ...handedQuestions,
  ...crises,
  ...replyRatings,
  ...courses,
  ...concepts,
  ...authoring,
  ...placing,
  ...copies,
  ...practice,
  ...practiceSets,
  ...records,
};
