import type { Selectable } from "kysely";
import { z } from "zod";
import type { Registration } from "#app/tenancy/registration.ts";
import type { Database } from "./schema.ts";

/** A registration with its deployments, as an operator sees it. */
export type TenantRecord = Registration & {
  deploymentIds: string[];
  /** What the LMS calls its own kind: "moodle", "canvas"; '' where nobody said. */
  family: string;
};

/** The columns of `tenants` and `platforms` that make a TenantRecord. */
export const RECORD_COLUMNS = [
  "tenants.id",
  "tenants.name",
  "tenants.iss",
  "tenants.client_id",
  "tenants.deployment_key",
  "tenants.deployment_ids",
  "tenants.status",
  "platforms.authorization_endpoint",
  "platforms.token_endpoint",
  "platforms.jwks_uri",
  "platforms.origins",
  "platforms.product_family",
] as const;

type Row = Selectable<Database["tenants"]> & Selectable<Database["platforms"]>;

const stringList = z.array(z.string());

/** @throws ZodError when a stored list is none */
export function toTenantRecord(
  row: Omit<Row, "created_at" | "updated_at" | "tenant_id" | "token_audience" | "granted">,
): TenantRecord {
  return {
    tenantId: row.id,
    name: row.name,
    iss: row.iss,
    clientId: row.client_id,
    deploymentKey: row.deployment_key,
    status: row.status,
    authorizationEndpoint: row.authorization_endpoint,
    tokenEndpoint: row.token_endpoint,
    jwksUri: row.jwks_uri,
    origins: stringList.parse(JSON.parse(row.origins)),
    deploymentIds: stringList.parse(JSON.parse(row.deployment_ids)),
    family: row.product_family,
  };
}
