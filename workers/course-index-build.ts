import type { Concept } from "#app/knowledge/concept.ts";
import { indexedAs, indexWords } from "#app/knowledge/index-words.ts";
import type { PassageInSection } from "#app/knowledge/passage.ts";
import type { Course } from "#db/course.ts";
import { migrateObject, type SchemaStep } from "./object-schema.ts";

/** What one step takes over at most: some 15 ms of CPU. At least one passage, however long it is. */
export const STEP_PASSAGES = 64;
export const STEP_CHARACTERS = 36_000;

/** Its words are stems (indexWords), so they are compared as they stand; what is shown is kept beside them. */
const passageTable = (name: string) =>
  `CREATE VIRTUAL TABLE IF NOT EXISTS ${name}
   USING fts5 (headWords, words, sectionWords, heading UNINDEXED, text UNINDEXED, id UNINDEXED, label UNINDEXED,
     sectionTitle UNINDEXED, tokenize = 'unicode61')`;

/** In how many passages each stem is. FTS5's own vocabulary would count them anew each time that it is asked. */
const vocabularyTable = (name: string) =>
  `CREATE TABLE IF NOT EXISTS ${name} (term TEXT PRIMARY KEY, doc INTEGER NOT NULL) STRICT, WITHOUT ROWID`;

const SCHEMA: readonly SchemaStep[] = [
  (sql) => {
    sql.exec(
      "CREATE TABLE IF NOT EXISTS built (only INTEGER PRIMARY KEY CHECK (only = 1), revision INTEGER NOT NULL) STRICT",
    );
    sql.exec(
      "CREATE TABLE IF NOT EXISTS concepts (position INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL) STRICT",
    );
    sql.exec(passageTable("passages"));
    sql.exec(
      "CREATE VIRTUAL TABLE IF NOT EXISTS concept_words USING fts5 (name, description, tokenize = 'porter unicode61')",
    );
  },
  // When it was built, ms.
  (sql) => void sql.exec("ALTER TABLE built ADD COLUMN at INTEGER NOT NULL DEFAULT 0"),
  // The next index grows beside the one that stands. `after`: the last passage that it has.
  (sql) => {
    sql.exec(
      "CREATE TABLE building (only INTEGER PRIMARY KEY CHECK (only = 1), revision INTEGER NOT NULL, after TEXT NOT NULL) STRICT",
    );
    sql.exec(passageTable("next_passages"));
  },
  // Words are stems that we make. What was built before is built again when it is next asked.
  (sql) => {
    for (const table of ["passages", "next_passages", "concept_words"]) sql.exec(`DROP TABLE ${table}`);
    for (const table of ["built", "building", "concepts"]) sql.exec(`DELETE FROM ${table}`);
    sql.exec("ALTER TABLE built ADD COLUMN size INTEGER NOT NULL DEFAULT 0");
    sql.exec(passageTable("passages"));
    sql.exec(passageTable("next_passages"));
    sql.exec("CREATE VIRTUAL TABLE concept_words USING fts5 (name, description, tokenize = 'unicode61')");
    sql.exec(vocabularyTable("vocabulary"));
    sql.exec(vocabularyTable("next_vocabulary"));
  },
];

/**
 * Builds the index of a course by steps, each a bounded piece of work that remembers where it was: the next index grows in
 * a table of its own, and takes the place of the one that stands when it is whole. Nobody ever sees half an index, or one of
 * two revisions mixed.
 */
export class CourseIndexBuild {
  readonly #storage: DurableObjectStorage;
  readonly #sql: SqlStorage;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
    this.#sql = storage.sql;
    migrateObject(storage, SCHEMA);
  }

  /** Of the index that stands: the material's revision, and when it was built, ms. */
  built(): { revision: number; at: number } | undefined {
    return this.#sql.exec<{ revision: number; at: number }>("SELECT revision, at FROM built").toArray()[0];
  }

  /** Of the next index, where one is growing. */
  building(): { revision: number; after: string } | undefined {
    return this.#sql.exec<{ revision: number; after: string }>("SELECT revision, after FROM building").toArray()[0];
  }

  /** Passages in the index that stands, and in the next one. */
  size(): number {
    return this.#sql.exec<{ size: number }>("SELECT size FROM built").toArray()[0]?.size ?? 0;
  }
  grown(): number {
    return this.#sql.exec<{ count: number }>("SELECT count(*) AS count FROM next_passages").one().count;
  }

  /** Whether the index that stands took more than a step. */
  isLong(): boolean {
    return this.#sql.exec("SELECT 1 FROM passages LIMIT 1 OFFSET ?", STEP_PASSAGES - 1).toArray().length > 0;
  }

  /** Begins the next index anew, unless it is the one that stands. */
  begin(revision: number): void {
    this.#storage.transactionSync(() => {
      this.#sql.exec("DELETE FROM building");
      // Dropping is quick, 1 ms for a thousand passages; deleting would take word after word out of the index.
      this.#sql.exec("DROP TABLE next_passages");
      this.#sql.exec(passageTable("next_passages"));
      this.#sql.exec("DROP TABLE next_vocabulary");
      this.#sql.exec(vocabularyTable("next_vocabulary"));
      if (revision !== this.built()?.revision) this.#sql.exec("INSERT INTO building VALUES (1, ?, '')", revision);
    });
  }

  /**
   * One step of the next index, where one is growing: a page of passages, and behind the last one the change of places. Where
   * the material changed meanwhile, it begins anew.
   * @throws what reading the course throws; the step can be taken again
   */
  async step(course: Course): Promise<void> {
    const building = this.building();
    if (building === undefined) return;
    const page = await course.passagesAfter(building.after, STEP_PASSAGES);
    const taken = upTo(page, STEP_CHARACTERS);
    const isLast = page.length < STEP_PASSAGES && taken.length === page.length;
    const concepts = isLast ? await course.concepts() : [];
    // Read last: while it is what it was before the first page, no page is of another revision.
    const revision = await course.materialRevision();
    this.#storage.transactionSync(() => {
      const now = this.building();
      // It was begun anew, or somebody else took this step.
      if (now?.revision !== building.revision || now.after !== building.after) return;
      if (revision !== building.revision) return this.begin(revision);
      this.#add(taken);
      if (isLast) this.#change(concepts, revision);
      else this.#sql.exec("UPDATE building SET after = ?", taken.at(-1)?.id ?? building.after);
    });
  }

  #add(passages: readonly PassageInSection[]): void {
    const docs = new Map<string, number>();
    for (const { heading, text, id, label, sectionTitle } of passages) {
      const columns = indexedAs(heading, text, sectionTitle);
      this.#sql.exec(
        `INSERT INTO next_passages (headWords, words, sectionWords, heading, text, id, label, sectionTitle)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        ...columns,
        heading,
        text,
        id,
        label,
        sectionTitle,
      );
      for (const stem of new Set(columns.join(" ").split(" "))) docs.set(stem, (docs.get(stem) ?? 0) + 1);
    }
    docs.delete("");
    this.#sql.exec(
      `INSERT INTO next_vocabulary (term, doc) SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true
       ON CONFLICT DO UPDATE SET doc = doc + excluded.doc`,
      JSON.stringify([...docs]),
    );
  }

  /** The next index takes the place of the one that stood. */
  #change(concepts: readonly Concept[], revision: number): void {
    this.#sql.exec("DROP TABLE vocabulary");
    this.#sql.exec("DROP TABLE passages");
    this.#sql.exec("ALTER TABLE next_passages RENAME TO passages");
    this.#sql.exec("ALTER TABLE next_vocabulary RENAME TO vocabulary");
    this.#sql.exec(vocabularyTable("next_vocabulary"));
    this.#sql.exec(passageTable("next_passages"));
    for (const table of ["concepts", "concept_words", "built", "building"]) this.#sql.exec(`DELETE FROM ${table}`);
    for (const [index, { id, name, description }] of concepts.entries()) {
      this.#sql.exec("INSERT INTO concepts VALUES (?, ?, ?)", index + 1, id, name);
      this.#sql.exec(
        "INSERT INTO concept_words (rowid, name, description) VALUES (?, ?, ?)",
        index + 1,
        indexWords(name).join(" "),
        indexWords(description).join(" "),
      );
    }
    const { count } = this.#sql.exec<{ count: number }>("SELECT count(*) AS count FROM passages").one();
    this.#sql.exec("INSERT INTO built (only, revision, at, size) VALUES (1, ?, ?, ?)", revision, Date.now(), count);
  }
}

/** @returns the first passages, as many as have no more characters than this together; at least one */
function upTo(passages: readonly PassageInSection[], characters: number): readonly PassageInSection[] {
  let sum = 0;
  const tooMany = passages.findIndex(({ heading, text }) => (sum += heading.length + text.length) > characters);
  return tooMany < 0 ? passages : passages.slice(0, Math.max(1, tooMany));
}
