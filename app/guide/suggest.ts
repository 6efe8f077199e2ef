import { searchTerms } from "#app/knowledge/terms.ts";

type Named = { id: string; name: string };

/**
 * The concepts to begin with at one place of a course.
 * @param concepts in the course's order
 * @param place what the LMS calls the link that was opened
 * @returns so many, from the concept whose name is most of all in the place's; else from the first
 */
export function conceptsAt(concepts: readonly Named[], place: string | undefined, count: number): Named[] {
  const here = new Set(searchTerms(place ?? ""));
  const shared = concepts.map(({ name }) => searchTerms(name).filter((term) => here.has(term)).length);
  const most = Math.max(0, ...shared);
  const from = most === 0 ? 0 : shared.indexOf(most);
  // Near the end of the course, those before it make up for what is missing.
  const begin = Math.max(0, Math.min(from, concepts.length - count));
  return concepts.slice(begin, begin + count);
}
