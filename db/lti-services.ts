import { z } from "zod";
import type { CourseServices } from "#app/lti/course-services.ts";
import type { ServiceClient } from "#app/lti/service-token.ts";
import type { NewRow, TenantScope } from "./tenant-scope.ts";

/** A course's services as the latest launch through a deployment said, and who asks for a token. */
export type KnownServices = { services: Omit<CourseServices, "lineItemUrl">; client: ServiceClient };

const scopeList = z.array(z.string());

/** Where an LMS's services for a course are. */
export class LtiServices {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /**
   * The statement that keeps what a launch said, for its batch. A launch that offers nothing takes away what was offered.
   * @param ltiContextId its row, also as a scoped subquery
   */
  prepareKeep(
    ltiContextId: NewRow<"lti_services">["lti_context_id"],
    deploymentRowId: string,
    services: CourseServices | undefined,
    now: number,
  ) {
    return this.#scope.upsert(
      "lti_services",
      {
        lti_context_id: ltiContextId,
        deployment_id: deploymentRowId,
        memberships_url: services?.membershipsUrl ?? null,
        line_items_url: services?.lineItemsUrl ?? null,
        grade_scopes: JSON.stringify(services?.gradeScopes ?? []),
        updated_at: now,
      },
      ["lti_context_id", "deployment_id"],
      ["memberships_url", "line_items_url", "grade_scopes", "updated_at"],
    );
  }

  /** @returns undefined where no launch came from this course through this deployment, or the deployment is not active */
  async find(ltiContextId: string, deploymentRowId: string): Promise<KnownServices | undefined> {
    const scope = this.#scope;
    const row = await scope
      .from("lti_services")
      .innerJoin(scope.from("deployments").select(["id", "deployment_id", "status"]).as("deployment"), (join) =>
        join.onRef("deployment.id", "=", "lti_services.deployment_id"),
      )
      .innerJoin(scope.from("platforms").select(["token_endpoint", "token_audience"]).as("platform"), (join) =>
        join.onTrue(),
      )
      .innerJoin(scope.tenant().select(["client_id", "status"]).as("tenant"), (join) => join.onTrue())
      .where("lti_services.lti_context_id", "=", ltiContextId)
      .where("lti_services.deployment_id", "=", deploymentRowId)
      .where("deployment.status", "=", "active")
      .where("tenant.status", "=", "active")
      .select([
        "lti_services.memberships_url as membershipsUrl",
        "lti_services.line_items_url as lineItemsUrl",
        "lti_services.grade_scopes as gradeScopes",
        "deployment.deployment_id as deploymentId",
        "platform.token_endpoint as tokenEndpoint",
        "platform.token_audience as tokenAudience",
        "tenant.client_id as clientId",
      ])
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const { membershipsUrl, lineItemsUrl, gradeScopes, tokenAudience, ...client } = row;
    return {
      services: {
        membershipsUrl: membershipsUrl ?? undefined,
        lineItemsUrl: lineItemsUrl ?? undefined,
        gradeScopes: scopeList.parse(JSON.parse(gradeScopes)),
      },
      // '' where it is the token endpoint.
      client: { ...client, tokenAudience: tokenAudience || undefined },
    };
  }

  /**
   * Notes why the LMS's services refused us, or that they do not any more: an administrator sees it beside the deployment.
   * @param problem in the LMS's words; undefined where all is well
   */
  async noteProblem(deploymentRowId: string, problem: string | undefined, now: number): Promise<void> {
    const update = this.#scope.update("deployments").where("id", "=", deploymentRowId);
    if (problem === undefined)
      await update
        .set({ service_problem: null, service_problem_at: null })
        .where("service_problem", "is not", null)
        .execute();
    else await update.set({ service_problem: problem, service_problem_at: now }).execute();
  }
}
