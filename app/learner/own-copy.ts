import type { PageByKey } from "#app/tenancy/page-by-key.ts";

/** The files in which a learner's own data can be taken along. */
export const copyFormats = ["json", "html"] as const;
export type CopyFormat = (typeof copyFormats)[number];

/** How far the making of a copy is. @property records so many are in it by now @property until when it can be fetched, ms */
export type CopyState =
  | { state: "none" }
  | { state: "making"; records: number; since: number }
  | { state: "ready"; records: number; madeAt: number; until: number };

/** The same, as a page tells it. `unknown`: it cannot be told right now. */
export type ToldCopy = CopyState | { state: "unknown" };

/** Somebody looked at what is kept of the learner, or changed it. @property who their name; undefined where it is no longer known */
export type Sighting = {
  seq: number;
  at: number;
  who: { kind: "person"; name: string | undefined } | { kind: "you" | "operator" | "system" };
  action: string;
  what: string | undefined;
  course: string | undefined;
};

/** What a learner may do with what is kept of them. */
export type OwnData = {
  /** Begins to make a copy of all of it, in small steps; one that is being made goes on. @throws Refusal record_unavailable */
  makeCopy(locale: string): Promise<CopyState>;
  /** Never fails: what else stands on its page, such as what a learner allows, must be there without it. */
  copy(): Promise<ToldCopy>;
  /** The bytes of a copy that is ready. @throws Refusal record_unavailable */
  file(format: CopyFormat): Promise<ReadableStream<Uint8Array> | undefined>;
  /** A page of who looked at it or changed it, newest first. @param before the `next` of the page before @returns undefined while nobody can tell */
  sightings(before: number | undefined): Promise<PageByKey<Sighting, number> | undefined>;
};
