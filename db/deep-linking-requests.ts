import type { Compilable } from "kysely";
import type { DeepLinkingSettings } from "#app/lti/deep-linking.ts";
import type { Parties } from "#app/lti/deep-linking-response.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** A deep linking request as it waits to be answered. `answeredAt`: ms, once it was. */
export type DeepLinkingRequest = DeepLinkingSettings & { parties: Parties; answeredAt: number | undefined };

/** What platforms asked for, each bound to the launch that brought it. */
export class DeepLinkingRequests {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /** To stand in one batch behind its launch. The same again changes nothing. */
  prepareAdd(launchId: string, settings: DeepLinkingSettings, now: number): Compilable {
    return this.#scope.upsert(
      "deep_linking_requests",
      {
        id: launchId,
        return_url: settings.returnUrl,
        data: settings.data ?? null,
        accepts_links: settings.acceptsLinks ? 1 : 0,
        accepts_several: settings.acceptsSeveral ? 1 : 0,
        accepts_line_items: settings.acceptsLineItems ? 1 : 0,
        created_at: now,
      },
      ["id"],
      [],
    );
  }

  /** @returns undefined where the launch was none, or its session was ended */
  async find(launchId: string): Promise<DeepLinkingRequest | undefined> {
    const scope = this.#scope;
    const row = await scope
      .from("deep_linking_requests")
      .where("deep_linking_requests.id", "=", launchId)
      .innerJoin(scope.from("learning_sessions").select(["id", "deployment_id"]).as("launch"), (join) =>
        join.onRef("launch.id", "=", "deep_linking_requests.id"),
      )
      .innerJoin(scope.from("deployments").select(["id", "deployment_id"]).as("deployment"), (join) =>
        join.onRef("deployment.id", "=", "launch.deployment_id"),
      )
      .innerJoin(scope.tenant().select(["iss", "client_id"]).as("tenant"), (join) => join.onTrue())
      .select([
        "return_url",
        "data",
        "accepts_links",
        "accepts_several",
        "accepts_line_items",
        "answered_at",
        "tenant.iss",
        "tenant.client_id",
        "deployment.deployment_id",
      ])
      .executeTakeFirst();
    return (
      row && {
        returnUrl: row.return_url,
        acceptsLinks: row.accepts_links === 1,
        acceptsSeveral: row.accepts_several === 1,
        acceptsLineItems: row.accepts_line_items === 1,
        ...(row.data !== null && { data: row.data }),
        parties: { iss: row.iss, clientId: row.client_id, deploymentId: row.deployment_id },
        answeredAt: row.answered_at ?? undefined,
      }
    );
  }

  /**
   * Of two answers at once, one is the first.
   * @param also what is written before it, in one transaction
   * @returns whether this was it
   */
  async answer(launchId: string, now: number, also: readonly Compilable[] = []): Promise<boolean> {
    const answered = await this.#scope.batch<unknown[]>([
      ...also,
      this.#scope
        .update("deep_linking_requests")
        .set({ answered_at: now })
        .where("id", "=", launchId)
        .where("answered_at", "is", null)
        .returning("id"),
    ]);
    return (answered.at(-1)?.length ?? 0) > 0;
  }
}
