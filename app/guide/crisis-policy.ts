import { z } from "zod";
import type { CrisisQuery } from "./crisis-list.ts";

/**
 * Who is told that a learner wrote something by which they may be in danger, and never what they wrote: nobody; those who teach
 * the course, and administrators; or administrators alone.
 */
export const crisisPolicySchema = z.enum(["off", "instructors", "administrators"]);
export type CrisisPolicy = z.infer<typeof crisisPolicySchema>;
export type CrisisAudience = Exclude<CrisisPolicy, "off">;

/** So long a flag is kept, days. */
export const CRISIS_FLAG_DAYS = 30;

/** @property name undefined where the LMS gave none @property at ms @property acknowledgedAt ms; undefined: nobody has yet */
export type CrisisFlag = {
  id: string;
  name: string | undefined;
  course: string | undefined;
  courseId: string;
  at: number;
  acknowledgedAt: number | undefined;
};
/** @property next where the page after begins @property of the one course that was asked for; undefined: all, or there is no such one */
export type CrisisFlags = {
  policy: CrisisPolicy;
  flags: CrisisFlag[];
  next: string | undefined;
  of: { id: string; title: string | undefined } | undefined;
};

/**
 * What somebody who may be in danger is shown. @property text the institution's words; undefined: it has none
 * @property isFlagged whether somebody is told that they may be
 */
export type CrisisHelp = { text: string | undefined; isFlagged: boolean };

/** Flags, for those whom the policy names. All of it: @throws Refusal role_required, record_unavailable */
export type CrisisWatching = {
  page(query: CrisisQuery, limit: number): Promise<CrisisFlags>;
  /** Somebody looks after it. @returns false unless it is one that they may see */
  acknowledge(id: string): Promise<boolean>;
};
