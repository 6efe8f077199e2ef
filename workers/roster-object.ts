import { DurableObject } from "cloudflare:workers";
import type { RosterReading } from "#app/learner/roster.ts";
import { firstPage, readMembers } from "#app/lti/memberships.ts";
import { ServiceProblem } from "#app/lti/service-problem.ts";
import { LtiServices } from "#db/lti-services.ts";
import { Roster } from "#db/roster.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { readCourseObjectName } from "./object-names.ts";
import { deliverMetrics, recordOf } from "./record.ts";
import { RosterLog } from "./roster-log.ts";
import { noting, servicePorts } from "./service-ports.ts";

/** A list that was read within this time is not read again. */
const FRESH_MS = 10 * 60_000;
/** Where the LMS does not offer it, it is asked again after this: an administrator may have switched it on. */
const OFF_MS = 30 * 60_000;
/** After a failure, whoever opens the page again asks again, but not at once. */
const FAILED_MS = 60_000;
/** A list is read to this page: 20,000 people where a page has a hundred. */
const MOST_PAGES = 200;
/** People that are written in one step: about 10 ms of CPU. */
const CHUNK = 40;
/** A step that failed for a passing reason is tried again so often, later each time. */
const MOST_TRIES = 4;
/** Whoever opens the page waits so long for a short list. */
const POLL_MS = 100;

/**
 * Reads the LMS's list of a course's people, one page an invocation, and writes it to the record in small steps: one reader a
 * course, however many open the page. What it knows is rebuilt by reading again.
 */
export class RosterDO extends DurableObject<Env> {
  readonly #log: RosterLog;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#log = new RosterLog(ctx.storage);
  }

  /**
   * Sees to it that the list is read, unless it was lately.
   * @param deploymentRowId of the visitor's launch
   * @param waitMs so long the answer waits for the end of a reading
   */
  async open(deploymentRowId: string, waitMs: number): Promise<RosterReading> {
    const now = Date.now();
    const { state, at } = this.#log.standing();
    const age = now - at;
    const rests = { ready: FRESH_MS, off: OFF_MS, failed: FAILED_MS, reading: Number.POSITIVE_INFINITY, none: 0 }[
      state
    ];
    if (age >= rests) this.#log.begin(deploymentRowId, now);
    if (this.#log.standing().state === "reading" && (await this.ctx.storage.getAlarm()) === null)
      await this.ctx.storage.setAlarm(now);
    for (const until = now + waitMs; this.#log.standing().state === "reading" && Date.now() < until;)
      await scheduler.wait(POLL_MS);
    return this.#log.reading();
  }

  /**
   * Forgets a learner who was erased, if they wait to be written. May be told twice.
   * @param subject what the LMS calls them, where that is still known
   */
  async forget(subject: string | undefined): Promise<void> {
    this.#log.forget(subject, Date.now());
  }

  override async alarm(): Promise<void> {
    if (this.#log.standing().state !== "reading") return;
    try {
      await this.#step();
    } catch (error) {
      if (!this.#postpone(error)) this.#fail(error);
    }
    this.ctx.waitUntil(deliverMetrics(this.env));
    if (this.#log.standing().state !== "reading") return;
    await this.ctx.storage.setAlarm(Math.max(Date.now(), this.#log.notBefore()));
  }

  /** Writes people who wait; else asks for the next page; else ends. */
  async #step(): Promise<void> {
    const { tenantId, ltiContextId } = readCourseObjectName(this.ctx.id.name);
    const scope = new TenantScope(recordOf(this.env).patient, tenantId);
    const roster = new Roster(scope, ltiContextId);
    const job = this.#log.job();
    const waiting = this.#log.nextMembers();
    if (waiting !== undefined) {
      await roster.bring(waiting.members, job.seenAt, Date.now());
      this.#log.wrote(waiting.chunk);
      return;
    }
    if (job.pages > 0 && job.next === undefined) {
      // Who is missing in a list that was cut short may well be in the rest of it.
      if (!job.cut) await roster.markUnlisted(job.seenAt);
      this.#log.end("ready", Date.now());
      return;
    }
    const services = new LtiServices(scope);
    const known = await services.find(ltiContextId, job.deploymentRowId);
    const address = known?.services.membershipsUrl;
    if (known === undefined || address === undefined) {
      this.#log.end("off", Date.now());
      return;
    }
    const page = await noting(services, job.deploymentRowId, () =>
      readMembers(job.next ?? firstPage(address), address, servicePorts(this.env, tenantId, known.client)),
    );
    const members = this.#log.keepPage(page, { chunk: CHUNK, mostPages: MOST_PAGES });
    if (members === 0 && job.pages === 0 && page.next === undefined)
      this.#log.end("failed", Date.now(), "an empty list");
  }

  /** @returns false when it is no use to try again by itself */
  #postpone(error: unknown): boolean {
    const isPassing = !(error instanceof ServiceProblem) || error.passes;
    if (!isPassing || this.#log.job().tries >= MOST_TRIES) return false;
    console.warn("a roster is read later", String(error));
    const asked = error instanceof ServiceProblem ? error.retryAfterMs : undefined;
    this.#log.tryLater(Date.now() + Math.max(asked ?? 0, 1_000 * 4 ** this.#log.job().tries));
    return true;
  }

  #fail(error: unknown): void {
    const off = error instanceof ServiceProblem && (error.code === "not_offered" || error.code === "scope_missing");
    this.#log.end(off ? "off" : "failed", Date.now(), off ? undefined : String(error).slice(0, 300));
  }
}
