import { DurableObject } from "cloudflare:workers";
import { SCOPE } from "#app/lti/course-services.ts";
import { findOrMakeLineItem, type LineItem, listLineItems, type WantedLineItem } from "#app/lti/line-items.ts";
import { isScorable, readResult, sendScore } from "#app/lti/scores.ts";
import { ServiceProblem } from "#app/lti/service-problem.ts";
import { GIVEN_UP_SCORE_DAYS } from "#app/tenancy/late-scores.ts";
import { Gradebook, type ScoreOutcome, type WaitingScore } from "#db/gradebook.ts";
import { LtiServices } from "#db/lti-services.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { migrateObject, type SchemaStep } from "./object-schema.ts";
import { readOutboxObjectName } from "./object-names.ts";
import { deliverMetrics, recordOf } from "./record.ts";
import { noting, servicePorts } from "./service-ports.ts";

/** Scores that one invocation sends: a few ms of CPU each. */
const BATCH = 5;
/** The pause after a failure that passes, longer each time. */
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60 * 60_000;
/** A score that was not taken for so long is given up, and shown so. */
const GIVEN_UP_MS = GIVEN_UP_SCORE_DAYS * 24 * 60 * 60_000;

const SCHEMA: readonly SchemaStep[] = [
  (sql) => {
    sql.exec(`CREATE TABLE pause (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      course TEXT NOT NULL DEFAULT '',
      failures INTEGER NOT NULL DEFAULT 0,
      until INTEGER NOT NULL DEFAULT 0
    ) STRICT`);
    sql.exec("INSERT INTO pause (only) VALUES (1)");
    // asked: the LMS was told of a score, and its answer is not known or not noted in the record.
    sql.exec(
      "CREATE TABLE asked (learner_id TEXT PRIMARY KEY, scored_at INTEGER NOT NULL, outcome TEXT, restamped INTEGER NOT NULL DEFAULT 0) STRICT",
    );
  },
];

type Asked = { scored_at: number; outcome: string | null; restamped: number };

/**
 * Sends the scores of one line item: their one owner, so that they go out one after the other and in their order. The record
 * holds them; what this object remembers is what it has asked the LMS and for how long it waits.
 */
export class ScoreOutboxDO extends DurableObject<Env> {
  /** Requests that make columns go one after the other. */
  #making: Promise<unknown> = Promise.resolve();

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    migrateObject(ctx.storage, SCHEMA);
  }

  /** Something waits in the record: it is sent soon, or when the LMS's pause is over. */
  async wake(ltiContextId: string): Promise<void> {
    this.ctx.storage.sql.exec("UPDATE pause SET course = ?", ltiContextId);
    if ((await this.ctx.storage.getAlarm()) === null)
      await this.ctx.storage.setAlarm(Math.max(Date.now(), this.#pause().until));
  }

  /**
   * Finds a column of a course, or makes it: of several who want it at once, one makes it.
   * @returns the LMS's word where it says no
   */
  async findOrMake(
    ltiContextId: string,
    deploymentRowId: string,
    wanted: WantedLineItem,
  ): Promise<{ made: LineItem } | { problem: string }> {
    const { tenantId } = readOutboxObjectName(this.ctx.id.name);
    const services = new LtiServices(new TenantScope(recordOf(this.env).patient, tenantId));
    const making = this.#making.then(async () => {
      const known = await services.find(ltiContextId, deploymentRowId);
      const address = known?.services.lineItemsUrl;
      if (known === undefined || address === undefined) return { problem: "not_offered" };
      const ports = servicePorts(this.env, tenantId, known.client);
      try {
        return {
          made: await noting(services, deploymentRowId, () =>
            findOrMakeLineItem(address, wanted, known.services.gradeScopes, ports),
          ),
        };
      } catch (error) {
        if (error instanceof ServiceProblem) return { problem: error.message };
        throw error;
      }
    });
    this.#making = making.catch(() => undefined);
    return making;
  }

  /** The learner was erased: whether the LMS was asked to take a score of theirs is forgotten. May be told twice. */
  async forget(learnerId: string): Promise<void> {
    this.ctx.storage.sql.exec("DELETE FROM asked WHERE learner_id = ?", learnerId);
  }

  override async alarm(): Promise<void> {
    const { tenantId, lineItemId } = readOutboxObjectName(this.ctx.id.name);
    const scope = new TenantScope(recordOf(this.env).patient, tenantId);
    const gradebook = new Gradebook(scope, this.#pause().course);
    try {
      const waiting = await gradebook.waiting(lineItemId, BATCH);
      for (const score of waiting) await this.#deliver(score, gradebook, scope);
      this.ctx.storage.sql.exec("UPDATE pause SET failures = 0, until = 0");
      if (waiting.length > 0) await this.ctx.storage.setAlarm(Date.now());
      else this.ctx.storage.sql.exec("DELETE FROM asked");
    } catch (error) {
      await this.#rest(error);
    }
    this.ctx.waitUntil(deliverMetrics(this.env));
  }

  async #deliver(score: WaitingScore, gradebook: Gradebook, scope: TenantScope): Promise<void> {
    const before = this.#asked(score);
    // Its answer is known already: only the record has not heard of it.
    const outcome = before?.outcome
      ? (JSON.parse(before.outcome) as ScoreOutcome)
      : await this.#send(score, before, gradebook, scope);
    if (outcome === undefined) return;
    this.#remember(score, { outcome: JSON.stringify(outcome) });
    await gradebook.settle(score, outcome, Date.now());
    this.ctx.storage.sql.exec("DELETE FROM asked WHERE learner_id = ?", score.learnerId);
  }

  /**
   * @returns undefined when the score got a later time, and is sent with that
   * @throws when it is to be tried again later
   */
  async #send(
    score: WaitingScore,
    before: Asked | undefined,
    gradebook: Gradebook,
    scope: TenantScope,
  ): Promise<ScoreOutcome | undefined> {
    if (!isScorable(score) || score.testUser) return { status: "refused", problem: "not a learner of this course" };
    try {
      await this.#ask(score, gradebook, scope);
      return { status: "delivered" };
    } catch (error) {
      if (!(error instanceof ServiceProblem)) throw error;
      // Asked before without an answer: then it may have been taken, and the LMS has this very time.
      if (error.status === 409 && before?.restamped === 0 && (await this.#wasTaken(score, gradebook, scope)))
        return { status: "delivered" };
      if (error.status === 409 && before?.restamped !== 1) {
        const later = Math.max(Date.now(), score.scoredAt + 1);
        await gradebook.restamp(score.lineItemId, score.learnerId, score.scoredAt, later);
        this.#remember({ ...score, scoredAt: later }, { restamped: 1 });
        return undefined;
      }
      if (mayPass(error) && Date.now() - score.scoredAt < GIVEN_UP_MS) throw error;
      return { status: "refused", problem: error.message.slice(0, 300) };
    }
  }

  async #ask(score: WaitingScore, gradebook: Gradebook, scope: TenantScope): Promise<void> {
    const { column, services, known, ports } = await this.#way(score, gradebook, scope);
    const { gradeScopes, lineItemsUrl } = known.services;
    const body = { ...score, maximum: column.scoreMaximum };
    this.#remember(score, {});
    await noting(services, column.deploymentRowId, async () => {
      try {
        await sendScore(column.url, body, gradeScopes, ports);
      } catch (error) {
        const isGone = error instanceof ServiceProblem && error.status === 404;
        if (!isGone || lineItemsUrl === undefined || column.resourceId === "") throw error;
        // The course may have moved: the column is looked for by our own name of it.
        const filter = { resourceId: column.resourceId };
        const [moved] = await listLineItems(lineItemsUrl, gradeScopes, ports, filter);
        if (moved === undefined || moved.url === column.url) throw error;
        await gradebook.move(column.id, moved.url, Date.now());
        await sendScore(moved.url, body, gradeScopes, ports);
      }
    });
  }

  /** Whether the gradebook holds this very score; also when it does not tell. */
  async #wasTaken(score: WaitingScore, gradebook: Gradebook, scope: TenantScope): Promise<boolean> {
    try {
      const { column, known, ports } = await this.#way(score, gradebook, scope);
      const result = await readResult(column.url, score.subject, known.services.gradeScopes, ports);
      return result?.score === score.given;
    } catch (error) {
      if (error instanceof ServiceProblem) return true;
      throw error;
    }
  }

  /** Where the line item is, says the record; which service it belongs to, the latest launch. */
  async #way(score: WaitingScore, gradebook: Gradebook, scope: TenantScope) {
    const column = await gradebook.column(score.lineItemId);
    if (column === undefined) throw new ServiceProblem("refused", "the column is gone");
    const services = new LtiServices(scope);
    const known = await services.find(this.#pause().course, column.deploymentRowId);
    if (known === undefined) throw new ServiceProblem("scope_missing", SCOPE.scores);
    const { tenantId } = readOutboxObjectName(this.ctx.id.name);
    return { column, services, known, ports: servicePorts(this.env, tenantId, known.client) };
  }

  async #rest(error: unknown): Promise<void> {
    console.warn("scores are sent later", String(error));
    const { failures } = this.#pause();
    const asked = error instanceof ServiceProblem ? (error.retryAfterMs ?? 0) : 0;
    const pause = Math.max(asked, Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS));
    const until = Date.now() + pause;
    this.ctx.storage.sql.exec("UPDATE pause SET failures = failures + 1, until = ?", until);
    await this.ctx.storage.setAlarm(until);
  }

  #pause(): { course: string; failures: number; until: number } {
    return this.ctx.storage.sql
      .exec<{ course: string; failures: number; until: number }>("SELECT course, failures, until FROM pause")
      .one();
  }

  #asked({ learnerId, scoredAt }: WaitingScore): Asked | undefined {
    return this.ctx.storage.sql
      .exec<Asked>(
        "SELECT scored_at, outcome, restamped FROM asked WHERE learner_id = ? AND scored_at = ?",
        learnerId,
        scoredAt,
      )
      .toArray()[0];
  }

  #remember(
    { learnerId, scoredAt }: WaitingScore,
    { outcome, restamped }: { outcome?: string; restamped?: number },
  ): void {
    this.ctx.storage.sql.exec(
      `INSERT INTO asked VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET
         restamped = iif(scored_at = ?2, max(restamped, ?4), ?4), scored_at = ?2, outcome = ?3`,
      learnerId,
      scoredAt,
      outcome ?? null,
      restamped ?? 0,
    );
  }
}

/** What the LMS's administrator can put right is tried again, too. */
function mayPass(error: ServiceProblem): boolean {
  return error.passes || ["unauthorized", "token_refused", "scope_missing", "unreadable"].includes(error.code);
}
