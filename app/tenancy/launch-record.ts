/** What became of one launch. Neither tokens nor people. */
export type LaunchOutcome = {
  /** The platform's id of the deployment, where a verified token named it. */
  deploymentId?: string | undefined;
  /** The code of the refusal; absent for who was let in. */
  code?: string | undefined;
};

/** What became of a tenant's launches within one minute. Times in ms. */
export type LaunchRecord = {
  /** Of a version before this one, it may be a code that is not known any more. undefined: let in. */
  code: string | undefined;
  deploymentId: string | undefined;
  count: number;
  /** The last of them. */
  at: number;
};

/**
 * What a deployment was refused last.
 * @property lookedSince ms: what was before is not looked at. Where nothing is found, nothing was refused since then
 */
export type LastRefusal = { deploymentId: string; lookedSince: number; refusal: LaunchRecord | undefined };
