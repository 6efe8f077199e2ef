import { readCrisisQuery } from "#app/guide/crisis-list.ts";
import { answerCsv, csvTime } from "../../csv-answer.ts";
import { searchOfRest, type TableFile } from "./table-file.ts";

/** So many rows in one file. */
const FLAGS = 1_000;

/** Who may be in danger, and whether somebody looks after them: never what they wrote. */
export const crisisFiles: Record<string, TableFile> = {
  "crises.csv": async ({ crises }, search) => {
    const { flags, next } = await crises.ofTenant.page(readCrisisQuery(search), FLAGS);
    const rows = flags.map(({ name, course, at, acknowledgedAt }) => ({
      learner: name ?? "",
      course: course ?? "",
      seen: csvTime(at),
      state: acknowledgedAt === undefined ? "open" : "settled",
      looked_after_since: csvTime(acknowledgedAt),
    }));
    const columns = ["learner", "course", "seen", "state", "looked_after_since"];
    return answerCsv("crises.csv", columns, rows, searchOfRest(search, "after", next));
  },
};
