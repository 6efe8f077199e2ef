import { MOST_USAGE_LINES, readUsageFileQuery } from "#app/guide/model-usage.ts";
import { answerCsv } from "../../csv-answer.ts";
import { searchOfRest, type TableFile } from "./table-file.ts";

/** What was taken of the model this month, by course and day: of all courses, or of the one that the page is of. */
export const usageFiles: Record<string, TableFile> = {
  "model-usage.csv": async ({ usage }, search) => {
    const { lines, next } = await usage.byCourseAndDay(readUsageFileQuery(search), MOST_USAGE_LINES);
    const rows = lines.map(({ title, ...line }) => ({ ...line, title: title ?? "" }));
    const columns = ["day", "course", "title", "messages", "tokens"];
    return answerCsv("model-usage.csv", columns, rows, searchOfRest(search, "after", next));
  },
};
