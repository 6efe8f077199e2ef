import { type Expression, expressionBuilder, sql } from "kysely";
import { ROLE } from "#app/lti/roles.ts";
import type { TenantScope } from "./tenant-scope.ts";

/**
 * A copy into a course, in one learner's hands.
 * @property now ms
 * @property status how far it is: otherwise nothing is written
 */
export type Copy = {
  scope: TenantScope;
  ltiContextId: string;
  learnerId: string;
  now: number;
  status: "offered" | "copying";
};

const TEACHING = ROLE.instructor | ROLE.contentDeveloper;

/** The courses that somebody teaches. @param learner their id, or a scoped query of it */
export function taughtBy(scope: TenantScope, learner: string | ReturnType<typeof learnerNamed>) {
  return scope
    .from("memberships")
    .where("memberships.learner_id", "=", learner)
    .where((eb) => eb(sql<number>`(${eb.ref("memberships.roles")} & ${sql.lit(TEACHING)})`, "<>", 0))
    .select("memberships.lti_context_id");
}

export function learnerNamed(scope: TenantScope, ltiUserId: string) {
  return scope.from("learner_profiles").where("lti_user_id", "=", ltiUserId).select("id");
}

/** The copy's row, or none: then nothing is written. */
export function copying({ scope, ltiContextId, learnerId, status }: Copy) {
  return scope
    .from("course_copies")
    .where("course_copies.id", "=", ltiContextId)
    .where("course_copies.status", "=", status)
    .innerJoin(taughtBy(scope, learnerId).as("taught"), (join) =>
      join.onRef("taught.lti_context_id", "=", "course_copies.source_id"),
    );
}

export function oldPlaces(copy: Copy) {
  return copying(copy).innerJoin(placesOfCourses(copy).as("old"), (join) =>
    join.onRef("old.lti_context_id", "=", "course_copies.source_id"),
  );
}

/** Each concept of the source as `theirs`, with what stands for it in this course as `own`: by the same name. */
export function counterparts(copy: Copy) {
  return copying(copy)
    .innerJoin(placesOfCourses(copy).as("theirs"), (join) =>
      join.onRef("theirs.lti_context_id", "=", "course_copies.source_id"),
    )
    .innerJoin(placesOfCourses(copy).as("own"), (join) =>
      join.onRef("own.lti_context_id", "=", "course_copies.id").onRef("own.concept_id", "=", "theirs.concept_id"),
    );
}

function placesOfCourses(copy: Copy) {
  return copy.scope.from("concept_courses").select(["id", "lti_context_id", "concept_id", "concept", "position"]);
}

export function section(copy: Copy) {
  return copy.scope.from("course_materials").select(["id", "position"]).as("section");
}

export function ownPlace(copy: Copy, conceptId: Expression<string>) {
  return copy.scope
    .from("concept_courses")
    .where("concept_courses.lti_context_id", "=", copy.ltiContextId)
    .where("concept_courses.concept_id", "=", conceptId)
    .select("concept_courses.id");
}

export function node(copy: Copy, id: Expression<string>) {
  return copy.scope.from("knowledge_graph").where("knowledge_graph.id", "=", id).select("knowledge_graph.id");
}

export function times(copy: Copy) {
  const now = sql.val(copy.now);
  return [now.as("created_at"), now.as("updated_at")] as const;
}

/** The id of its copy, as copiedId of app/knowledge says it. */
export function copied(copy: Copy, column: string) {
  const id = sql.ref<string>(column);
  const origin = sql<string>`(CASE instr(${id}, '@') WHEN 0 THEN ${id} ELSE substr(${id}, 1, instr(${id}, '@') - 1) END)`;
  return expressionBuilder()(origin, "||", sql.val(`@${copy.ltiContextId}`));
}
