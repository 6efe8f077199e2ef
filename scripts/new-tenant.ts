import { z } from "zod";
import { isReachable } from "../app/lti/reachable.ts";
import type { NewKey, NewTenant } from "../db/tenant-registry.ts";
import { UsageError } from "./usage-error.ts";

const text = z.string().trim().min(1).max(255);
const NOT_REACHABLE = "must be an https address (http only on this machine)";
const address = z.string().refine(isWelcome, NOT_REACHABLE);
const issuer = z.url("must be the LMS's issuer, an https address").refine(isWelcome, NOT_REACHABLE);
const origins = z.array(z.string().refine(isOrigin, "must be an origin, such as https://lms.example.edu"));
const deploymentIds = z.array(text).min(1);
const deploymentSchema = z.object({ "deployment-id": deploymentIds });
const labelSchema = z.object({ label: z.string().trim().max(255) });

const registrationSchema = z.object({
  name: text,
  issuer,
  "client-id": text,
  "deployment-id": deploymentIds,
  "deployment-key": z.string().max(255).default(""),
  "authorization-endpoint": address,
  "token-endpoint": address,
  "jwks-uri": address,
  "token-audience": text.optional(),
  origin: origins.optional(),
  status: z.enum(["active", "pending"]).default("active"),
});

const keySchema = z.object({
  "new-issuer": issuer.optional(),
  "new-client-id": text,
  "new-deployment-key": z.string().max(255).optional(),
  "authorization-endpoint": address.optional(),
  "token-endpoint": address.optional(),
  "jwks-uri": address.optional(),
  "token-audience": z.string().trim().max(255).optional(),
  origin: origins.optional(),
});

/**
 * Reads a registration from command-line options.
 * @returns it; without origins given, our pages may be framed by the origins of the issuer and the authorization endpoint
 * @throws UsageError that names the first option at fault
 */
export function readNewTenant(options: object): NewTenant {
  const given = parse(registrationSchema, options);
  const endpoint = given["authorization-endpoint"];
  return {
    name: given.name,
    iss: given.issuer,
    clientId: given["client-id"],
    deploymentKey: given["deployment-key"],
    deploymentIds: [...new Set(given["deployment-id"])],
    authorizationEndpoint: endpoint,
    tokenEndpoint: given["token-endpoint"],
    jwksUri: given["jwks-uri"],
    origins: [...new Set(given.origin ?? [new URL(given.issuer).origin, new URL(endpoint).origin])],
    status: given.status,
    ...(given["token-audience"] !== undefined && { tokenAudience: given["token-audience"] }),
  };
}

/**
 * Reads what an LMS calls itself since it was registered anew. What is not given stays as it is.
 * @throws UsageError
 */
export function readNewKey(options: object): NewKey {
  const given = parse(keySchema, options);
  return {
    iss: given["new-issuer"],
    clientId: given["new-client-id"],
    deploymentKey: given["new-deployment-key"],
    authorizationEndpoint: given["authorization-endpoint"],
    tokenEndpoint: given["token-endpoint"],
    jwksUri: given["jwks-uri"],
    tokenAudience: given["token-audience"],
    origins: given.origin,
  };
}

/**
 * The deployments that the options name, each once.
 * @throws UsageError
 */
export function readDeploymentIds(options: object): string[] {
  return [...new Set(parse(deploymentSchema, options)["deployment-id"])];
}

/**
 * The one deployment that the options name.
 * @throws UsageError
 */
export function readDeploymentId(options: object): string {
  const [id, ...others] = readDeploymentIds(options);
  if (id === undefined || others.length > 0) throw new UsageError("Say one --deployment-id.");
  return id;
}

/**
 * What people shall call a deployment; '' for nothing.
 * @throws UsageError
 */
export function readLabel(options: object): string {
  return parse(labelSchema, options).label;
}

function parse<Given>(schema: z.ZodType<Given>, options: object): Given {
  const parsed = schema.safeParse(options);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const option = `--${String(issue?.path[0])}`;
  const absent = issue !== undefined && !Object.hasOwn(options, String(issue.path[0]));
  throw new UsageError(absent ? `${option} is missing.` : `${option}: ${issue?.message}.`);
}

/** This command writes the local state only, where an LMS on this machine is welcome. */
function isWelcome(value: string): boolean {
  return isReachable(value, true);
}

function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value;
}
