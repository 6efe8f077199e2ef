import { type Compilable, sql } from "kysely";
import { type Copy, copied, copying, node, oldPlaces, ownPlace, times } from "./copy-source.ts";

/**
 * The statements that copy a course's sections, behind those that are there, its concepts, what comes before what, what was
 * declined, and what was chosen for it, for a batch, in this order. The database copies its own rows: the Worker sees none of them. What is there already is
 * left out.
 */
export function copiedOutline(copy: Copy): Compilable[] {
  return [sections(copy), concepts(copy), prerequisites(copy), places(copy), declined(copy), settings(copy)];
}

function sections(copy: Copy) {
  const last = copy.scope
    .from("course_materials")
    .where("lti_context_id", "=", copy.ltiContextId)
    .select("position")
    .orderBy("position", "desc")
    .limit(1);
  return copy.scope.insertFrom(
    "course_materials",
    copying(copy)
      .innerJoin(
        copy.scope.from("course_materials").select(["id", "lti_context_id", "title", "position", "status"]).as("old"),
        (join) => join.onRef("old.lti_context_id", "=", "course_copies.source_id"),
      )
      .select((eb) => [
        copied(copy, "old.id").as("id"),
        "course_copies.id as lti_context_id",
        "old.title",
        eb("old.position", "+", eb.fn.coalesce(last, eb.val(0))).as("position"),
        "old.status",
        ...times(copy),
      ]),
    ["id", "lti_context_id", "title", "position", "status", "created_at", "updated_at"],
    ["id"],
  );
}

/** A concept that the course has under the same name stays its own. */
function concepts(copy: Copy) {
  return copy.scope.insertFrom(
    "knowledge_graph",
    oldPlaces(copy)
      .innerJoin(copy.scope.from("knowledge_graph").select(["id", "concept_name", "description"]).as("node"), (join) =>
        join.onRef("node.id", "=", "old.concept"),
      )
      .where((eb) => eb.not(eb.exists(ownPlace(copy, sql.ref<string>("old.concept_id")))))
      .select([
        copied(copy, "old.concept").as("id"),
        "old.concept_id",
        "node.concept_name",
        "node.description",
        ...times(copy),
      ]),
    ["id", "concept_id", "concept_name", "description", "created_at", "updated_at"],
    ["id"],
  );
}

/** Among what was copied: so they close no cycle with what the course has of its own. Before the places. */
function prerequisites(copy: Copy) {
  return copy.scope.insertFrom(
    "prerequisites",
    oldPlaces(copy)
      // A cross join keeps its order: else all edges of the tenant would be gone through.
      .crossJoin(copy.scope.from("prerequisites").select(["id", "concept", "prerequisite"]).as("edge"))
      .whereRef("edge.concept", "=", "old.concept")
      .where((eb) => eb.exists(node(copy, copied(copy, "edge.concept"))))
      .where((eb) => eb.exists(node(copy, copied(copy, "edge.prerequisite"))))
      .select([
        copied(copy, "edge.id").as("id"),
        copied(copy, "edge.concept").as("concept"),
        copied(copy, "edge.prerequisite").as("prerequisite"),
      ]),
    ["id", "concept", "prerequisite"],
    ["id"],
  );
}

function places(copy: Copy) {
  return copy.scope.insertFrom(
    "concept_courses",
    oldPlaces(copy)
      .where((eb) => eb.exists(node(copy, copied(copy, "old.concept"))))
      .select([
        copied(copy, "old.id").as("id"),
        "course_copies.id as lti_context_id",
        "old.concept_id",
        copied(copy, "old.concept").as("concept"),
        "old.position",
      ]),
    ["id", "lti_context_id", "concept_id", "concept", "position"],
    ["lti_context_id", "concept_id"],
  );
}

function declined(copy: Copy) {
  return copy.scope.insertFrom(
    "declined_concepts",
    copying(copy)
      .innerJoin(copy.scope.from("declined_concepts").select(["id", "lti_context_id", "name"]).as("old"), (join) =>
        join.onRef("old.lti_context_id", "=", "course_copies.source_id"),
      )
      .select([copied(copy, "old.id").as("id"), "course_copies.id as lti_context_id", "old.name"]),
    ["id", "lti_context_id", "name"],
    ["lti_context_id", "name"],
  );
}

/** What was chosen for this course itself stays. What its origin may take of the model was granted to that one alone. */
function settings(copy: Copy) {
  return copy.scope.insertFrom(
    "course_settings",
    copying(copy)
      .innerJoin(
        copy.scope
          .from("course_settings")
          .where("name", "<>", "quota")
          .select(["lti_context_id", "name", "value"])
          .as("old"),
        (join) => join.onRef("old.lti_context_id", "=", "course_copies.source_id"),
      )
      .select(["course_copies.id as lti_context_id", "old.name", "old.value", sql.val(copy.now).as("updated_at")]),
    ["lti_context_id", "name", "value", "updated_at"],
    ["lti_context_id", "name"],
  );
}
