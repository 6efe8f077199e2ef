/** Why a service of an LMS did not do what it was asked. */
export type ServiceProblemCode =
  /** No answer within its bounds, or an address that is not asked. */
  | "unreachable"
  /** 429, or a fault of the LMS: later it may work. */
  | "busy"
  /** 403, 404: not for this course, or not for this tool. */
  | "not_offered"
  /** 401, with a new token too. */
  | "unauthorized"
  /** Another answer that says no: the same request again would hear the same. */
  | "refused"
  | "unreadable"
  /** The token endpoint says no: the registration at the LMS is not right. */
  | "token_refused"
  /** The LMS gave a token, but not for what was asked. */
  | "scope_missing";

/** An expected "no" of an LMS's service. `detail` is for the log and for operators: the LMS's own words, never a token. */
export class ServiceProblem extends Error {
  override readonly name = "ServiceProblem";
  readonly code: ServiceProblemCode;
  readonly detail: string;
  /** What the LMS asked for, ms. */
  readonly retryAfterMs: number | undefined;
  readonly status: number | undefined;

  constructor(
    code: ServiceProblemCode,
    detail = "",
    more: { retryAfterMs?: number | undefined; status?: number } = {},
  ) {
    super(`${code} ${detail}`.trim());
    this.code = code;
    this.detail = detail;
    this.retryAfterMs = more.retryAfterMs;
    this.status = more.status;
  }

  /** Whether the same may work later by itself. */
  get passes(): boolean {
    return this.code === "busy" || this.code === "unreachable";
  }
}
