/** What a binding keeps beside the record. @property holds what of people is in it; empty: nothing */
export type KeptBeside = { holds: string; purpose: string; kept: string };

const nobody = "";

/** Every place beside D1 where the tool keeps something, by its binding. */
export const keptBeside: Readonly<Record<string, KeptBeside>> = {
  PLATFORMS: { holds: nobody, purpose: "an LMS's addresses and keys when D1 is slow or down", kept: "24 hours" },
  LEARNER_COPIES: {
    holds: "a copy of what entering needs of a learner: names, roles, choices",
    purpose: "let known learners in when D1 is slow or down",
    kept: "24 hours, until erasure; the mark that somebody was erased 48 hours",
  },
  BACKUPS: {
    holds: "a copy of every table, and the random ids of erased learners",
    purpose: "restore after a loss; whoever was erased since is erased again",
    kept: "30 days, the last one until there is a newer; the ids of erased learners longer",
  },
  OIDC_STATE: { holds: nobody, purpose: "use a login and a code once", kept: "minutes" },
  CHAT_CONVERSATIONS: {
    holds: "a reply that is being made, what D1 has not taken yet, the latest messages",
    purpose: "lose nothing of a conversation",
    kept: "until D1 has it, until erasure",
  },
  COURSE_INDEX: { holds: nobody, purpose: "search a course's material", kept: "as long as the material" },
  ROSTERS: {
    holds:
      "how far the reading of a course's people is; while it is read, those whom the LMS has just listed: its id of them, name, role",
    purpose: "keep the list of a course's people up to date",
    kept: "a person until they are written to D1, seconds; until erasure",
  },
  SCORE_OUTBOX: {
    holds: "scores on their way, by random ids",
    purpose: "send each once and in order",
    kept: "until the LMS took them, at most 7 days; until erasure",
  },
  QUOTA: {
    holds: "how much of the model a learner has used, by a random id",
    purpose: "keep the limits exactly",
    kept: "62 days",
  },
  STRUGGLE_DETECTOR: {
    holds: "what was noticed in the last hours of practice, with consent",
    purpose: "notice difficulties, offer help",
    kept: "some hours, until consent is taken back, until erasure",
  },
  OWN_COPIES: {
    holds: "a copy of all that is kept of a learner, which they asked for",
    purpose: "let them take it along",
    kept: "a day, until erasure",
  },
  RESTORE_TRIALS: {
    holds: "the random ids of who asked for a trial, until it is over, until erasure",
    purpose: "try whether the last backup could be restored",
    kept: "until the next trial",
  },
};
