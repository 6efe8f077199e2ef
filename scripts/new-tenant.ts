import { z } from "zod";
import { requireReachable } from "../app/lti/reachable.ts";
import type { NewTenant } from "../db/tenant-directory.ts";

/** Something that the caller can mend, in one sentence. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const text = z.string().trim().min(1).max(255);
const address = z.string().refine(isReachable, "must be an https address (http only on this machine)");

const optionsSchema = z.object({
  name: text,
  issuer: z.url({ protocol: /^https?$/, error: "must be the LMS's issuer, an https address" }),
  "client-id": text,
  "deployment-id": z.array(text).min(1),
  "deployment-key": z.string().max(255).default(""),
  "authorization-endpoint": address,
  "token-endpoint": address,
  "jwks-uri": address,
  origin: z.array(z.string().refine(isOrigin, "must be an origin, such as https://lms.example.edu")).optional(),
  status: z.enum(["active", "pending"]).default("active"),
});

/**
 * Reads a registration from command-line options.
 * @returns it; without origins given, our pages may be framed by the origins of the issuer and the authorization endpoint
 * @throws UsageError that names the first option at fault
 */
export function readNewTenant(options: object): NewTenant {
  const parsed = optionsSchema.safeParse(options);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const option = `--${String(issue?.path[0])}`;
    const absent = issue !== undefined && !Object.hasOwn(options, String(issue.path[0]));
    throw new UsageError(absent ? `${option} is missing.` : `${option}: ${issue?.message}.`);
  }
  const given = parsed.data;
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
  };
}

/** This command writes the local state only, where an LMS on this machine is welcome. */
function isReachable(value: string): boolean {
  try {
    requireReachable(value, true);
    return true;
  } catch {
    return false;
  }
}

function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value;
}
