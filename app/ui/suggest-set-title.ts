import { LONGEST_SET_TITLE } from "#app/knowledge/practice-set.ts";
import { m } from "#app/paraglide/messages.js";

/** More of them are not read in a title. */
const NAMED = 3;

/** What a practice set may be called, by its concepts. */
export function suggestSetTitle(names: readonly string[]): string {
  const concepts = names.slice(0, NAMED).join(", ");
  const more = names.length - NAMED;
  const title = more > 0 ? m.set_suggested_more({ concepts, count: more }) : m.set_suggested({ concepts });
  return title.slice(0, LONGEST_SET_TITLE);
}
