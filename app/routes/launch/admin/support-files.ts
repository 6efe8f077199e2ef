import { readSupportQuery } from "#app/tenancy/support-list.ts";
import { answerCsv, csvTime } from "../../csv-answer.ts";
import { searchOfRest, type TableFile } from "./table-file.ts";

/** So many rows in one file. */
const REQUESTS = 2_000;

/** Who supports the installation and asked to look, and what became of it. */
export const supportFiles: Record<string, TableFile> = {
  "support.csv": async ({ support }, search) => {
    const { accesses, next } = await support.page(readSupportQuery(search), REQUESTS);
    const rows = accesses.map(({ askedAt, label, reason, hours, state, answeredAt, endsAt }) => ({
      asked: csvTime(askedAt),
      who: label,
      why: reason,
      hours,
      state,
      answered: csvTime(answeredAt),
      until: csvTime(endsAt),
    }));
    const columns = ["asked", "who", "why", "hours", "state", "answered", "until"];
    return answerCsv("support.csv", columns, rows, searchOfRest(search, "before", next));
  },
};
