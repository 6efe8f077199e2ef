import {
  type ConsentChoice,
  type ConsentSaid,
  readConsentChoice,
  writeConsentChoice,
} from "#app/learner/consent-said.ts";
import type { KnownPerson } from "./people-list.ts";
import { readTimeOrder, type TimeOrder, writeTimeOrder } from "./time-order.ts";

/** On one page: of each, an object may be asked how its copy stands. */
export const LEARNERS_PER_PAGE = 25;
export const ERASURES_PER_PAGE = 50;
/** What is looked for, characters. */
export const LONGEST_NAME_SOUGHT = 100;
/** So long after a learner asked for a copy their request counts as a recent one, ms. A copy can be fetched for a day. */
export const COPY_RECENT_MS = 7 * 24 * 60 * 60_000;

/**
 * A learner, as those who administer the tenant account for them.
 * @property knownSince when the LMS named them first, ms @property lastHereAt when they opened the Guide last; undefined: never
 * @property copyAskedAt when they asked last for a copy of everything; undefined where the audit log tells of none
 */
export type LearnerAccount = KnownPerson & {
  knownSince: number;
  lastHereAt: number | undefined;
  said: ConsentSaid;
  copyAskedAt: number | undefined;
};

/** How a copy that somebody asked for stands. unknown: nobody can tell right now */
export type CopyStanding = "making" | "ready" | "over" | "unknown";

/** @property isOldNotice what they read is not the notice of today */
export type LearnerLine = LearnerAccount & { isOldNotice: boolean; copy: CopyStanding | undefined };

/**
 * An erasure, by what nobody can lead back to a person.
 * @property seq its place in the audit log @property subject the random name that stands in the learner's receipt
 * @property isSettled whether every copy and object was told, too
 */
export type ErasureLine = { seq: number; subject: string; at: number; isSettled: boolean };

/** Which learners are looked at, as it stands in the address. @property sought part of a name or an e-mail address; '' for all */
export type LearnerQuery = {
  sought: string;
  consent: ConsentChoice | undefined;
  /** Those who asked for a copy lately. */
  askedForCopy: boolean;
  /** By when the institution came to know them. */
  sort: TimeOrder;
  /** The last one that was looked at for the page before. */
  after: string | undefined;
};

/** The tenant's learners, for those who administer it. All of it: @throws Refusal role_required, record_unavailable */
export type LearnerListing = {
  /**
   * @property isCut whether the page is not full, and more may be behind what was looked at
   * @property areHeldBack whatever they said, what is optional is off in the whole tenant
   */
  view(
    query: LearnerQuery,
  ): Promise<{ learners: LearnerLine[]; next: string | undefined; isCut: boolean; areHeldBack: boolean }>;
  /** For a file: nothing but the record is asked, to the end of the list. */
  page(query: LearnerQuery, limit: number): Promise<{ learners: LearnerAccount[]; next: string | undefined }>;
  /** @property underWay how many are not settled yet */
  erasures(
    query: ErasureQuery,
    limit: number,
  ): Promise<{ erasures: ErasureLine[]; next: number | undefined; underWay: number }>;
};

/** What stands in an address and means nothing is left out. */
export function readLearnerQuery(search: URLSearchParams): LearnerQuery {
  return {
    sought: (search.get("q") ?? "").trim().slice(0, LONGEST_NAME_SOUGHT),
    consent: readConsentChoice(search.get("consent") ?? ""),
    askedForCopy: search.get("copy") === "asked",
    sort: readTimeOrder(search, "oldest"),
    after: search.get("after") || undefined,
  };
}

/** The same again, without the place in the list. */
export function writeLearnerQuery(query: Omit<LearnerQuery, "after">): URLSearchParams {
  const { sought, consent, askedForCopy, sort } = query;
  return new URLSearchParams({
    ...(sought !== "" && { q: sought }),
    ...(consent && { consent: writeConsentChoice(consent) }),
    ...(askedForCopy && { copy: "asked" }),
    ...writeTimeOrder(sort, "oldest"),
  });
}

export const erasureStates = ["under-way", "done"] as const;
export type ErasureState = (typeof erasureStates)[number];
/** Which erasures are looked at, as it stands in the address. @property before the place of the last one of the page before */
export type ErasureQuery = { state: ErasureState | undefined; sort: TimeOrder; before: number | undefined };

/** What stands in an address and means nothing is left out. */
export function readErasureQuery(search: URLSearchParams): ErasureQuery {
  const before = search.get("before") ?? "";
  return {
    state: erasureStates.find((known) => known === search.get("state")),
    sort: readTimeOrder(search),
    before: /^\d{1,15}$/.test(before) ? Number(before) : undefined,
  };
}

/** The same again, without the place in the list. */
export function writeErasureQuery({ state, sort }: Omit<ErasureQuery, "before">): URLSearchParams {
  return new URLSearchParams({ show: "erasures", ...(state !== undefined && { state }), ...writeTimeOrder(sort) });
}
