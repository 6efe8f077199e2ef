import { type QuotaLimits, quotaLimitsSchema, quotaPeriods, type QuotaPeriod, type Used } from "./quota.ts";

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
  const names = limitedParties.flatMap((party) =>
    quotaPeriods.flatMap((period) => units.map((unit) => fieldName(party, period, unit))),
  );
  const said = (name: string) => (fields[name] ?? "").trim();
  const areLearners = names.filter((name) => name.startsWith("instructor.")).every((name) => said(name) === "");
  const asked = names.filter((name) => !areLearners || !name.startsWith("instructor."));
  const limitsOf = (party: LimitedParty) =>
    Object.fromEntries(
      quotaPeriods.map((period) => [
        period,
        Object.fromEntries(units.map((unit) => [unit, numberIn(said(fieldName(party, period, unit)))])),
      ]),
    );
  const parties = limitedParties.filter((party) => !areLearners || party !== "instructor");
  const read = quotaLimitsSchema.safeParse(Object.fromEntries(parties.map((party) => [party, limitsOf(party)])));
  if (read.success) return { limits: read.data };
  const faults = new Set(read.error.issues.map(({ path }) => path.join(".")));
  return { wrong: asked.filter((name) => faults.has(name)) };
}

/** Groups of three as the page, or any language, writes them: 1,000 or 1.000 or 1’000. Spaces anywhere are read over. */
function numberIn(text: string): number {
  const figures = text.replaceAll(/\s/gu, "");
  const digits = /^\d{1,3}(?:([.,'’])\d{3}(?:\1\d{3})*)$/u.test(figures) ? figures.replaceAll(/[.,'’]/gu, "") : figures;
  return /^\d{1,16}$/.test(digits) ? Number(digits) : Number.NaN;
}
