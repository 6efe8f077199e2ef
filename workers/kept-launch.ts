import { z } from "zod";
import { courseServicesSchema } from "#app/lti/course-services.ts";
import type { Launch } from "#app/lti/launch.ts";
import type { Session } from "#app/tenancy/session.ts";
import { placedSchema } from "#app/tenancy/visit.ts";
import { type Standing, standingSchema } from "#app/tenancy/standing.ts";

/** A launch that was let in while the record could not take it: it waits in its learner's conversation object. */
export type KeptLaunch = { launch: Launch; session: Session; standing: Standing; launchedAt: number };

const text = z.string().optional();

/** The launch itself, as it is kept. */
export const keptLaunchOf: z.ZodType<Launch> = z.object({
  tenantId: z.string(),
  deploymentRowId: z.string(),
  subject: z.string(),
  roles: z.number(),
  person: z.object({ name: text, givenName: text, email: text }),
  ltiContext: z.object({ id: z.string(), title: text, label: text }).optional(),
  resourceLink: z.object({ id: z.string(), title: text, description: text }),
  locale: text,
  targetLinkUri: z.string(),
  services: courseServicesSchema.optional(),
  placed: placedSchema.optional(),
  history: z.object({ contexts: z.array(z.string()), links: z.array(z.string()) }).optional(),
});

/** As it stands in the object's own storage. */
export const keptLaunchSchema: z.ZodType<KeptLaunch> = z.object({
  launch: keptLaunchOf,
  session: z.object({
    launchId: z.string(),
    tenantId: z.string(),
    learnerId: z.string(),
    ltiContextId: z.string(),
    deploymentRowId: z.string(),
    roles: z.number(),
    generation: z.number(),
    expiresAt: z.number(),
  }),
  standing: standingSchema,
  launchedAt: z.number(),
});
