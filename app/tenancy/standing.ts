import { z } from "zod";
import { Refusal } from "#app/lti/refusal.ts";
import type { Session } from "./session.ts";
import { visitSchema } from "./visit.ts";

const status = z.enum(["pending", "active", "disabled"]);

/** What decides whether a session may enter, as it stands in the record (or, when that fails, in the learner's copy). */
export const standingSchema = z.object({
  tenantStatus: status,
  deploymentStatus: status,
  learnerStatus: z.enum(["active", "erased"]),
  generation: z.number(),
  /** Whether one of the institution's administrators appointed them to administer the tool. */
  isAppointed: z.boolean().optional(),
  visit: visitSchema,
});
export type Standing = z.infer<typeof standingSchema>;

/**
 * A session can end before its time.
 * @param standing undefined when the launch or one of what it hangs on is gone
 * @throws Refusal registration_pending, registration_disabled, deployment_pending,
 *   deployment_disabled, session_over
 */
export function requireGoodStanding(standing: Standing | undefined, session: Session): Standing {
  if (standing === undefined) throw new Refusal("session_over", "gone");
  const refusal = reasonToRefuse(standing, session);
  if (refusal === undefined) return standing;
  refusal.frameAncestors = standing.visit.frameAncestors;
  throw refusal;
}

function reasonToRefuse(standing: Standing, session: Session): Refusal | undefined {
  if (standing.tenantStatus === "pending") return new Refusal("registration_pending");
  if (standing.tenantStatus === "disabled") return new Refusal("registration_disabled");
  if (standing.deploymentStatus === "pending") return new Refusal("deployment_pending");
  if (standing.deploymentStatus !== "active") return new Refusal("deployment_disabled");
  if (standing.learnerStatus !== "active") return new Refusal("session_over", "erased");
  if (standing.generation !== session.generation) return new Refusal("session_over", "generation");
  return undefined;
}
