import type { Deployment } from "./deployment.ts";
import type { LaunchRecord } from "./launch-record.ts";

/** A deployment with what went wrong there last, for those who administer the tenant. */
export type ManagedDeployment = Deployment & {
  /** The latest refusal that a verified launch from it met; undefined: none since then. */
  lastRefusal: LaunchRecord | undefined;
  /** Since when its launches were looked through for it, ms. */
  refusalsSince: number;
  /** Whoever asks came in by it: they cannot lock themselves out. */
  isOwn: boolean;
};

/** What became of an order: `own` and `used` are a no. */
export type DeploymentOutcome = "done" | "gone" | "own" | "used";

/** The tenant's deployments, in the hands of those who administer it. Ids are those of rows. */
export type DeploymentChoice = {
  /** @throws Refusal record_unavailable */
  list(): Promise<ManagedDeployment[]>;
  /** Lets it in: approves one that waits, and enables one that was disabled. @throws Refusal record_unavailable */
  enable(id: string): Promise<DeploymentOutcome>;
  /** Its sessions end at their next request, and its launches are refused, until it is enabled. @throws Refusal record_unavailable */
  disable(id: string): Promise<DeploymentOutcome>;
  /** @param label what people call it; '' for nothing @throws Refusal record_unavailable */
  label(id: string, label: string): Promise<DeploymentOutcome>;
  /** Takes away one that nobody has come in from: it comes back, waiting, with its next launch. @throws Refusal record_unavailable */
  remove(id: string): Promise<DeploymentOutcome>;
};

/** A label's most characters. */
export const LONGEST_LABEL = 100;
