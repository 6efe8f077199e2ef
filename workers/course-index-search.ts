import { commonness } from "#app/knowledge/common-words.ts";
import { wordStem } from "#app/knowledge/index-words.ts";
import { relatedWords } from "#app/knowledge/related-words.ts";
import { rarity, type SearchResult } from "#app/knowledge/search.ts";
import { searchTerms } from "#app/knowledge/terms.ts";
import { forgiven, typingErrors } from "#app/knowledge/spelling.ts";

/** What is needed of an object's SQLite; whoever measures the search brings another one. */
export type IndexSql = {
  exec<Row extends Record<string, string | number | null>>(
    query: string,
    ...values: (string | number)[]
  ): { toArray(): Row[] };
};

/** Hits that are handed on, and those that are looked at closely. */
const HITS = 12;
const CANDIDATES = 20;
// The weights were chosen on the questions for development: docs/retrieval.md.
/** A heading says what a passage is about: it counts more than the text. */
const WEIGHTS = "3.0, 1.0, 0.5";
/** How much a word counts less that says little anywhere, by each step of its commonness. */
const COMMON = 0.5;
/** A word that was probably meant, by its typing errors. */
const MEANT = 0.8;
/** The nearest word of similar meaning; each further one counts less. */
const RELATED = 0.35;
const FURTHER = 0.85;
/** A word of asking that stands in the heading, too, by its rarity in the course. */
const ASKED_ALIKE = 0.1;
/** A heading that is about what was asked, and about nothing else. */
const ABOUT_IT = 0.3;
/** Places in the index that are read at most, of words and of related ones: rare words first. They bound the time. */
const PLACES = 1_500;
const RELATED_PLACES = 700;
/** A word in more than this share of a course's passages tells nothing apart; in a short course it may. */
const EVERYWHERE = 0.2;
const SHORT_COURSE = 200;

/** A stem that is looked for. @property term the question's word that it stands for; `docs` in how many passages it is */
type Wanted = { term: string; weight: number; docs: number };
type Hit = { rowid: number; headWords: string; words: string } & Record<
  "id" | "label" | "heading" | "text" | "sectionTitle",
  string
>;

/**
 * Searches the index that stands. Words are compared by their stems; one that is nowhere in the course is taken for a typing
 * error of one that is; words of similar meaning count a little.
 * @param size passages in the index
 * @param terms they decide what is found
 * @param asking they only help to rank it
 */
export function searchIndex(
  sql: IndexSql,
  size: number,
  terms: readonly string[],
  asking: readonly string[],
): SearchResult {
  const asked = terms
    .map((term) => ({ term, stems: stemsOf(term).map((stem) => meant(sql, size, stem)) }))
    .filter(({ stems }) => stems.length > 0);
  const wanted = new Map<string, Wanted>();
  for (const { term, stems } of asked)
    for (const { found } of stems) for (const each of found) keep(wanted, each.stem, { ...each, term });
  const related = relatedTo(sql, asked, wanted);
  const scores = new Map<number, number>();
  score(sql, size, wanted, PLACES, scores);
  score(sql, size, related, RELATED_PLACES, scores);
  const best = [...scores].toSorted(([a, one], [b, other]) => other - one || a - b).slice(0, CANDIDATES);
  const askedAlike = new Map(
    asking.map(wordStem).map((stem) => [stem, rarity(Math.min(size, passagesWith(sql, stem)), size)]),
  );
  const askedFor = new Set(
    asked.flatMap(({ stems }) => stems.flatMap(({ stem, found }) => [stem, ...found.map((one) => one.stem)])),
  );
  const hits = readHits(
    sql,
    best.map(([rowid]) => rowid),
  ).map((hit) => {
    const heading = hit.headWords.split(" ");
    const alike = [...new Set(heading)].reduce((sum, word) => sum + (askedAlike.get(word) ?? 0), 0);
    const words = new Set([...heading, ...hit.words.split(" ")]);
    const isIn = ({ stem, found }: Meant) => words.has(stem) || found.some((each) => words.has(each.stem));
    const isNear = (one: Meant) => isIn(one) || relatedWords(one.stem).some((word) => words.has(word));
    const matched = asked.filter(({ stems }) => stems.every(isIn)).map(({ term }) => term);
    const near = asked.filter(({ term, stems }) => !matched.includes(term) && stems.every(isNear));
    const { rowid, headWords: _, words: __, ...passage } = hit;
    return {
      passage,
      matched,
      related: near.map(({ term }) => term),
      score: (scores.get(rowid) ?? 0) * (1 + ASKED_ALIKE * alike + ABOUT_IT * share(passage.heading, askedFor)),
    };
  });
  return {
    size,
    frequencies: asked.map(({ term, stems }) => ({
      term,
      passages: Math.min(size, ...stems.map(({ found }) => Math.max(0, ...found.map(({ docs }) => docs)))),
    })),
    // Part of a compound alone is no match.
    hits: hits
      .filter(({ matched, related: near }) => matched.length + near.length > 0)
      .toSorted((a, b) => b.score - a.score)
      .slice(0, HITS),
    nearest: nearest(
      sql,
      asked.flatMap(({ stems }) => stems.flatMap(({ stem, found }) => [stem, ...found.map((each) => each.stem)])),
    ),
  };
}

/** @returns how much of what a heading says was asked for, 0 to 1 */
function share(heading: string, askedFor: ReadonlySet<string>): number {
  const said = searchTerms(heading).flatMap(stemsOf);
  return said.length === 0 ? 0 : said.filter((stem) => askedFor.has(stem)).length / said.length;
}

/** @property stem of what was typed @property found what of it is in the course: itself, or what was probably meant */
type Meant = { stem: string; found: { stem: string; weight: number; docs: number }[] };

/** A compound is looked for by its parts. */
function stemsOf(term: string): string[] {
  return [
    ...new Set(
      term
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean)
        .map(wordStem),
    ),
  ];
}

function meant(sql: IndexSql, size: number, stem: string): Meant {
  const docs = passagesWith(sql, stem);
  if (docs > 0) return { stem, found: [{ stem, weight: telling(stem), docs }] };
  const most = forgiven(stem);
  if (most === 0) return { stem, found: [] };
  // In a long course only what begins with the same two letters is compared.
  const start = stem.slice(0, size > 5_000 ? 2 : 1);
  const near = sql
    .exec<{ term: string; doc: number }>(
      "SELECT term, doc FROM vocabulary WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ?",
      start,
      `${start}\u{10FFFF}`,
      Math.max(3, stem.length - most),
      stem.length + most,
    )
    .toArray()
    .map(({ term, doc }) => ({ stem: term, docs: doc, errors: typingErrors(stem, term, most) }))
    .filter(({ errors }) => errors <= most);
  const least = Math.min(...near.map(({ errors }) => errors));
  // A word that exists elsewhere was hardly meant to be another one.
  const isWord = relatedWords(stem).length > 0;
  if (isWord && least > 1) return { stem, found: [] };
  const likely = near.filter(({ errors }) => errors === least).toSorted((a, b) => b.docs - a.docs);
  const weight = MEANT / least / (isWord ? 2 : 1);
  return { stem, found: likely.slice(0, 2).map((each) => ({ ...each, weight: weight * telling(each.stem) })) };
}

/** How much a word tells: rare words of the language tell most. */
function telling(stem: string): number {
  return 1 / (1 + COMMON * commonness(stem));
}

function passagesWith(sql: IndexSql, stem: string): number {
  return sql.exec<{ doc: number }>("SELECT doc FROM vocabulary WHERE term = ?", stem).toArray()[0]?.doc ?? 0;
}

function relatedTo(
  sql: IndexSql,
  asked: readonly { term: string; stems: readonly Meant[] }[],
  wanted: ReadonlyMap<string, Wanted>,
): Map<string, Wanted> {
  const related = new Map<string, Wanted>();
  for (const { term, stems } of asked)
    for (const { stem, found } of stems)
      for (const from of new Set([stem, ...found.map((each) => each.stem)]))
        for (const [place, word] of relatedWords(from).entries()) {
          if (wanted.has(word)) continue;
          const docs = passagesWith(sql, word);
          const weight = RELATED * FURTHER ** place * (wanted.get(from)?.weight ?? telling(from)) * telling(word);
          if (docs > 0) keep(related, word, { term, weight, docs });
        }
  return related;
}

function keep(all: Map<string, Wanted>, stem: string, next: Wanted): void {
  const known = all.get(stem);
  if (known === undefined || known.weight < next.weight)
    all.set(stem, { term: next.term, weight: next.weight, docs: next.docs });
}

/** Adds to each passage's score what each stem in it is worth, rare ones first, as long as there is room. */
function score(
  sql: IndexSql,
  size: number,
  wanted: ReadonlyMap<string, Wanted>,
  places: number,
  scores: Map<number, number>,
) {
  let read = 0;
  for (const [stem, { weight, docs }] of [...wanted].toSorted(([, a], [, b]) => a.docs - b.docs)) {
    if (size > SHORT_COURSE && docs > EVERYWHERE * size && wanted.size > 1) continue;
    if (read > 0 && read + docs > places) break;
    read += docs;
    const rows = sql.exec<{ id: number; rank: number }>(
      `SELECT rowid AS id, bm25(passages, ${WEIGHTS}) AS rank FROM passages WHERE passages MATCH ? LIMIT ?`,
      `"${stem}"`,
      places,
    );
    for (const { id, rank } of rows.toArray()) scores.set(id, (scores.get(id) ?? 0) + weight * Math.max(0, -rank));
  }
}

function readHits(sql: IndexSql, rowids: readonly number[]): Hit[] {
  return rowids.flatMap((rowid) =>
    sql
      .exec<Hit>(
        "SELECT rowid, headWords, words, id, label, heading, text, sectionTitle FROM passages WHERE rowid = ?",
        rowid,
      )
      .toArray(),
  );
}

function nearest(sql: IndexSql, stems: readonly string[]): SearchResult["nearest"] {
  const all = sql
    .exec<{ position: number; id: string; name: string }>("SELECT position, id, name FROM concepts ORDER BY position")
    .toArray();
  const any = [...new Set(stems)].map((stem) => `"${stem}"`).join(" OR ");
  const ranked =
    any === ""
      ? []
      : sql
          .exec<{ rowid: number }>(
            "SELECT rowid FROM concept_words WHERE concept_words MATCH ? ORDER BY bm25(concept_words, 3.0, 1.0)",
            any,
          )
          .toArray()
          .map(({ rowid }) => rowid);
  const rank = (position: number) => (ranked.includes(position) ? ranked.indexOf(position) : ranked.length + position);
  return all.toSorted((a, b) => rank(a.position) - rank(b.position)).map(({ id, name }) => ({ id, name }));
}
