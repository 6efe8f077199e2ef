import type { LaunchOutcome } from "#app/tenancy/launch-record.ts";

const MINUTE_MS = 60_000;
/** Of a tenant, in an isolate. An administrator sees all the same that it happens, and often. */
const MOST_A_MINUTE = 60;

/** What anybody may cause is written within limits: a refusal that no platform's signature stands behind. */
export class UnprovenNotes {
  #minute = 0;
  #counts = new Map<string, number>();

  /** @returns whether this one is to be written */
  take(tenantId: string, { code, deploymentId }: LaunchOutcome, now: number): boolean {
    if (code === undefined || deploymentId !== undefined) return true;
    const minute = Math.floor(now / MINUTE_MS);
    if (minute !== this.#minute) this.#counts.clear();
    this.#minute = minute;
    const count = 1 + (this.#counts.get(tenantId) ?? 0);
    this.#counts.set(tenantId, count);
    return count <= MOST_A_MINUTE;
  }
}
