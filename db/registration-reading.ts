import { z } from "zod";
import type { RegistrationFacts } from "#app/tenancy/connection-state.ts";
import { Settings } from "./settings.ts";
import type { TenantScope } from "./tenant-scope.ts";

const grantedSchema = z.object({ scopes: z.array(z.string()).catch([]) }).catch({ scopes: [] });

/** How the tenant's own LMS is registered. */
export class RegistrationReading {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /** @returns undefined when the tenant is gone */
  async read(): Promise<RegistrationFacts | undefined> {
    const scope = this.#scope;
    const settings = new Settings(scope);
    const [row, { value: newDeployments }, { value: anonymous }] = await Promise.all([
      scope
        .from("platforms")
        .innerJoin(
          scope.tenant().select(["id", "name", "iss", "client_id", "status", "created_at"]).as("tenant"),
          (join) => join.onTrue(),
        )
        .select([
          "tenant.id as tenantId",
          "tenant.name as name",
          "tenant.iss as iss",
          "tenant.client_id as clientId",
          "tenant.status as status",
          "tenant.created_at as registeredAt",
          "platforms.authorization_endpoint as authorizationEndpoint",
          "platforms.token_endpoint as tokenEndpoint",
          "platforms.jwks_uri as jwksUri",
          "platforms.product_family as family",
          "platforms.granted as granted",
        ])
        .executeTakeFirst(),
      settings.get("launches.new_deployments"),
      settings.get("launches.anonymous"),
    ]);
    if (row === undefined) return undefined;
    const { granted, ...facts } = row;
    return { ...facts, grantedScopes: grantedSchema.parse(JSON.parse(granted)).scopes, newDeployments, anonymous };
  }
}
