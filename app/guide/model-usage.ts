import { z } from "zod";
import { LONGEST_TITLE_SOUGHT } from "#app/tenancy/course-list.ts";
import type { QuotaLimits, Used } from "./quota.ts";

/** So many courses stand on one page. */
export const USED_COURSES = 50;
/** So many courses that took something are looked at for one page, where a title is looked for: each is asked for what it is called. */
export const USED_LOOKED_AT = 1_500;
/** So many lines are looked at for one file. */
export const MOST_USAGE_LINES = 2_000;

export const usageSorts = ["tokens", "messages"] as const;
/** By what those that took most come first. */
export type UsageSort = (typeof usageSorts)[number];

/**
 * Which use is looked at, as it stands in the address.
 * @property course the one that the days are of; undefined: the whole tenant
 * @property sought part of the title of the courses that are listed; '' for all
 * @property after the last course of the page before, with what it took
 */
export type UsageQuery = {
  course: string | undefined;
  sought: string;
  sort: UsageSort;
  after: { took: number; id: string } | undefined;
};
/** Where a file goes on: the last line of the one before. */
export type UsageFileQuery = {
  course: string | undefined;
  sought: string;
  after: { course: string; day: string } | undefined;
};

/** What stands in an address and means nothing is left out. */
export function readUsageQuery(search: URLSearchParams): UsageQuery {
  return {
    course: search.get("course") || undefined,
    sought: readSought(search),
    sort: usageSorts.find((known) => known === search.get("sort")) ?? "tokens",
    after: readUsedPlace(search.get("after") ?? ""),
  };
}

/** @returns undefined where the list begins */
export function readUsedPlace(after = ""): UsageQuery["after"] {
  const [, took, id] = /^(\d{1,15})\.(.{1,100})$/u.exec(after) ?? [];
  return took === undefined || id === undefined ? undefined : { took: Number(took), id };
}

export function writeUsedPlace({ took, id }: NonNullable<UsageQuery["after"]>): string {
  return `${took}.${id}`;
}

/** The same again, without the place in the list. */
export function writeUsageQuery({ course, sought, sort }: Omit<UsageQuery, "after">): URLSearchParams {
  return new URLSearchParams({
    ...(course !== undefined && { course }),
    ...(sought !== "" && { q: sought }),
    ...(sort !== "tokens" && { sort }),
  });
}

export function readUsageFileQuery(search: URLSearchParams): UsageFileQuery {
  const [, day, course] = /^(\d{4}-\d{2}-\d{2})\.(.{1,100})$/u.exec(search.get("after") ?? "") ?? [];
  return {
    course: search.get("course") || undefined,
    sought: readSought(search),
    after: day === undefined || course === undefined ? undefined : { course, day },
  };
}

function readSought(search: URLSearchParams): string {
  return (search.get("q") ?? "").trim().slice(0, LONGEST_TITLE_SOUGHT);
}

/** What a model's tokens cost, as an administrator knows it. @property perMillion tokens, read or written alike */
export const modelPriceSchema = z.strictObject({
  perMillion: z.number().positive().max(1_000_000),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type ModelPrice = z.infer<typeof modelPriceSchema>;

/** @property day in UTC: "2026-11-28" */
export type DailyUse = Used & { day: string };
/** @property title undefined where the LMS gave none */
export type CourseUse = Used & { id: string; title: string | undefined; isGone: boolean };

/**
 * What was taken of the model this month.
 * @property next where the page of the courses after begins; undefined where this is the last
 * @property isCut whether the page is not full, and more may be behind what was looked at
 * @property of the one course that the days are of; undefined: the whole tenant
 * @property total of the whole tenant
 */
export type MonthlyUse = {
  days: DailyUse[];
  courses: CourseUse[];
  next: string | undefined;
  isCut: boolean;
  of: { id: string; title: string | undefined } | undefined;
  total: Used;
  limit: QuotaLimits["tenant"]["month"];
  price: ModelPrice | undefined;
  priceVersion: number;
  now: number;
};

/** A line of the file: one course on one day. */
export type CourseDay = DailyUse & { course: string };

/** Use and cost of the model, for those who administer the tenant. All of it: @throws Refusal role_required, record_unavailable, part_unavailable */
export type UsageReading = {
  /** @returns undefined where there is no such course */
  view(query: UsageQuery): Promise<MonthlyUse | undefined>;
  /**
   * This month by course and day, with the courses' titles. Where a title is looked for, it may hold less than the limit, or nothing, before its end.
   * @property price undefined where none was chosen @property next where the lines after begin; undefined where these are the last
   */
  byCourseAndDay(
    query: UsageFileQuery,
    limit: number,
  ): Promise<{
    lines: (CourseDay & { title: string | undefined })[];
    price: ModelPrice | undefined;
    next: string | undefined;
  }>;
  /** @param price undefined: none @returns false when somebody else changed it meanwhile */
  choosePrice(price: ModelPrice | undefined, version: number): Promise<boolean>;
};

/** Less than so much of a month says nothing about the rest. */
const LEAST_MS = 24 * 60 * 60_000;

/**
 * What the month comes to at the pace so far: what was taken, divided by the share of the month (UTC) that is over.
 * @returns undefined on its first day
 */
export function forecast(taken: number, now: number): number | undefined {
  const { begins, ends } = monthAt(now);
  return now - begins < LEAST_MS ? undefined : Math.round((taken * (ends - begins)) / (now - begins));
}

/** @returns ms; undefined where at this pace the month ends before */
export function limitReachedAt(taken: number, limit: number, now: number): number | undefined {
  const { begins, ends } = monthAt(now);
  if (taken === 0 || now - begins < LEAST_MS) return undefined;
  const at = begins + ((now - begins) * limit) / taken;
  return at < ends ? Math.max(at, now) : undefined;
}

export function costOf(tokens: number, { perMillion }: ModelPrice): number {
  return (tokens / 1_000_000) * perMillion;
}

/** Every day of the month up to today, also those on which nothing was taken. */
export function everyDay(days: readonly DailyUse[], now: number): DailyUse[] {
  const today = new Date(now).toISOString().slice(0, 10);
  return Array.from({ length: Number(today.slice(8)) }, (_, index) => {
    const day = `${today.slice(0, 8)}${String(index + 1).padStart(2, "0")}`;
    return days.find((each) => each.day === day) ?? { day, messages: 0, tokens: 0 };
  });
}

/** Reads a form: an empty price is none. @returns "wrong" where it is no price */
export function readPrice(fields: Record<string, string>): ModelPrice | undefined | "wrong" {
  const said = (fields["price"] ?? "").trim();
  if (said === "") return undefined;
  const perMillion = /^\d{1,7}([.,]\d{1,6})?$/.test(said) ? Number(said.replace(",", ".")) : Number.NaN;
  const read = modelPriceSchema.safeParse({ perMillion, currency: (fields["currency"] ?? "").trim().toUpperCase() });
  return read.success ? read.data : "wrong";
}

function monthAt(now: number): { begins: number; ends: number } {
  const date = new Date(now);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return { begins: Date.UTC(year, month), ends: Date.UTC(year, month + 1) };
}
