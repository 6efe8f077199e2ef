import type { Audience, Basis } from "#db/data-map.ts";

/** What a binding keeps beside the record. @property holds what of people is in it; empty: nothing */
export type KeptBeside = {
  holds: string;
  purpose: string;
  basis: Basis;
  kept: string;
  /** Whom the tool shows it to. */
  seenBy: readonly Audience[];
};

const nobody = "";

/** Every place beside D1 where the tool keeps something, by its binding. */
export const keptBeside: Readonly<Record<string, KeptBeside>> = {
  PLATFORMS: {
    holds: nobody,
    purpose: "an LMS's addresses and keys when D1 is slow or down",
    basis: "operation",
    kept: "24 hours",
    seenBy: [],
  },
  LEARNER_COPIES: {
    holds:
      "a copy of what entering needs of a learner: names, roles; of what their own pages show: choices and, with consent, mastery, due dates and pace; and, of nobody, of what a course can be practised by",
    purpose: "let known learners in, and show them what is known of them, when D1 is slow or down",
    basis: "task",
    kept: "24 hours, until erasure; the mark that somebody was erased 48 hours",
    seenBy: ["learner"],
  },
  BACKUPS: {
    holds: "a copy of every table, and the random ids of erased learners",
    purpose: "restore after a loss; whoever was erased since is erased again",
    basis: "security",
    kept: "30 days, the last one until there is a newer; the ids of erased learners longer",
    seenBy: ["operator"],
  },
  OIDC_STATE: { holds: nobody, purpose: "use a login and a code once", basis: "security", kept: "minutes", seenBy: [] },
  CHAT_CONVERSATIONS: {
    holds: "a reply that is being made, what D1 has not taken yet, the latest messages",
    purpose: "lose nothing of a conversation",
    basis: "task",
    kept: "until D1 has it, until erasure",
    seenBy: ["learner"],
  },
  COURSE_INDEX: {
    holds: nobody,
    purpose: "search a course's material",
    basis: "task",
    kept: "as long as the material",
    seenBy: ["learner", "instructors"],
  },
  ROSTERS: {
    holds:
      "how far the reading of a course's people is; while it is read, those whom the LMS has just listed: its id of them, name, role",
    purpose: "keep the list of a course's people up to date",
    basis: "task",
    kept: "a person until they are written to D1, seconds; until erasure",
    seenBy: ["instructors"],
  },
  SCORE_OUTBOX: {
    holds: "scores on their way, by random ids",
    purpose: "send each once and in order",
    basis: "task",
    kept: "until the LMS took them, at most 7 days; until erasure",
    seenBy: ["learner", "instructors"],
  },
  QUOTA: {
    holds: "how much of the model a learner has used, by a random id",
    purpose: "keep the limits exactly",
    basis: "task",
    kept: "62 days",
    seenBy: ["learner"],
  },
  STRUGGLE_DETECTOR: {
    holds: "what was noticed in the last hours of practice, with consent",
    purpose: "notice difficulties, offer help",
    basis: "consent",
    kept: "some hours, until consent is taken back, until erasure",
    seenBy: ["learner"],
  },
  OWN_COPIES: {
    holds: "a copy of all that is kept of a learner, which they asked for",
    purpose: "let them take it along",
    basis: "request",
    kept: "a day, until erasure",
    seenBy: ["learner"],
  },
  RESTORE_TRIALS: {
    holds: "the random ids of who asked for a trial, until it is over, until erasure",
    purpose: "try whether the last backup could be restored",
    basis: "security",
    kept: "until the next trial",
    seenBy: ["administrators"],
  },
};
