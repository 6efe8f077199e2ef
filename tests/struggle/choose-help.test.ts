import { expect, test } from "vitest";
import {
  type Before,
  chooseHelp,
  type HelpKind,
  type HelpReason,
  type HelpSituation,
} from "#app/struggle/choose-help.ts";

const MINUTE = 60_000;
const plain: HelpSituation = {
  failures: 1,
  hintsLeft: 0,
  mayTellSolution: false,
  prerequisites: [],
  lasted: 5 * MINUTE,
  offered: [],
};
const weak: Before = { id: "fractions", name: "Fractions", mastery: { value: 0.3, evidence: 4 } };
const weaker: Before = { id: "division", name: "Division", mastery: { value: 0.2, evidence: 3 } };
const known: Before = { id: "sums", name: "Sums", mastery: { value: 0.9, evidence: 6 } };
const doubtful: Before = { id: "lines", name: "Lines", mastery: { value: 0.1, evidence: 2 } };
const unknown: Before = { id: "areas", name: "Areas", mastery: undefined };

test.each<[name: string, situation: Partial<HelpSituation>, kind: HelpKind, because: HelpReason, before?: string]>([
  ["nothing else is there", {}, "instructor", "nothing-else"],
  ["hints are left", { hintsLeft: 2 }, "hint", "hints-left"],
  ["hints and a solution are there", { hintsLeft: 1, mayTellSolution: true }, "hint", "hints-left"],
  ["only the solution is left", { mayTellSolution: true }, "example", "solution-allowed"],
  [
    "something before is weak",
    { hintsLeft: 2, prerequisites: [known, weak] },
    "prerequisite",
    "prerequisite-weak",
    "fractions",
  ],
  ["two things before are weak", { prerequisites: [weak, weaker] }, "prerequisite", "prerequisite-weak", "division"],
  ["what is before was seen too seldom", { hintsLeft: 2, prerequisites: [doubtful] }, "hint", "hints-left"],
  ["what is before is known", { prerequisites: [known] }, "instructor", "nothing-else"],
  [
    "one question was failed, and nothing is known of what is before",
    { hintsLeft: 2, prerequisites: [unknown] },
    "hint",
    "hints-left",
  ],
  [
    "three were failed, and nothing is known of what is before",
    { failures: 3, hintsLeft: 2, prerequisites: [unknown] },
    "prerequisite",
    "prerequisite-unknown",
    "areas",
  ],
  [
    "there are no hints, and nothing is known of what is before",
    { prerequisites: [known, unknown] },
    "prerequisite",
    "prerequisite-unknown",
    "areas",
  ],
  [
    "they have worked for half an hour",
    { lasted: 30 * MINUTE, hintsLeft: 2, prerequisites: [weak] },
    "break",
    "worked-long",
  ],
  [
    "they have worked for twenty minutes, and hints are left",
    { lasted: 20 * MINUTE, hintsLeft: 2 },
    "hint",
    "hints-left",
  ],
  ["they have worked for twenty minutes, and nothing is left", { lasted: 20 * MINUTE }, "break", "worked-long"],
  [
    "a hint was offered before",
    { hintsLeft: 2, mayTellSolution: true, offered: ["hint"] },
    "example",
    "solution-allowed",
  ],
  ["all was offered before", { hintsLeft: 2, offered: ["hint", "instructor"] }, "instructor", "nothing-else"],
])("where %s", (_, situation, kind, because, before) => {
  const chosen = chooseHelp({ ...plain, ...situation });
  expect([chosen.kind, chosen.because, chosen.prerequisite?.id]).toEqual([kind, because, before]);
});
