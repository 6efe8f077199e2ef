import { ALL_OFF } from "./minor-learners.ts";

/** What is optional, each asked for by itself. */
export type Processing = keyof typeof ALL_OFF;
// Safe: Object.keys of a constant record.
export const processings = Object.keys(ALL_OFF) as Processing[];

export const consentAnswers = ["yes", "no", "unasked"] as const;
export type ConsentAnswer = (typeof consentAnswers)[number];

/**
 * What a learner said of each.
 * @property notice the privacy notice that they read last, and when, ms; undefined: none yet
 * @property modelHost for whose model they said yes: only there it holds
 */
export type ConsentSaid = {
  notice: { version: string; at: number } | undefined;
  answers: Record<Processing, ConsentAnswer>;
  modelHost: string | undefined;
};

/** Those who said so of it. */
export type ConsentChoice = { of: Processing; answer: ConsentAnswer };

/** @param text as it stands in an address: "modelCalls.yes" @returns undefined for anything else */
export function readConsentChoice(text: string): ConsentChoice | undefined {
  const [of, answer] = text.split(".", 2);
  const processing = processings.find((each) => each === of);
  const said = consentAnswers.find((each) => each === answer);
  return processing && said && { of: processing, answer: said };
}

export function writeConsentChoice({ of, answer }: ConsentChoice): string {
  return `${of}.${answer}`;
}
