import { type Compilable, sql } from "kysely";
import { type Copy, copied, copying, counterparts, section, times } from "./copy-source.ts";

/** @property statement says the ids of what it copied @property most rows that it copies: where it copies fewer, there are no more */
type Copied = { statement: Compilable<{ id: string }>; most: number };

/**
 * The statements that copy what is in a course's sections and hangs on its concepts, as far as that is there and the copy is not,
 * for a batch behind copiedOutline. What hangs on another kind comes behind it.
 * @param most so many rows of each kind
 */
export function copiedContent(copy: Copy, most: number): Copied[] {
  // Each may be as long as a whole chapter.
  const versionsAtMost = Math.ceil(most / 10);
  return [
    { statement: passages(copy, most), most },
    { statement: versions(copy, versionsAtMost), most: versionsAtMost },
    { statement: teachings(copy, most), most },
    { statement: questions(copy, most), most },
    { statement: sets(copy, most), most },
    { statement: setConcepts(copy, most), most },
  ];
}

function passages(copy: Copy, most: number) {
  const there = copy.scope.from("passages").where("passages.id", "=", copied(copy, "old.id"));
  // Somebody may have written the section anew meanwhile: what they wrote stays.
  const instead = copy.scope
    .from("passages")
    .where("passages.material_id", "=", sql.ref<string>("section.id"))
    .where("passages.position", "=", sql.ref<number>("old.position"));
  return copy.scope
    .insertFrom(
      "passages",
      copying(copy)
        .innerJoin(
          copy.scope
            .from("passages")
            .select(["id", "lti_context_id", "material_id", "position", "heading", "text"])
            .as("old"),
          (join) => join.onRef("old.lti_context_id", "=", "course_copies.source_id"),
        )
        .innerJoin(section(copy), (join) => join.on("section.id", "=", copied(copy, "old.material_id")))
        .where((eb) => eb.not(eb.exists(there.select("passages.id"))))
        .where((eb) => eb.not(eb.exists(instead.select("passages.id"))))
        .select((eb) => [
          copied(copy, "old.id").as("id"),
          "course_copies.id as lti_context_id",
          "section.id as material_id",
          "old.position",
          sql<string>`${eb.ref("section.position")} || '.' || ${eb.ref("old.position")}`.as("label"),
          "old.heading",
          "old.text",
          ...times(copy),
        ])
        .limit(most),
      ["id", "lti_context_id", "material_id", "position", "label", "heading", "text", "created_at", "updated_at"],
      ["id"],
    )
    .returning("id");
}

function versions(copy: Copy, most: number) {
  const there = copy.scope
    .from("material_versions")
    .where("material_versions.material_id", "=", sql.ref<string>("section.id"))
    .where("material_versions.version", "=", sql.ref<number>("old.version"));
  return copy.scope
    .insertFrom(
      "material_versions",
      copying(copy)
        .innerJoin(copy.scope.from("course_materials").select(["id", "lti_context_id"]).as("material"), (join) =>
          join.onRef("material.lti_context_id", "=", "course_copies.source_id"),
        )
        .innerJoin(section(copy), (join) => join.on("section.id", "=", copied(copy, "material.id")))
        // A cross join keeps its order: else all versions of the tenant would be gone through.
        .crossJoin(
          copy.scope
            .from("material_versions")
            .select(["id", "material_id", "version", "title", "source", "created_at"])
            .as("old"),
        )
        .whereRef("old.material_id", "=", "material.id")
        .where((eb) => eb.not(eb.exists(there.select("material_versions.id"))))
        .select([
          copied(copy, "old.id").as("id"),
          "section.id as material_id",
          "old.version",
          "old.title",
          "old.source",
          "old.created_at",
        ])
        .limit(most),
      ["id", "material_id", "version", "title", "source", "created_at"],
      ["material_id", "version"],
    )
    .returning("id");
}

/** Which passages explain which concept. */
function teachings(copy: Copy, most: number) {
  const scope = copy.scope;
  const there = scope
    .from("concept_passages")
    .where("concept_passages.concept", "=", sql.ref<string>("own.concept"))
    .where("concept_passages.passage_id", "=", copied(copy, "old.passage_id"));
  const passage = scope.from("passages").where("passages.id", "=", copied(copy, "old.passage_id"));
  return scope
    .insertFrom(
      "concept_passages",
      counterparts(copy)
        .innerJoin(scope.from("concept_passages").select(["id", "concept", "passage_id"]).as("old"), (join) =>
          join.onRef("old.concept", "=", "theirs.concept"),
        )
        .where((eb) => eb.exists(passage.select("passages.id")))
        .where((eb) => eb.not(eb.exists(there.select("concept_passages.id"))))
        .select([
          copied(copy, "old.id").as("id"),
          "own.concept as concept",
          copied(copy, "old.passage_id").as("passage_id"),
        ])
        .limit(most),
      ["id", "concept", "passage_id"],
      ["id"],
    )
    .returning("id");
}

function questions(copy: Copy, most: number) {
  const scope = copy.scope;
  const there = scope.from("course_questions").where("course_questions.id", "=", copied(copy, "old.id"));
  return scope
    .insertFrom(
      "course_questions",
      counterparts(copy)
        .innerJoin(
          scope
            .from("course_questions")
            .select(["id", "lti_context_id", "concept", "kind", "prompt", "answer", "hints", "solution"])
            .as("old"),
          (join) =>
            join
              .onRef("old.concept", "=", "theirs.concept")
              .onRef("old.lti_context_id", "=", "course_copies.source_id"),
        )
        .where((eb) => eb.not(eb.exists(there.select("course_questions.id"))))
        .select([
          copied(copy, "old.id").as("id"),
          "course_copies.id as lti_context_id",
          "own.concept as concept",
          "old.kind",
          "old.prompt",
          "old.answer",
          "old.hints",
          "old.solution",
          ...times(copy),
        ])
        .limit(most),
      ["id", "lti_context_id", "concept", "kind", "prompt", "answer", "hints", "solution", "created_at", "updated_at"],
      ["id"],
    )
    .returning("id");
}

function sets(copy: Copy, most: number) {
  const scope = copy.scope;
  const there = scope.from("practice_sets").where("practice_sets.id", "=", copied(copy, "old.id"));
  return scope
    .insertFrom(
      "practice_sets",
      copying(copy)
        .innerJoin(scope.from("practice_sets").select(["id", "lti_context_id", "title", "reports"]).as("old"), (join) =>
          join.onRef("old.lti_context_id", "=", "course_copies.source_id"),
        )
        .where((eb) => eb.not(eb.exists(there.select("practice_sets.id"))))
        .select([
          copied(copy, "old.id").as("id"),
          "course_copies.id as lti_context_id",
          "old.title",
          "old.reports",
          ...times(copy),
        ])
        .limit(most),
      ["id", "lti_context_id", "title", "reports", "created_at", "updated_at"],
      ["id"],
    )
    .returning("id");
}

/** Of the sets that are there: what stands for each concept here. */
function setConcepts(copy: Copy, most: number) {
  const scope = copy.scope;
  const set = scope.from("practice_sets").where("practice_sets.id", "=", copied(copy, "old.practice_set"));
  const theirs = scope
    .from("practice_sets")
    .where("practice_sets.id", "=", sql.ref<string>("old.practice_set"))
    .where("practice_sets.lti_context_id", "=", sql.ref<string>("course_copies.source_id"));
  const there = scope
    .from("practice_set_concepts")
    .where("practice_set_concepts.practice_set", "=", copied(copy, "old.practice_set"))
    .where("practice_set_concepts.concept", "=", sql.ref<string>("own.concept"));
  return scope
    .insertFrom(
      "practice_set_concepts",
      counterparts(copy)
        .innerJoin(
          scope.from("practice_set_concepts").select(["practice_set", "concept", "position"]).as("old"),
          (join) => join.onRef("old.concept", "=", "theirs.concept"),
        )
        .where((eb) => eb.exists(theirs.select("practice_sets.id")))
        .where((eb) => eb.exists(set.select("practice_sets.id")))
        .where((eb) => eb.not(eb.exists(there.select("practice_set_concepts.concept"))))
        .select([copied(copy, "old.practice_set").as("practice_set"), "own.concept as concept", "old.position"])
        .limit(most),
      ["practice_set", "concept", "position"],
      ["practice_set", "concept"],
    )
    .returning("concept as id");
}
