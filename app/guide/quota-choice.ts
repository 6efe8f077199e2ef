import {
  type HolderLimits,
  holderLimitsSchema,
  type QuotaLimits,
  quotaLimitsSchema,
  quotaPeriods,
  type QuotaPeriod,
  type Used,
} from "./quota.ts";

/** What an administrator can do about the quota of the tenant. */
export type QuotaChoice = {
  /**
   * @property used what the whole tenant has taken, and the course that took most; undefined while nobody can tell
   * @throws Refusal record_unavailable
   */
  view(): Promise<{
    limits: QuotaLimits;
    version: number;
    used: Record<"tenant" | "course", Record<QuotaPeriod, Used>> | undefined;
    resetsAt: Record<QuotaPeriod, number>;
  }>;
  /** @returns false when somebody else changed it meanwhile @throws Refusal record_unavailable */
  choose(limits: QuotaLimits, version: number): Promise<boolean>;
};

/** Whose limits a form has fields of. */
export const limitedParties = ["learner", "instructor", "course", "tenant"] as const;
export type LimitedParty = (typeof limitedParties)[number];
const units = ["messages", "tokens"] as const;

export function fieldName(party: LimitedParty, period: QuotaPeriod, unit: keyof Used): string {
  return `${party}.${period}.${unit}`;
}

/**
 * Reads a form. Fields of instructors that are all empty leave them as learners are.
 * @returns the limits, or the names of the fields that are none
 */
export function readQuotaForm(fields: Record<string, string>): { limits: QuotaLimits } | { wrong: string[] } {
  const areLearners = namesOf("instructor").every((name) => said(fields, name) === "");
  const parties = limitedParties.filter((party) => !areLearners || party !== "instructor");
  const read = quotaLimitsSchema.safeParse(Object.fromEntries(parties.map((party) => [party, saidOf(fields, party)])));
  if (read.success) return { limits: read.data };
  const faults = new Set(read.error.issues.map(({ path }) => path.join(".")));
  return { wrong: parties.flatMap(namesOf).filter((name) => faults.has(name)) };
}

/** Reads the form of one course, whose fields are called as those of each course. */
export function readCourseQuotaForm(fields: Record<string, string>): { limits: HolderLimits } | { wrong: string[] } {
  const read = holderLimitsSchema.safeParse(saidOf(fields, "course"));
  if (read.success) return { limits: read.data };
  const faults = new Set(read.error.issues.map(({ path }) => ["course", ...path].join(".")));
  return { wrong: namesOf("course").filter((name) => faults.has(name)) };
}

/** A course's limits as its form has them. */
export function courseQuotaFields(limits: HolderLimits): Record<string, string> {
  return Object.fromEntries(
    quotaPeriods.flatMap((period) =>
      units.map((unit) => [fieldName("course", period, unit), String(limits[period][unit])]),
    ),
  );
}

function namesOf(party: LimitedParty): string[] {
  return quotaPeriods.flatMap((period) => units.map((unit) => fieldName(party, period, unit)));
}

function saidOf(fields: Record<string, string>, party: LimitedParty) {
  const figure = (period: QuotaPeriod, unit: keyof Used) => numberIn(said(fields, fieldName(party, period, unit)));
  return Object.fromEntries(
    quotaPeriods.map((period) => [period, Object.fromEntries(units.map((unit) => [unit, figure(period, unit)]))]),
  );
}

function said(fields: Record<string, string>, name: string): string {
  return (fields[name] ?? "").trim();
}

/** Groups of three as the page, or any language, writes them: 1,000 or 1.000 or 1’000. Spaces anywhere are read over. */
function numberIn(text: string): number {
  const figures = text.replaceAll(/\s/gu, "");
  const digits = /^\d{1,3}(?:([.,'’])\d{3}(?:\1\d{3})*)$/u.test(figures) ? figures.replaceAll(/[.,'’]/gu, "") : figures;
  return /^\d{1,16}$/.test(digits) ? Number(digits) : Number.NaN;
}
