import type { TenantScope } from "./tenant-scope.ts";

/** @property conceptId the course's own name of it, unique there */
export type NewConcept = { id: string; conceptId: string; name: string; description: string };

/**
 * The statements that add a concept at the end of a course, for a batch, in this order. They write nothing where the course
 * has another one of that conceptId, or there is no such course.
 */
export function prepareConcept(scope: TenantScope, ltiContextId: string, concept: NewConcept, now: number) {
  const { id, conceptId, name, description } = concept;
  const inCourse = scope.from("concept_courses").where("lti_context_id", "=", ltiContextId);
  const last = inCourse.select("position").orderBy("position", "desc").limit(1);
  return {
    concept: scope.insertFrom(
      "knowledge_graph",
      scope
        .from("lti_contexts")
        .where("id", "=", ltiContextId)
        .where((eb) => eb.not(eb.exists(inCourse.where("concept_id", "=", conceptId).select("id"))))
        .select((eb) => [
          eb.val(id).as("id"),
          eb.val(conceptId).as("concept_id"),
          eb.val(name).as("concept_name"),
          eb.val(description).as("description"),
          eb.val(now).as("created_at"),
          eb.val(now).as("updated_at"),
        ]),
      ["id", "concept_id", "concept_name", "description", "created_at", "updated_at"],
      ["id"],
    ),
    place: scope.insertFrom(
      "concept_courses",
      scope
        .from("knowledge_graph")
        .where("id", "=", id)
        .select((eb) => [
          // A concept begins in one course: its place there may bear its id.
          "id",
          eb.val(ltiContextId).as("lti_context_id"),
          "concept_id",
          "id as concept",
          eb(eb.fn.coalesce(last, eb.val(-1)), "+", 1).as("position"),
        ]),
      ["id", "lti_context_id", "concept_id", "concept", "position"],
      ["lti_context_id", "concept_id"],
    ),
  };
}
