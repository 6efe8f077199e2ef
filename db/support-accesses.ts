import { type RawBuilder, sql } from "kysely";
import type { AuditEntry } from "#app/audit/entry.ts";
import {
  approvedUntil,
  ASKED_FOR_MS,
  MOST_SUPPORT_COUNTED,
  OPEN_FOR_MS,
  stateOfSupport,
  type SupportAccess,
  type SupportCounts,
  type SupportDecided,
  type SupportDecision,
  type SupportState,
} from "#app/tenancy/support-access.ts";
import type { SupportQuery } from "#app/tenancy/support-list.ts";
import { AuditLog } from "./audit-log.ts";
import { byId } from "./newest-first.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** @property id of the request, made by whoever asks */
export type NewSupportAccess = Pick<SupportAccess, "id" | "label" | "reason" | "hours">;

/** @property state those alone that are in it now @property before the last id of the page before */
export type SupportChoice = Partial<SupportQuery> & { limit: number };

/** What a look finds. @property access the open one, else the newest @property counts only while it is approved */
export type SupportLooked = { access: SupportAccess | undefined; counts: SupportCounts | undefined };

/** Who supports the installation, as the audit log names them: whoever it is, they act by the command line. */
const SUPPORT = "support";

/** Whether, and until when, whoever supports the installation may see how the tool is for a tenant. */
export class SupportAccesses {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /** A page of them. */
  async list({ state, sort = "newest", before, limit }: SupportChoice, now: number): Promise<SupportAccess[]> {
    let all = this.#rows();
    if (state !== undefined) all = all.where(isIn(state, now));
    return (await byId(all, { sort, after: before, limit }).execute()).map(accessOf);
  }

  /**
   * The one that waits for an answer or holds: there is one at most. Ids are made where somebody asks, by clocks of their
   * own: it need not be the newest.
   */
  async open(now: number): Promise<SupportAccess | undefined> {
    const row = await this.#rows()
      .where("asked_at", ">", now - OPEN_FOR_MS)
      .where(sql<boolean>`(${isIn("asked", now)} OR ${isIn("approved", now)})`)
      .orderBy("asked_at", "desc")
      .limit(1)
      .executeTakeFirst();
    return row && accessOf(row);
  }

  /**
   * Asks, with an entry in the audit log, in one transaction. The same id again changes nothing.
   * @returns false where one is asked for, or holds, already: then nothing was written
   */
  async ask({ id, label, reason, hours }: NewSupportAccess, now: number): Promise<boolean> {
    const scope = this.#scope;
    return new AuditLog(scope).change(now, async () => {
      const isAgain = (await this.#find(id)) !== undefined;
      const goes = !isAgain && (await this.open(now)) === undefined;
      return {
        entries: goes ? [{ actor: SUPPORT, action: "support.asked", detail: { access: id, label, hours } }] : [],
        write: async (entries) => {
          const row = { id, label, reason, hours, asked_at: now };
          if (goes) await scope.batch([scope.insert("support_accesses", row), ...entries]);
          return isAgain || goes;
        },
      };
    });
  }

  /** Approves, refuses or ends one, with an entry in the audit log, in one transaction. */
  async decide(id: string, decision: SupportDecision, actor: string, now: number): Promise<SupportDecided> {
    const scope = this.#scope;
    return new AuditLog(scope).change<SupportDecided>(now, async () => {
      const access = await this.#find(id);
      const change = access && changeOf(access, decision, actor, now);
      return {
        entries: change === undefined ? [] : [change.entry],
        write: async (entries) => {
          if (access === undefined) return "gone";
          if (change === undefined) return "over";
          await scope.batch([scope.update("support_accesses").set(change.set).where("id", "=", id), ...entries]);
          return "done";
        },
      };
    });
  }

  /** Looks, which the audit log says, in one transaction: only while one is approved. */
  async look(now: number): Promise<SupportLooked> {
    const scope = this.#scope;
    return new AuditLog(scope).change<SupportLooked>(now, async () => {
      const access = (await this.open(now)) ?? (await this.list({ limit: 1 }, now))[0];
      if (access === undefined || stateOfSupport(access, now) !== "approved")
        return { entries: [], write: async () => ({ access, counts: undefined }) };
      const detail = { access: access.id, label: access.label };
      return {
        entries: [{ actor: SUPPORT, action: "support.looked", detail }],
        write: async (entries) => {
          const one = sql<1>`1`.as("one");
          const most = MOST_SUPPORT_COUNTED + 1;
          const [learners, courses, materials, conversations] = await scope.batch<unknown[]>([
            scope.from("learner_profiles").select(one).limit(most),
            scope.from("lti_contexts").select(one).limit(most),
            scope.from("course_materials").select(one).limit(most),
            scope.from("chat_conversations").select(one).limit(most),
            ...entries,
          ]);
          const counts = {
            learners: learners?.length ?? 0,
            courses: courses?.length ?? 0,
            materials: materials?.length ?? 0,
            conversations: conversations?.length ?? 0,
          };
          return { access, counts };
        },
      };
    });
  }

  async #find(id: string): Promise<SupportAccess | undefined> {
    const row = await this.#rows().where("id", "=", id).executeTakeFirst();
    return row && accessOf(row);
  }

  #rows() {
    return this.#scope
      .from("support_accesses")
      .select(["id", "label", "reason", "hours", "asked_at", "outcome", "answered_at", "ends_at"]);
  }
}

/** The database's words for stateOfSupport. With + no index is asked for the time: what it found would be sorted aside. */
function isIn(state: SupportState, now: number): RawBuilder<boolean> {
  const asked = now - ASKED_FOR_MS;
  switch (state) {
    case "asked":
      return sql`(outcome IS NULL AND +asked_at > ${asked})`;
    case "lapsed":
      return sql`(outcome IS NULL AND +asked_at <= ${asked})`;
    case "approved":
      return sql`(outcome = 'approved' AND ends_at > ${now})`;
    case "over":
      return sql`(outcome = 'approved' AND ends_at <= ${now})`;
    case "refused":
    case "ended":
      return sql`outcome = ${state}`;
  }
}

type Row = {
  id: string;
  label: string;
  reason: string;
  hours: number;
  asked_at: number;
  outcome: "approved" | "refused" | "ended" | null;
  answered_at: number | null;
  ends_at: number | null;
};

function accessOf({ asked_at, answered_at, ends_at, outcome, ...row }: Row): SupportAccess {
  return {
    ...row,
    askedAt: asked_at,
    outcome: outcome ?? undefined,
    answeredAt: answered_at ?? undefined,
    endsAt: ends_at ?? undefined,
  };
}

type Change = {
  set: { outcome: "approved" | "refused" | "ended"; answered_at?: number; ends_at?: number };
  entry: AuditEntry;
};

/** @returns undefined where there is nothing to decide any more, or it is approved for longer than was asked */
function changeOf(access: SupportAccess, wish: SupportDecision, actor: string, now: number): Change | undefined {
  const state = stateOfSupport(access, now);
  const detail = { access: access.id };
  if (wish.decision === "end") {
    if (state !== "approved") return undefined;
    return { set: { outcome: "ended", ends_at: now }, entry: { actor, action: "support.ended", detail } };
  }
  if (state !== "asked") return undefined;
  if (wish.decision === "refuse")
    return { set: { outcome: "refused", answered_at: now }, entry: { actor, action: "support.refused", detail } };
  const { hours } = wish;
  const endsAt = approvedUntil(access, hours, now);
  if (endsAt === undefined) return undefined;
  return {
    set: { outcome: "approved", answered_at: now, ends_at: endsAt },
    entry: { actor, action: "support.approved", detail: { ...detail, hours } },
  };
}
