import { minorsStateOf } from "#app/learner/minor-learners.ts";
import { m } from "#app/paraglide/messages.js";
import { readCourseQuery, readMaterialQuery } from "#app/tenancy/course-list.ts";
import { readCourseQuotaQuery } from "#app/tenancy/course-quotas.ts";
import { readMinorsQuery } from "#app/tenancy/minors-choice.ts";
import { answerNotFound } from "#app/ui/static-page.tsx";
import { answerCsv, csvTime } from "../../csv-answer.ts";
import { searchOfRest, type TableFile } from "./table-file.ts";

/** So many rows in one file, of which nothing is counted. */
const MINORS = 2_000;
const QUOTAS = 2_000;
/** So many rows in one file: of each course, what is in it is counted. */
const COURSES = 500;
const MATERIALS = 2_000;

/** The courses, and the material of one of them. */
export const courseFiles: Record<string, TableFile> = {
  "courses.csv": async ({ courses }, search) => {
    const { courses: page, next } = await courses.page(readCourseQuery(search), COURSES);
    const rows = page.map(({ id, title, knownSince, lastLaunchAt, ...figures }) => ({
      course: title ?? m.app_name(),
      id,
      known_since: csvTime(knownSince),
      last_opened: csvTime(lastLaunchAt),
      ...figures,
    }));
    const columns = ["course", "id", "known_since", "last_opened"];
    const figures = ["published", "drafts", "concepts", "questions", "learners"];
    return answerCsv("courses.csv", [...columns, ...figures], rows, searchOfRest(search, "after", next));
  },
  "minors.csv": async ({ minors }, search) => {
    const { courses, next, ofTenant } = await minors.courses(readMinorsQuery(search), MINORS);
    const rows = courses.map(({ id, title, knownSince, said }) => ({
      course: title ?? m.app_name(),
      id,
      known_since: csvTime(knownSince),
      state: minorsStateOf([ofTenant, said]),
      said_of_course: said.areMinors ? "minors" : "",
      authorisation: said.authorisation?.reference ?? "",
      recorded: csvTime(said.authorisation?.at),
    }));
    const columns = ["course", "id", "known_since", "state", "said_of_course", "authorisation", "recorded"];
    return answerCsv("minors.csv", columns, rows, searchOfRest(search, "after", next));
  },
  "quotas.csv": async ({ courseQuotas }, search) => {
    const { courses, next } = await courseQuotas.page(readCourseQuotaQuery(search), QUOTAS);
    const rows = courses.map(({ id, title, knownSince, limits: { day, month } }) => ({
      course: title ?? m.app_name(),
      id,
      known_since: csvTime(knownSince),
      replies_a_day: day.messages,
      tokens_a_day: day.tokens,
      replies_a_month: month.messages,
      tokens_a_month: month.tokens,
    }));
    const columns = [
      "course",
      "id",
      "known_since",
      "replies_a_day",
      "tokens_a_day",
      "replies_a_month",
      "tokens_a_month",
    ];
    return answerCsv("quotas.csv", columns, rows, searchOfRest(search, "after", next));
  },
  "materials.csv": async ({ courses }, search) => {
    const found = await courses.one(search.get("course") ?? "", readMaterialQuery(search), MATERIALS);
    if (found === undefined) return answerNotFound();
    const rows = found.materials.map(({ position, title, status, version, passages, changedAt }) => ({
      position,
      title,
      state: status === "visible" ? "published" : "draft",
      version: version ?? "",
      passages,
      changed: csvTime(changedAt),
    }));
    const columns = ["position", "title", "state", "version", "passages", "changed"];
    return answerCsv("materials.csv", columns, rows, searchOfRest(search, "after", found.next));
  },
};
