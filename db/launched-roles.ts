import { type Expression, expressionBuilder, type SelectQueryBuilder, type SqlBool } from "kysely";
import type { RolesBefore } from "#app/audit/role-changes.ts";
import { appoints, ROLE, type Roles, teaches } from "#app/lti/roles.ts";
import type { OwnedTable, OwnedTables } from "./schema.ts";
import type { TenantScope } from "./tenant-scope.ts";

type Rows<Table extends OwnedTable> = SelectQueryBuilder<OwnedTables, Table, object>;

/**
 * A launch, and what it is compared with: scoped queries of one row at most.
 * @property isOver whether it is written already, or a later one of the learner is: then it changes nothing
 * @property isOverInCourse the same, of the course alone
 */
export type ComparedLaunch = {
  roles: Roles;
  learner: Rows<"learner_profiles">;
  course: Rows<"lti_contexts">;
  member: Rows<"memberships">;
  isOver: Expression<SqlBool>;
  isOverInCourse: Expression<SqlBool>;
};

/** Whose launch it is, and in which course, as the entries of a change name them. */
type Named = { subject: string; course: string };

/** How the database says that the record holds something else than was expected: nothing of the batch was done. */
export const rolesDiffer = /NOT NULL constraint failed: learner_profiles\.launched_roles/;

/** @returns null for the learner or the course where there is none yet */
export async function readRolesBefore(
  scope: TenantScope,
  launch: ComparedLaunch,
): Promise<{ before: RolesBefore } & { [Name in keyof Named]: string | null }> {
  const { ofTenant, ofCourse } = rolesBefore(launch);
  const { subject, course, ...before } = await scope
    .tenant()
    .select([
      launch.learner.select("learner_profiles.subject_id").$asScalar().as("subject"),
      launch.course.select("lti_contexts.id").$asScalar().as("course"),
      ofTenant.as("ofTenant"),
      ofCourse.as("ofCourse"),
    ])
    .executeTakeFirstOrThrow();
  return { before, subject, course };
}

/**
 * What is to stand as the learner's launched_roles. Where the record does not hold what is expected it is NULL, which that column
 * refuses, and the batch with it: so no role changes without its entry, and an ordinary launch reads nothing before.
 * @param named where entries are written: they are of this learner and this course
 */
export function launchedRoles(launch: ComparedLaunch, before: RolesBefore, named?: Named): Expression<number> {
  const eb = expressionBuilder<OwnedTables>();
  const { ofTenant, ofCourse } = rolesBefore(launch);
  const granted = (said: Expression<number>, flags: Roles, isGranted: boolean) =>
    eb(eb.parens(said, "&", eb.lit(flags)), isGranted ? "<>" : "=", eb.lit(0));
  const isNamed = (found: Expression<string>, name: string) =>
    eb(eb.fn.coalesce(found, eb.val(name)), "=", eb.val(name));
  const asExpected = eb.and([
    granted(ofTenant, ROLE.administrator, appoints(before.ofTenant)),
    granted(ofCourse, ROLE.instructor | ROLE.contentDeveloper, teaches(before.ofCourse)),
    ...(named === undefined
      ? []
      : [
          isNamed(launch.learner.select("learner_profiles.subject_id").$asScalar(), named.subject),
          isNamed(launch.course.select("lti_contexts.id").$asScalar(), named.course),
        ]),
  ]);
  const standing = launch.learner.select("learner_profiles.launched_roles").$asScalar();
  const roles = eb.case().when(launch.isOver).then(standing).else(eb.val(launch.roles)).end();
  // Safe: NULL is what the column is to refuse.
  return eb.case().when(asExpected).then(roles).end() as Expression<number>;
}

/** A launch that is over is compared with itself. */
function rolesBefore({ roles, learner, member, isOver, isOverInCourse }: ComparedLaunch) {
  const eb = expressionBuilder<OwnedTables>();
  const before = (isItself: Expression<SqlBool>, said: Expression<number>) =>
    eb
      .case()
      .when(isItself)
      .then(eb.val(roles))
      .else(eb.fn.coalesce(said, eb.lit(0)))
      .end();
  return {
    ofTenant: before(isOver, learner.select("learner_profiles.launched_roles").$asScalar()),
    ofCourse: before(isOverInCourse, member.select("memberships.launched_roles").$asScalar()),
  };
}
