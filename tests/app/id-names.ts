import { type Source, sources } from "../sources.ts";

// What routes read out of queries and forms, by the sources: a name that is read anew has to be told here, and one that
// carries ids has to be tried with another institution's.

/** What carries an id, or a place in a list, which is one. */
export const idNames = new Set(
  `access after answer back before behind column concept course deployment flag from id invitation item learner message offer
  passage passages person practise prerequisite prerequisites question read replaces reply set talk try withdraw`.split(
    /\s+/,
  ),
);

/** What does not: words of the product, figures, and what people write. */
export const plainNames = new Set(
  `model accept content-type talks find new stuck text note helpful reason title intent help seconds opened idleMs left erase
  action again shown hints hour option options correct value tolerance unit accepted kind show source version name
  description schema answers tries state do minors q order points userId resultScore resultMaximum copy set-title grade
  problem status sort label versions seen deployments anonymous outcome days material consent areMinors authorisation
  reference by at sure askedAt decision hours provider baseUrl key perMillion currency price usual usualTries to most
  mostTries hue contact crisis crisisFlags names how host hash`.split(/\s+/),
);

/** It writes what another route reads. */
const writer = "app/routes/launch/course/export.ts";
/** Schemas of what is stored, or said by an LMS: nobody sends it to a route of a launch. */
const notSent = new Set(["app/audit/entry.ts"]);

const byPath = new Map(sources.map((source) => [source.path, source]));
const reading =
  /\.(?:get|getAll|has)\("([\w.-]+)"\)|\b(?:entered|fields)\["([\w.-]+)"\]|(?:^|[{,])\s*"?([a-z][\w.-]*)"?:\s*z\b/gm;

/** @param id of a route, as the route table has it @returns the names that its sources read, themselves or by what they import */
export function namesReadBy(id: string): Set<string> {
  const names = new Set<string>();
  for (const { text } of readersOf(id))
    for (const [, ...found] of text.matchAll(reading)) names.add(found.find((name) => name !== undefined) ?? "");
  return names;
}

/** @param id of a route @returns the words of the product that stand in those sources: of what is sent, some are understood */
export function wordsReadBy(id: string): Set<string> {
  const words = readersOf(id).flatMap(({ text }) => [...text.matchAll(/"([a-z][\w-]{1,24})"/g)]);
  return new Set(words.map(([, word]) => word ?? ""));
}

/** The route's file, what it imports of the routes, and what these import of the nouns. */
function readersOf(id: string): Source[] {
  const first = byPath.get(`app/${id}.ts`) ?? byPath.get(`app/${id}.tsx`);
  if (first === undefined) throw new Error(`${id} has no source`);
  const found = new Set([first]);
  for (const source of found)
    for (const path of valuesImportedBy(source)) {
      const imported = byPath.get(path);
      if (imported === undefined || /^app\/(ui|middleware)\//.test(path) || notSent.has(path)) continue;
      if (source.path.startsWith("app/routes/") && source.path !== writer) found.add(imported);
    }
  return [...found];
}

/** Types read nothing. */
function valuesImportedBy({ path, text }: Source): string[] {
  return [...text.matchAll(/^import (?!type\b)([^;]*?) from "([^"]+)";/gm)]
    .filter(([, what = ""]) => !/^\{(\s*type [^,}]+,?)+\s*\}$/.test(what))
    .map(([, , from = ""]) =>
      from.startsWith("#") ? from.slice(1) : new URL(from, `file:///${path}`).pathname.slice(1),
    );
}
