import { z } from "zod";
import type { Standing } from "#app/tenancy/standing.ts";
import type { Session } from "#app/tenancy/session.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** Whether a session may still enter, and whose visit it is. */
export class Standings {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /**
   * One row: the tenant, the deployment, the learner with their appointment, and the launch.
   * @returns undefined when one of them is gone, or the launch's session was ended
   */
  async read(session: Session, now: number): Promise<Standing | undefined> {
    const scope = this.#scope;
    const row = await scope
      .from("learning_sessions")
      .innerJoin(
        scope
          .from("learner_profiles")
          .select(["id", "status", "generation", "display_name", "given_name"])
          .as("learner"),
        (join) => join.onRef("learner.id", "=", "learning_sessions.learner_id"),
      )
      .innerJoin(scope.from("deployments").select(["id", "status"]).as("deployment"), (join) =>
        join.onRef("deployment.id", "=", "learning_sessions.deployment_id"),
      )
      .innerJoin(scope.from("lti_contexts").select(["id", "title"]).as("course"), (join) =>
        join.onRef("course.id", "=", "learning_sessions.course_context"),
      )
      .innerJoin(scope.from("resource_links").select(["id", "title", "opens_kind", "opens_id"]).as("link"), (join) =>
        join.onRef("link.id", "=", "learning_sessions.resource_link_id"),
      )
      .innerJoin(scope.from("platforms").select(["origins"]).as("platform"), (join) => join.onTrue())
      .innerJoin(scope.tenant().select(["name", "status"]).as("tenant"), (join) => join.onTrue())
      .leftJoin(scope.from("appointments").select("learner_id").as("appointment"), (join) =>
        join.onRef("appointment.learner_id", "=", "learning_sessions.learner_id"),
      )
      .where("learning_sessions.id", "=", session.launchId)
      .where("learning_sessions.learner_id", "=", session.learnerId)
      .where("learning_sessions.expires_at", ">", now)
      .select([
        "tenant.name as tenantName",
        "tenant.status as tenantStatus",
        "deployment.status as deploymentStatus",
        "learner.status as learnerStatus",
        "learner.generation as generation",
        "learner.display_name as displayName",
        "learner.given_name as givenName",
        "course.title as courseTitle",
        "link.title as resourceTitle",
        "link.opens_kind as opensKind",
        "link.opens_id as opensId",
        "platform.origins as origins",
        "learning_sessions.locale as locale",
        "appointment.learner_id as appointee",
      ])
      .executeTakeFirst();
    return (
      row && {
        tenantStatus: row.tenantStatus,
        deploymentStatus: row.deploymentStatus,
        learnerStatus: row.learnerStatus,
        generation: row.generation,
        ...(row.appointee !== null && { isAppointed: true }),
        visit: {
          tenantName: row.tenantName,
          frameAncestors: z.array(z.string()).parse(JSON.parse(row.origins)),
          learnerName: row.givenName ?? row.displayName ?? undefined,
          courseTitle: row.courseTitle ?? undefined,
          resourceTitle: row.resourceTitle ?? undefined,
          locale: row.locale ?? undefined,
          ...(row.opensKind !== null && { placed: { kind: row.opensKind, id: row.opensId ?? "" } }),
        },
      }
    );
  }
}
