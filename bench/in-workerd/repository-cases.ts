import { ofAuthoring } from "./cases-authoring.ts";
import { ofConnecting } from "./cases-connecting.ts";
import { ofCourses } from "./cases-course.ts";
import { ofInstitutions } from "./cases-institution.ts";
import { ofLearning } from "./cases-learning.ts";
import { ofPeople } from "./cases-people.ts";
import { ofPlacing } from "./cases-placing.ts";
import { ofTheRecord } from "./cases-record.ts";
import { ofPractice } from "./cases-practice.ts";
import { ofServices } from "./cases-services.ts";
import type { Cases } from "./measured-case.ts";

/** Every method of every class that asks the record. */
export const cases: Cases = {
  // First: who stays among people depends on what other cases leave, and that on how often these are repeated.
  ...ofTheRecord,
  ...ofInstitutions,
  ...ofConnecting,
  ...ofPeople,
  ...ofLearning,
  ...ofCourses,
  ...ofAuthoring,
  ...ofPlacing,
  ...ofPractice,
  ...ofServices,
};
