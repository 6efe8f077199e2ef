import { z } from "zod";
import type { Seal } from "#app/tenancy/seal.ts";

/** Long enough to be read by the page that a script opens at once, ms. */
const LASTS_MS = 10 * 60_000;

/** A connection that stands, and the deployment of it that lets nobody in: for an administrator to see. */
const closedDeploymentSchema = z.object({
  tenantId: z.string(),
  name: z.string(),
  iss: z.string(),
  clientId: z.string(),
  deploymentId: z.string(),
  status: z.enum(["pending", "disabled"]),
  /** Who may frame the page that says so. */
  origins: z.array(z.string()).readonly(),
});
export type ClosedDeployment = z.infer<typeof closedDeploymentSchema>;

const sealedSchema = z.object({ closed: closedDeploymentSchema, e: z.number() });

/** @returns what a script of ours takes along in an address: nobody else can write it, and it lasts ten minutes */
export function sealClosed(closed: ClosedDeployment, seal: Seal, now: number): Promise<string> {
  return seal.seal({ closed, e: now + LASTS_MS } satisfies z.infer<typeof sealedSchema>);
}

/** @returns undefined where it is not ours, or too old */
export async function openClosed(sealed: string, seal: Seal, now: number): Promise<ClosedDeployment | undefined> {
  const opened = sealedSchema.safeParse(await seal.open(sealed));
  return opened.success && opened.data.e > now ? opened.data.closed : undefined;
}
