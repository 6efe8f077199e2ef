import { costOf, MOST_USAGE_LINES, readUsageFileQuery } from "#app/guide/model-usage.ts";
import { answerCsv } from "../../csv-answer.ts";
import { searchOfRest, type TableFile } from "./table-file.ts";

/** A day of a small course costs less than a cent. */
const COST_DIGITS = 6;

/** What was taken of the model this month, and what it cost, by course and day: of all courses, or of those that the page is of. */
export const usageFiles: Record<string, TableFile> = {
  "model-usage.csv": async ({ usage }, search) => {
    const { lines, price, next } = await usage.byCourseAndDay(readUsageFileQuery(search), MOST_USAGE_LINES);
    // Where there is no price, nobody knows the cost: the column stays empty.
    const cost = price === undefined ? "cost" : `cost_${price.currency}`;
    const rows = lines.map(({ title, ...line }) => ({
      ...line,
      title: title ?? "",
      [cost]: price === undefined ? "" : costOf(line.tokens, price).toFixed(COST_DIGITS),
    }));
    const columns = ["day", "course", "title", "messages", "tokens", cost];
    return answerCsv("model-usage.csv", columns, rows, searchOfRest(search, "after", next));
  },
};
