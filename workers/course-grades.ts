import { waitUntil } from "cloudflare:workers";
import type { GradeOutcome, GradePage } from "#app/learner/gradebook.ts";
import { SCOPE } from "#app/lti/course-services.ts";
import { type LineItem, listLineItems } from "#app/lti/line-items.ts";
import { ServiceProblem } from "#app/lti/service-problem.ts";
import type { Session } from "#app/tenancy/session.ts";
import { AuditLog } from "#db/audit-log.ts";
import { Gradebook, type NewScore } from "#db/gradebook.ts";
import { Learners } from "#db/learners.ts";
import { type KnownServices, LtiServices } from "#db/lti-services.ts";
import type { RecordAccess } from "#db/record/record-access.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { outboxObjectName } from "./object-names.ts";
import { noting, servicePorts } from "./service-ports.ts";
import { OBJECT_LIMIT_MS, within } from "./time-limit.ts";

const MOST_COLUMNS = 50;
const MOST_SCORES = 100;
/** A column that the LMS made for a link says its maximum only in the list; where there is none, this is usual. */
const USUAL_MAXIMUM = 100;
/** How long somebody waits for the LMS to make a column. */
const MAKING_LIMIT_MS = 15_000;

/** The column for trying it out: found again by its resource id, also in a copied course. */
const TRIAL = { scoreMaximum: 10, resourceId: "atomic-guide/trial", tag: "atomic-guide" };

type MadeColumn = { made: LineItem } | { problem: string };

/** A course's grades in its LMS: for those who teach. */
export class CourseGrades {
  readonly #env: Env;
  readonly #session: Session;
  readonly #scope: TenantScope;
  readonly #actor: () => Promise<string>;
  readonly #gradebook: Gradebook;
  readonly #services: LtiServices;

  /** @param actor who it is, as the audit log names them */
  constructor(env: Env, record: RecordAccess, session: Session, actor: () => Promise<string>) {
    const scope = new TenantScope(record.patient, session.tenantId);
    this.#env = env;
    this.#session = session;
    this.#scope = scope;
    this.#actor = actor;
    this.#gradebook = new Gradebook(scope, session.ltiContextId);
    this.#services = new LtiServices(scope);
  }

  /**
   * The columns as the LMS lists them now, and the scores of one of them. What waits is sent again.
   * @param columnId undefined for the first; of another course's, there is none
   * @returns undefined when there is no such column
   */
  async page(columnId: string | undefined): Promise<GradePage | undefined> {
    const read = await this.#readColumns();
    const known = await this.#gradebook.columns(MOST_COLUMNS + 1);
    const columns = known.slice(0, MOST_COLUMNS);
    // Also one that is not listed: a new one may come behind all that are.
    const column = columnId === undefined ? columns[0] : await this.#gradebook.column(columnId);
    if (columnId !== undefined && column === undefined) return undefined;
    const latest = column === undefined ? [] : await this.#gradebook.scores(column.id, MOST_SCORES + 1);
    const scores = latest.slice(0, MOST_SCORES);
    const cut = { columns: read.isCut || known.length > columns.length, scores: latest.length > scores.length };
    // Nobody waits for that: the page tells what the record has.
    if (column !== undefined && scores.some(({ status }) => status === "waiting")) waitUntil(this.#wake(column.id));
    const { state, problem, mayMake } = read;
    return { state, problem, mayMake, columns, column, scores, cut };
  }

  /** Finds or makes the column for trying it out. @param label in the instructor's language */
  async makeTrial(label: string): Promise<{ outcome: GradeOutcome; columnId?: string; problem?: string }> {
    const { ltiContextId, deploymentRowId } = this.#session;
    const answer = await within<MadeColumn>(
      "SCORE_OUTBOX",
      MAKING_LIMIT_MS,
      async () => await this.#outbox(ltiContextId).findOrMake(ltiContextId, deploymentRowId, { label, ...TRIAL }),
    );
    if ("problem" in answer) return { outcome: "refused", problem: answer.problem };
    return { outcome: "done", columnId: await this.#gradebook.keep(answer.made, deploymentRowId, Date.now()) };
  }

  /**
   * Records a score, with its entry in the audit log, and has it sent: from here on it is not lost.
   * @param given 0 or more; undefined takes back what the LMS has
   */
  async send(columnId: string, learnerId: string, given: number | undefined): Promise<GradeOutcome> {
    const score: NewScore = {
      lineItemId: columnId,
      learnerId,
      given,
      activityProgress: given === undefined ? "Initialized" : "Completed",
      gradingProgress: given === undefined ? "NotReady" : "FullyGraded",
    };
    const subject = (await new Learners(this.#scope).find(learnerId))?.subjectId;
    if (subject === undefined) return "gone";
    const [actor, now] = [await this.#actor(), Date.now()];
    const action = given === undefined ? "score.taken_back" : "score.sent";
    const detail = { subject, course: this.#session.ltiContextId, column: columnId };
    const outcome = await new AuditLog(this.#scope).alongside({ actor, action, detail }, now, (entry) =>
      this.#gradebook.record(score, now, [entry]),
    );
    if (outcome !== "recorded") return outcome;
    // It waits in the record: if this does not wake it, the next look at the page does.
    await this.#wake(columnId);
    return "done";
  }

  async #wake(columnId: string): Promise<void> {
    const { ltiContextId } = this.#session;
    await within("SCORE_OUTBOX", OBJECT_LIMIT_MS, () => this.#outbox(columnId).wake(ltiContextId)).catch(
      (error: unknown) => console.warn("a score waits for its outbox", String(error)),
    );
  }

  /** @property isCut whether the LMS listed more than are kept */
  async #readColumns(): Promise<Pick<GradePage, "state" | "problem" | "mayMake"> & { isCut: boolean }> {
    const { ltiContextId, deploymentRowId, launchId } = this.#session;
    const known = await this.#services.find(ltiContextId, deploymentRowId);
    const scopes = known?.services.gradeScopes ?? [];
    const off = { state: "off", problem: undefined, mayMake: false, isCut: false } as const;
    if (known === undefined || !scopes.includes(SCOPE.scores)) return off;
    const mayMake = known.services.lineItemsUrl !== undefined && scopes.includes(SCOPE.lineItems);
    try {
      const isCut = await this.#keepColumns(known, launchId);
      return { state: "ready", problem: undefined, mayMake, isCut };
    } catch (error) {
      if (!(error instanceof ServiceProblem)) throw error;
      if (error.code === "not_offered" || error.code === "scope_missing") return off;
      return { state: "failed", problem: error.message, mayMake, isCut: false };
    }
  }

  /** @returns whether the LMS listed more than are kept */
  async #keepColumns({ services, client }: KnownServices, launchId: string): Promise<boolean> {
    const { tenantId, deploymentRowId } = this.#session;
    const { lineItemsUrl, gradeScopes } = services;
    const link = await this.#gradebook.linkColumn(launchId);
    const canList = gradeScopes.includes(SCOPE.lineItems) || gradeScopes.includes(SCOPE.lineItemsToRead);
    if (lineItemsUrl === undefined || !canList) {
      const own = link && { url: link.url, label: link.title, scoreMaximum: USUAL_MAXIMUM, resourceId: "" };
      if (own !== undefined) await this.#gradebook.keep(own, deploymentRowId, Date.now());
      return false;
    }
    const listed = await noting(this.#services, deploymentRowId, () =>
      listLineItems(lineItemsUrl, gradeScopes, servicePorts(this.#env, tenantId, client)),
    );
    const kept = new Map((await this.#gradebook.columns(MOST_COLUMNS)).map((column) => [column.url, column]));
    for (const item of listed.slice(0, MOST_COLUMNS)) {
      const { label, scoreMaximum } = kept.get(item.url) ?? {};
      if (label !== item.label || scoreMaximum !== item.scoreMaximum)
        await this.#gradebook.keep(item, deploymentRowId, Date.now());
    }
    return listed.length > MOST_COLUMNS;
  }

  #outbox(lineItemOrCourse: string) {
    return this.#env.SCORE_OUTBOX.getByName(outboxObjectName(this.#session.tenantId, lineItemOrCourse));
  }
}
