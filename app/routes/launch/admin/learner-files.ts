import { processings } from "#app/learner/consent-said.ts";
import { readAdministratorQuery } from "#app/tenancy/administrator-list.ts";
import { readErasureQuery, readLearnerQuery } from "#app/tenancy/learner-list.ts";
import { readPeopleQuery } from "#app/tenancy/people-list.ts";
import { answerCsv, csvTime } from "../../csv-answer.ts";
import { searchOfRest, type TableFile } from "./table-file.ts";

/** So many rows in one file. */
const LEARNERS = 500;
const PEOPLE = 1_000;
const ADMINISTRATORS = 1_000;
const ERASURES = 2_000;

/** What learners decided and asked for; and those who were erased, by what leads back to nobody. */
export const learnerFiles: Record<string, TableFile> = {
  "learners.csv": async ({ learners }, search) => {
    const { learners: page, next } = await learners.page(readLearnerQuery(search), LEARNERS);
    const rows = page.map(({ name, email, knownSince, lastHereAt, said, copyAskedAt }) => ({
      name: name ?? "",
      email: email ?? "",
      known_since: csvTime(knownSince),
      last_here: csvTime(lastHereAt),
      notice_read: csvTime(said.notice?.at),
      notice_version: said.notice?.version ?? "",
      ...said.answers,
      model_host: said.modelHost ?? "",
      copy_asked: csvTime(copyAskedAt),
    }));
    const columns = ["name", "email", "known_since", "last_here", "notice_read", "notice_version"];
    return answerCsv(
      "learners.csv",
      [...columns, ...processings, "model_host", "copy_asked"],
      rows,
      searchOfRest(search, "after", next),
    );
  },
  "people.csv": async ({ appointing }, search) => {
    const { people, next } = await appointing.people(readPeopleQuery(search), PEOPLE);
    const rows = people.map(({ name, email, knownSince, isByLms, isAppointed }) => ({
      name: name ?? "",
      email: email ?? "",
      known_since: csvTime(knownSince),
      administers_by_lms: isByLms ? "yes" : "",
      appointed: isAppointed ? "yes" : "",
    }));
    const columns = ["name", "email", "known_since", "administers_by_lms", "appointed"];
    return answerCsv("people.csv", columns, rows, searchOfRest(search, "after", next));
  },
  "administrators.csv": async ({ appointing }, search) => {
    const { shown, next } = await appointing.administrators(readAdministratorQuery(search), ADMINISTRATORS);
    const rows = shown.map(({ name, email, cameAt, appointed }) => ({
      name: name ?? "",
      email: email ?? "",
      administers_by_lms: cameAt === undefined ? "" : "yes",
      last_here: csvTime(cameAt),
      appointed: csvTime(appointed?.at),
      appointed_by: appointed?.by ?? "",
    }));
    const columns = ["name", "email", "administers_by_lms", "last_here", "appointed", "appointed_by"];
    return answerCsv("administrators.csv", columns, rows, searchOfRest(search, "behind", next));
  },
  "erasures.csv": async ({ learners }, search) => {
    const { erasures, next } = await learners.erasures(readErasureQuery(search), ERASURES);
    const rows = erasures.map(({ subject, at, isSettled }) => ({
      subject,
      erased: csvTime(at),
      state: isSettled ? "done" : "under way",
    }));
    return answerCsv("erasures.csv", ["subject", "erased", "state"], rows, searchOfRest(search, "before", next));
  },
};
