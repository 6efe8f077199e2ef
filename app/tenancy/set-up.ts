import type { Registration } from "./registration.ts";

/** What a tenant's set-up is told from. Times in ms. */
export type SetUpFacts = {
  status: Registration["status"];
  /** Deployments that wait for approval. */
  waiting: number;
  firstLaunchAt: number | undefined;
  hasMaterial: boolean;
  hasModel: boolean;
  /** The LMS gave the tool a token, or an answer to one: it had read the tool's key. */
  tookKey: boolean;
  /** What the LMS said last when it refused one. */
  refusedKey: { said: string; at: number } | undefined;
};

/** `optional`: nothing is missing without it. */
export type SetUpState = "done" | "open" | "problem" | "optional";
export type SetUpStepName = "registered" | "key" | "launch" | "deployments" | "material" | "model";
export type SetUpStep = { name: SetUpStepName; state: SetUpState };

/** The steps from a registration to a Guide that helps, in the order in which they are done. */
export function setUpSteps(facts: SetUpFacts): SetUpStep[] {
  const { status, waiting, firstLaunchAt, hasMaterial, hasModel, tookKey, refusedKey } = facts;
  return [
    { name: "registered", state: status === "active" ? "done" : "open" },
    { name: "launch", state: firstLaunchAt === undefined ? "open" : "done" },
    { name: "key", state: refusedKey !== undefined ? "problem" : tookKey ? "done" : "open" },
    ...(waiting > 0 ? [{ name: "deployments", state: "open" } as const] : []),
    { name: "material", state: hasMaterial ? "done" : "open" },
    { name: "model", state: hasModel ? "done" : "optional" },
  ];
}

/** What is to be done first: what is wrong before what is only missing. @returns undefined where nothing is */
export function nextStepOf(steps: readonly SetUpStep[]): SetUpStep | undefined {
  return steps.find(({ state }) => state === "problem") ?? steps.find(({ state }) => state === "open");
}

/** What came of asking the LMS whether both sides can read each other's keys. */
export type KeyCheck = {
  /** Whether we can read the LMS's keys. */
  theirs: { outcome: "read" } | { outcome: "failed"; said: string };
  /** Whether the LMS takes what our key signs; `unasked`: it offers nothing that we would sign for. */
  ours: { outcome: "taken" | "unasked" } | { outcome: "refused" | "unreachable"; said: string };
};
