import { type RawBuilder, sql } from "kysely";

/** Whether a text holds what is looked for, in whatever case. */
export function holds(text: RawBuilder<string>, sought: string): RawBuilder<boolean> {
  const found = spellings(sought).map((each) => sql`instr(lower(${text}), lower(${each})) > 0`);
  return sql<boolean>`(${sql.join(found, sql` or `)})`;
}

/** SQLite knows small and capital letters of ASCII alone: others are looked for as they are, small, and with a capital first. */
function spellings(sought: string): string[] {
  const small = sought.toLowerCase();
  const capital = small.replaceAll(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
  return [...new Set([sought, small, capital])];
}

/** What an LMS told of a person by which they are found. */
export const toldOfPerson = sql<string>`coalesce(display_name, given_name, '') || ' ' || coalesce(email, '')`;
