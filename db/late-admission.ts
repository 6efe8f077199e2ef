import { type Compilable, type Expression, expressionBuilder } from "kysely";
import { roleChanges } from "#app/audit/role-changes.ts";
import type { CourseServices } from "#app/lti/course-services.ts";
import type { Launch } from "#app/lti/launch.ts";
import { teaches } from "#app/lti/roles.ts";
import type { Session } from "#app/tenancy/session.ts";
import { AuditLog } from "./audit-log.ts";
import { prepareOffers } from "./course-copies.ts";
import { prepareInherited } from "./inherited-link.ts";
import { type ComparedLaunch, launchedRoles, readRolesBefore } from "./launched-roles.ts";
import type { OwnedTables } from "./schema.ts";
import { sortKey } from "./sort-key.ts";
import type { TenantScope } from "./tenant-scope.ts";
import { uuidv7 } from "./uuid.ts";

/** A launch that was let in while the record could not be written, and whose session is already in use. */
export class LateAdmission {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /**
   * Writes the launch under the ids that its session has, in one batch. Unlike Admission it makes no learner and no course:
   * who was erased meanwhile stays erased. Of a member it updates the roles, with an entry in the audit log where the LMS gave or
   * took one; unless a later launch has said something since. Safe to run again.
   * @param launchedAt ms
   * @returns false when the learner, the course or the deployment is gone: then no launch is written
   */
  async write(launch: Launch, session: Session, launchedAt: number, now: number): Promise<boolean> {
    const scope = this.#scope;
    const { roles } = launch;
    const compared = this.#compared(launch, session, launchedAt);
    return new AuditLog(scope).change(now, async () => {
      const { before, subject, course } = await readRolesBefore(scope, compared);
      const named = subject === null || course === null ? undefined : { subject, course };
      return {
        entries: named === undefined ? [] : roleChanges(before, roles, named),
        write: (entries) =>
          this.#write(launch, session, launchedAt, { roles: launchedRoles(compared, before, named), entries }),
      };
    });
  }

  async #write(
    launch: Launch,
    session: Session,
    launchedAt: number,
    { roles, entries }: { roles: Expression<number>; entries: readonly Compilable[] },
  ): Promise<boolean> {
    const scope = this.#scope;
    const times = { created_at: launchedAt, updated_at: launchedAt };
    const course = scope.from("lti_contexts").where("lti_contexts.id", "=", session.ltiContextId);
    const learner = scope.from("learner_profiles").where("learner_profiles.id", "=", session.learnerId);
    const link = scope
      .from("resource_links")
      .where("resource_links.lti_context_id", "=", session.ltiContextId)
      .where("resource_links.resource_link_id", "=", launch.resourceLink.id);
    const deployment = scope.from("deployments").where("deployments.id", "=", session.deploymentRowId);
    const services: CourseServices = launch.services ?? { gradeScopes: [] };
    const offered = {
      memberships_url: services.membershipsUrl ?? null,
      line_items_url: services.lineItemsUrl ?? null,
      grade_scopes: JSON.stringify(services.gradeScopes),
    };
    // Each row hangs on the learner and the course being there still.
    const inherited = launch.placed ? undefined : prepareInherited(scope, launch.history);
    const both = learner.innerJoin(course.select("lti_contexts.id").as("course"), (join) => join.onTrue());
    const written = scope
      .from("learning_sessions")
      .where("id", "=", session.launchId)
      .where("learner_id", "=", session.learnerId);
    const results = await scope.batch<unknown[]>([
      // First: what comes after it changes what the launch is compared with.
      scope
        .update("learner_profiles")
        .set({ launched_roles: roles })
        .where("id", "=", session.learnerId)
        .where((eb) => eb.exists(course.select("lti_contexts.id"))),
      ...entries,
      scope.insertFrom(
        "resource_links",
        both.select((eb) => [
          eb.val(uuidv7(launchedAt)).as("id"),
          "course.id as lti_context_id",
          eb.val(launch.resourceLink.id).as("resource_link_id"),
          eb.val(launch.resourceLink.title ?? null).as("title"),
          eb.val(services.lineItemUrl ?? null).as("line_item_url"),
          (inherited?.opens_kind ?? eb.val(launch.placed?.kind ?? null)).as("opens_kind"),
          (inherited?.opens_id ?? eb.val(launch.placed?.id ?? null)).as("opens_id"),
          eb.val(times.created_at).as("created_at"),
          eb.val(times.updated_at).as("updated_at"),
        ]),
        [
          "id",
          "lti_context_id",
          "resource_link_id",
          "title",
          "line_item_url",
          "opens_kind",
          "opens_id",
          "created_at",
          "updated_at",
        ],
        ["lti_context_id", "resource_link_id"],
      ),
      // Where the LMS's services are is what this launch says, unless a later one has said something since.
      scope
        .update("resource_links")
        .set({ line_item_url: services.lineItemUrl ?? null, updated_at: launchedAt })
        .where("lti_context_id", "=", session.ltiContextId)
        .where("resource_link_id", "=", launch.resourceLink.id)
        .where("updated_at", "<", launchedAt)
        .where((eb) => eb.exists(both.select("learner_profiles.id"))),
      scope.insertFrom(
        "lti_services",
        both
          .innerJoin(deployment.select("deployments.id").as("deployment"), (join) => join.onTrue())
          .select((eb) => [
            "course.id as lti_context_id",
            "deployment.id as deployment_id",
            eb.val(offered.memberships_url).as("memberships_url"),
            eb.val(offered.line_items_url).as("line_items_url"),
            eb.val(offered.grade_scopes).as("grade_scopes"),
            eb.val(launchedAt).as("updated_at"),
          ]),
        ["lti_context_id", "deployment_id", "memberships_url", "line_items_url", "grade_scopes", "updated_at"],
        ["lti_context_id", "deployment_id"],
      ),
      scope
        .update("lti_services")
        .set({ ...offered, updated_at: launchedAt })
        .where("lti_context_id", "=", session.ltiContextId)
        .where("deployment_id", "=", session.deploymentRowId)
        .where("updated_at", "<", launchedAt)
        .where((eb) => eb.exists(both.select("learner_profiles.id"))),
      scope.insertFrom(
        "memberships",
        both.select((eb) => [
          eb.val(uuidv7(launchedAt)).as("id"),
          "course.id as lti_context_id",
          "learner_profiles.id as learner_id",
          eb.val(launch.roles).as("roles"),
          eb.val(sortKey(launch.person.name, launch.subject)).as("sort_key"),
          eb.val(launchedAt).as("seen_at"),
          eb.val(launchedAt).as("launched_at"),
          eb.val(launch.roles).as("launched_roles"),
          eb.val(times.created_at).as("created_at"),
          eb.val(times.updated_at).as("updated_at"),
        ]),
        [
          "id",
          "lti_context_id",
          "learner_id",
          "roles",
          "sort_key",
          "seen_at",
          "launched_at",
          "launched_roles",
          "created_at",
          "updated_at",
        ],
        ["lti_context_id", "learner_id"],
      ),
      // Who was a member already is what this launch says, unless a later one has said something since.
      scope
        .update("memberships")
        .set({
          roles: launch.roles,
          status: "active",
          sort_key: sortKey(launch.person.name, launch.subject),
          seen_at: launchedAt,
          launched_at: launchedAt,
          launched_roles: launch.roles,
          updated_at: launchedAt,
        })
        .where("lti_context_id", "=", session.ltiContextId)
        .where("learner_id", "=", session.learnerId)
        .where("updated_at", "<", launchedAt),
      scope.insertFrom(
        "learning_sessions",
        both
          .innerJoin(link.select("resource_links.id").as("link"), (join) => join.onTrue())
          .innerJoin(deployment.select("deployments.id").as("deployment"), (join) => join.onTrue())
          .select((eb) => [
            eb.val(session.launchId).as("id"),
            "learner_profiles.id as learner_id",
            "deployment.id as deployment_id",
            "course.id as course_context",
            "link.id as resource_link_id",
            eb.val(launch.roles).as("roles"),
            eb.val(launch.locale ?? null).as("locale"),
            eb.val(launchedAt).as("session_start"),
            eb.val(session.expiresAt).as("expires_at"),
          ]),
        [
          "id",
          "learner_id",
          "deployment_id",
          "course_context",
          "resource_link_id",
          "roles",
          "locale",
          "session_start",
          "expires_at",
        ],
        ["id"],
      ),
      scope
        .update("learner_profiles")
        .set({ last_here_at: launchedAt })
        .where("id", "=", session.learnerId)
        .where((eb) => eb.or([eb("last_here_at", "is", null), eb("last_here_at", "<", launchedAt)]))
        .where((eb) => eb.exists(written.select("id"))),
      ...(launch.history === undefined || !teaches(launch.roles)
        ? []
        : prepareOffers(
            scope,
            { contextId: launch.ltiContext?.id ?? "", ltiUserId: launch.subject },
            launch.history.contexts,
            launchedAt,
          )),
      written.select("id"),
    ]);
    return (results.at(-1)?.length ?? 0) > 0;
  }

  #compared({ roles }: Launch, { launchId, learnerId, ltiContextId }: Session, launchedAt: number): ComparedLaunch {
    const scope = this.#scope;
    const eb = expressionBuilder<OwnedTables>();
    const own = scope.from("learning_sessions").where("learner_id", "=", learnerId);
    const isWritten = eb.exists(own.where("id", "=", launchId).select("id"));
    const isLater = eb.exists(own.where("session_start", ">", launchedAt).select("id"));
    const member = scope
      .from("memberships")
      .where("memberships.lti_context_id", "=", ltiContextId)
      .where("memberships.learner_id", "=", learnerId);
    return {
      roles,
      learner: scope.from("learner_profiles").where("learner_profiles.id", "=", learnerId),
      course: scope.from("lti_contexts").where("lti_contexts.id", "=", ltiContextId),
      member,
      isOver: eb.or([isWritten, isLater]),
      // As its row is updated.
      isOverInCourse: eb.or([
        isWritten,
        eb.exists(member.where("updated_at", ">=", launchedAt).select("memberships.id")),
      ]),
    };
  }
}
