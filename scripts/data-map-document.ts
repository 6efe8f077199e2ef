import { type Audience, type Basis, columnMap, dataMap, keptFor } from "../db/data-map.ts";
import { keptBeside } from "../workers/data-map.ts";

/** The names of a database's columns, by its tables. */
export type ColumnsOf = ReadonlyMap<string, readonly string[]>;

/** Between these stands in docs/privacy.md what is generated. */
export const beginMark = "<!-- data map -->";
export const endMark = "<!-- end of data map -->";

const basis: Record<Basis, string> = {
  task: "the course's task",
  consent: "consent",
  request: "the learner's request",
  security: "security",
  operation: "running the tool",
};

/** Columns that name a learner. */
const naming = new Set(["learner_id", "lti_user_id", "subject_id", "display_name", "given_name", "email", "actor"]);

/** @returns the data map: what is held of people first, then what is not, then the places beside the record */
export function toMarkdown(columns: ColumnsOf): string {
  const uses = Object.entries({ ...dataMap, ...columnMap }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const ofPeople = uses.filter(([, { holds }]) => holds !== "");
  const others = uses.filter(([, { holds }]) => holds === "");
  const names = (table: string) =>
    (columns.get(table) ?? [])
      .filter((column) => naming.has(column))
      .map((column) => `\`${column}\``)
      .join(", ");
  return [
    "### In the record, of people",
    "",
    "| Table | Holds | Named by | Purpose | Basis | Kept | Seen by |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...ofPeople.map(
      ([table, each]) =>
        `| \`${table}\` | ${each.holds} | ${names(table)} | ${each.purpose} | ${basis[each.basis]} | ${keptFor(each)} | ${seenBy(each)} |`,
    ),
    "",
    "### In the record, of nobody",
    "",
    "| Table | Purpose | Basis | Kept | Seen by |",
    "| --- | --- | --- | --- | --- |",
    ...others.map(
      ([table, each]) =>
        `| \`${table}\` | ${each.purpose} | ${basis[each.basis]} | ${keptFor(each)} | ${seenBy(each)} |`,
    ),
    "",
    "### Beside the record",
    "",
    "| Binding | Holds of people | Purpose | Basis | Kept | Seen by |",
    "| --- | --- | --- | --- | --- | --- |",
    ...Object.entries(keptBeside).map(
      ([binding, each]) =>
        `| \`${binding}\` | ${each.holds || "nothing"} | ${each.purpose} | ${basis[each.basis]} | ${each.kept} | ${seenBy(each)} |`,
    ),
  ].join("\n");
}

function seenBy({ seenBy: people }: { seenBy: readonly Audience[] }): string {
  return people.length === 0 ? "nobody" : people.join(", ");
}

/** The same words, however a table is laid out. */
export function inOneLayout(markdown: string): string {
  return markdown
    .replaceAll(/-{3,}/g, "---")
    .replaceAll(/[ \n]+/g, " ")
    .trim();
}
