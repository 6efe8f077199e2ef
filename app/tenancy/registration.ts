import { z } from "zod";
import { Refusal } from "#app/lti/refusal.ts";

/** One tenant's registration of its LMS, as login and launch need it. */
export const registrationSchema = z.object({
  tenantId: z.string(),
  name: z.string(),
  iss: z.string(),
  clientId: z.string(),
  /** '' except where one client serves several institutions: there it is the deployment_id. */
  deploymentKey: z.string(),
  status: z.enum(["pending", "active", "disabled"]),
  authorizationEndpoint: z.string(),
  tokenEndpoint: z.string(),
  jwksUri: z.string(),
  /** The origins that may frame our pages. */
  origins: z.array(z.string()).readonly(),
});
export type Registration = z.infer<typeof registrationSchema>;

/** What a request says about the registration that it belongs to. Everything but the issuer may be missing. */
export type RegistrationHints = {
  iss: string;
  clientId?: string | undefined;
  /** From the login address of one registration, /lti/login/:tenant. */
  tenantId?: string | undefined;
  deploymentId?: string | undefined;
};

/**
 * Finds the one registration that the hints name.
 * @param candidates all registrations of the issuer, whatever their status
 * @returns the registration; its tenant is certain only if `certain`. It is not where one client serves several
 *   institutions and no deployment was named: they share the LMS, so a login can go on, and the launch will tell.
 * @throws Refusal registration_unknown, registration_ambiguous, registration_pending, registration_disabled
 */
export function chooseRegistration(
  candidates: readonly Registration[],
  hints: RegistrationHints,
): { registration: Registration; certain: boolean } {
  const named = candidates.filter(
    (candidate) =>
      candidate.iss === hints.iss &&
      (hints.clientId === undefined || candidate.clientId === hints.clientId) &&
      (hints.tenantId === undefined || candidate.tenantId === hints.tenantId),
  );
  if (named.length === 0) throw new Refusal("registration_unknown", `${hints.iss} ${hints.clientId ?? ""}`);

  const active = named.filter((candidate) => candidate.status === "active");
  const open = active.length > 0 ? active : named;
  if (new Set(open.map((candidate) => candidate.clientId)).size > 1)
    throw new Refusal("registration_ambiguous", hints.iss);

  // Of one client: the one whose key is the deployment, else the one that takes all deployments.
  const exact = named.find(
    (candidate) => candidate.deploymentKey !== "" && candidate.deploymentKey === hints.deploymentId,
  );
  const whole = open.find((candidate) => candidate.deploymentKey === "");
  const chosen = exact ?? whole ?? (hints.deploymentId === undefined ? open[0] : undefined);
  if (chosen === undefined) throw new Refusal("deployment_unknown", hints.deploymentId);
  requireActive(chosen);
  return { registration: chosen, certain: chosen === exact || named.length === 1 };
}

/** @throws Refusal with the registration's origins, so that the page that says so may be framed by its LMS. */
function requireActive(registration: Registration): void {
  if (registration.status === "active") return;
  const refusal = new Refusal(registration.status === "pending" ? "registration_pending" : "registration_disabled");
  refusal.frameAncestors = registration.origins;
  refusal.about = { tenantId: registration.tenantId };
  throw refusal;
}
