/** @property passages ids of those that may teach it */
export type Suggestion = { name: string; origin: "heading" | "term"; passages: string[] };

type Text = { id: string; heading: string; text: string };

const MOST = 24;
/** A term must stand out in so many passages. */
const LEAST_PASSAGES = 2;

/**
 * What a course's material seems to be about: its headings, and the terms that it sets in bold in several passages.
 * @param taken names of concepts that are there already, and of suggestions that were declined
 */
export function suggestConcepts(passages: readonly Text[], taken: readonly string[]): Suggestion[] {
  const known = new Set(taken.map(normal));
  const found = new Map<string, Suggestion>();
  const add = (name: string, origin: Suggestion["origin"], id: string) => {
    const key = normal(name);
    if (key.length < 3 || name.length > 60 || known.has(key) || !/\p{L}{3}/u.test(name)) return;
    const suggestion = found.get(key) ?? { name: name.trim(), origin, passages: [] };
    if (!suggestion.passages.includes(id)) suggestion.passages.push(id);
    found.set(key, suggestion);
  };
  for (const { id, heading } of passages) add(heading.split(" · ").at(-1) ?? heading, "heading", id);
  for (const { id, text } of passages)
    for (const [, bold = ""] of text.matchAll(/\*\*([^*\n]{3,60})\*\*/g)) add(bold.replace(/[.:;,]$/, ""), "term", id);
  return [...found.values()]
    .filter(({ origin, passages: inside }) => origin === "heading" || inside.length >= LEAST_PASSAGES)
    .toSorted((a, b) => b.passages.length - a.passages.length)
    .slice(0, MOST);
}

function normal(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
