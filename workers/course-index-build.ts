import type { Concept } from "#app/knowledge/concept.ts";
import type { PassageInSection } from "#app/knowledge/passage.ts";
import type { Course } from "#db/course.ts";
import { migrateObject, type SchemaStep } from "./object-schema.ts";

/** What one step takes over at most: some 20 ms of CPU. At least one passage, however long it is. */
export const STEP_PASSAGES = 200;
export const STEP_CHARACTERS = 250_000;

const passageTable = (name: string) =>
  `CREATE VIRTUAL TABLE IF NOT EXISTS ${name}
   USING fts5 (heading, text, id UNINDEXED, label UNINDEXED, sectionTitle UNINDEXED, tokenize = 'porter unicode61 remove_diacritics 2')`;

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
    return this.#sql.exec<{ count: number }>("SELECT count(*) AS count FROM passages").one().count;
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
    for (const { heading, text, id, label, sectionTitle } of passages)
      this.#sql.exec(
        "INSERT INTO next_passages (heading, text, id, label, sectionTitle) VALUES (?, ?, ?, ?, ?)",
        heading,
        text,
        id,
        label,
        sectionTitle,
      );
  }

  /** The next index takes the place of the one that stood. */
  #change(concepts: readonly Concept[], revision: number): void {
    this.#sql.exec("DROP TABLE passages");
    this.#sql.exec("ALTER TABLE next_passages RENAME TO passages");
    this.#sql.exec(passageTable("next_passages"));
    for (const table of ["concepts", "concept_words", "built", "building"]) this.#sql.exec(`DELETE FROM ${table}`);
    for (const [index, { id, name, description }] of concepts.entries()) {
      this.#sql.exec("INSERT INTO concepts VALUES (?, ?, ?)", index + 1, id, name);
      this.#sql.exec(
        "INSERT INTO concept_words (rowid, name, description) VALUES (?, ?, ?)",
        index + 1,
        name,
        description,
      );
    }
    this.#sql.exec("INSERT INTO built (only, revision, at) VALUES (1, ?, ?)", revision, Date.now());
  }
}

/** @returns the first passages, as many as have no more characters than this together; at least one */
function upTo(passages: readonly PassageInSection[], characters: number): readonly PassageInSection[] {
  let sum = 0;
  const tooMany = passages.findIndex(({ heading, text }) => (sum += heading.length + text.length) > characters);
  return tooMany < 0 ? passages : passages.slice(0, Math.max(1, tooMany));
}
