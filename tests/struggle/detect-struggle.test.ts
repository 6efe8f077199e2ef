import * as fc from "fast-check";
import { expect, test } from "vitest";
import { NEW_LEARNER, replay } from "#app/learner/trace.ts";
import {
  afterEvent,
  type ConceptWatch,
  NEW_WATCH,
  verdictAt,
  withoutAnswers,
  withoutBehaviour,
} from "#app/struggle/detect-struggle.ts";
import { afterMute, afterOffer, afterSign, type Cause, mayOffer, NO_OFFERS } from "#app/struggle/offers.ts";
import { riskProbability, spinRisk } from "#app/struggle/spin-risk.ts";
import { MOST_BEHAVIOUR, type StruggleEvent } from "#app/struggle/struggle-event.ts";
import { afterTry, NO_FATES, NO_TRIES, spinRate } from "#app/struggle/tries.ts";

const NOW = Date.UTC(2026, 10, 2, 9);
const MINUTE = 60_000;
const RATE = 0.13;
type Kind = {
  [K in StruggleEvent["kind"]]: Omit<Extract<StruggleEvent, { kind: K }>, "concept" | "at">;
}[StruggleEvent["kind"]];

/** A learner who answers, one a minute: 1 is right. */
function answered(...rights: number[]): ConceptWatch {
  let tries = NO_TRIES;
  return rights.reduce<ConceptWatch>((watch, right, at) => {
    const isRight = right === 1;
    tries = afterTry(tries, isRight);
    const log = rights.slice(0, at + 1).map((one) => ({ concept: "cells", expected: 0.65, isRight: one === 1 }));
    const risk = spinRisk(tries, RATE, replay(log).overall);
    return afterEvent(watch, { kind: "answer", concept: "cells", at: NOW + at * MINUTE, isRight, risk });
  }, NEW_WATCH);
}
const lastOf = (...rights: number[]) => NOW + Math.max(0, rights.length - 1) * MINUTE;

function then(watch: ConceptWatch, ...events: (Kind & { after: number })[]): ConceptWatch {
  return events.reduce(
    (sofar, { after, ...event }) => afterEvent(sofar, { concept: "cells", at: NOW + after, ...event } as StruggleEvent),
    watch,
  );
}
const score = (watch: ConceptWatch, at = NOW) => verdictAt(watch, at).score;
const logOdds = (p: number) => Math.log(p / (1 - p));

test.each([
  ["nothing", [], "steady"],
  ["a wrong answer", [0], "steady"],
  ["two right answers", [1, 1], "steady"],
  ["three right answers", [1, 1, 1], "steady"],
  ["three wrong answers", [0, 0, 0], "watch"],
  ["five wrong answers", [0, 0, 0, 0, 0], "struggling"],
  ["right and wrong by turns", [0, 1, 0, 1, 0, 1, 0, 1, 0, 0], "struggling"],
  ["a bad start and three right answers", [0, 0, 0, 0, 0, 1, 1, 1], "steady"],
] as const)("after %s: %j is %s", (_, rights, level) => {
  expect(verdictAt(answered(...rights), lastOf(...rights)).level).toBe(level);
});

function wrongAt(p: number, after: number) {
  return { kind: "answer" as const, isRight: false, risk: { start: logOdds(p), parts: {} }, after };
}

test("struggling takes two updates, and lasts until the score is below .45", () => {
  const levels = [0.7, 0.5, 0.7, 0.7, 0.5, 0.46, 0.44, 0.36, 0.34].map(
    (_, at, all) => then(NEW_WATCH, ...all.slice(0, at + 1).map((p, place) => wrongAt(p, place))).level,
  );
  expect(levels).toEqual([
    "watch",
    "watch",
    "watch",
    "struggling",
    "struggling",
    "struggling",
    "watch",
    "watch",
    "steady",
  ]);
});

test.each<[name: string, event: Kind, before: number[], isSeen: boolean]>([
  ["asked-again", { kind: "question" }, [0], true],
  ["deep-hint", { kind: "hint", level: 3 }, [0], true],
  ["deep-hint", { kind: "hint", level: 2 }, [0], false],
  ["show-answer", { kind: "show-answer" }, [0], true],
  ["idle-after-error", { kind: "idle", lastedMs: 3 * MINUTE }, [0], true],
  ["idle-after-error", { kind: "idle", lastedMs: 3 * MINUTE }, [1], false],
  ["idle-after-error", { kind: "idle", lastedMs: 119_000 }, [0], false],
  ["idle-after-error", { kind: "idle", lastedMs: 601_000 }, [0], false],
])("%s is named: %j after %j is %s", (name, event, before, isSeen) => {
  const watch = then(answered(...before), { kind: "question", after: 0 }, { ...event, after: MINUTE });
  expect(verdictAt(watch, NOW + MINUTE).reasons.some(({ because }) => because === name)).toBe(isSeen);
});

test.each([
  [4_000, 60_000, true],
  [6_000, 60_000, false],
  [9_999, 600_000, true],
  [10_000, 600_000, false],
  [1_000, undefined, false],
])("an answer after %d ms where %d are usual: a rapid guess is %s", (tookMs, usualMs, isGuess) => {
  const risk = spinRisk(afterTry(NO_TRIES, true), RATE, NEW_LEARNER);
  const watch = then(NEW_WATCH, { kind: "answer", isRight: true, risk, tookMs, usualMs, after: 0 });
  expect(watch.behaviour["rapid-guess"] !== undefined).toBe(isGuess);
});

test("a question asked again after more than ten minutes is another question", () => {
  const [soon, later] = [10, 11].map((minutes) =>
    then(NEW_WATCH, { kind: "question", after: 0 }, { kind: "question", after: minutes * MINUTE }),
  );
  expect(soon?.behaviour["asked-again"]).toBeDefined();
  expect(later?.behaviour).toEqual({});
});

test("all behaviour together weighs at most .8, however often it comes; reading weighs nothing", () => {
  const before = answered(0);
  const storm = Array.from({ length: 50 }, () => [
    { kind: "show-answer" as const, after: 0 },
    { kind: "question" as const, after: 0 },
    { kind: "hint" as const, level: 4, after: 0 },
    { kind: "idle" as const, lastedMs: 3 * MINUTE, after: 0 },
  ]).flat();
  expect(logOdds(score(then(before, ...storm))) - logOdds(score(before))).toBeCloseTo(MOST_BEHAVIOUR);
  expect(then(before, { kind: "reading", after: 0 })).toBe(before);
});

const again = (isRight: boolean) => ({ kind: "another-try" as const, isRight, after: MINUTE });

test("tries of a question that was tried before are counted in their row, and change no score", () => {
  const failing = then(answered(0), again(false), again(false));
  expect(failing.failures).toBe(3);
  expect(score(failing, NOW)).toBe(score(answered(0), NOW));
  expect(then(failing, again(true)).failures).toBe(0);
});

test("what is taken back counts no more, and what is left speaks for no more than before", () => {
  const watch = then(answered(0, 0, 0, 0, 0), { kind: "show-answer", after: 4 * MINUTE });
  const at = NOW + 4 * MINUTE;
  const observedNothing = withoutBehaviour(watch, at);
  expect(verdictAt(observedNothing, at).reasons.map(({ because }) => because)).not.toContain("show-answer");
  expect(score(observedNothing, at)).toBeLessThan(score(watch, at));
  const saidNothing = withoutAnswers(watch, at);
  expect(saidNothing).toMatchObject({ failures: 0, level: "steady" });
  expect(verdictAt(withoutAnswers(observedNothing, at), at).reasons).toEqual([]);
});

test("who says that they are stuck is watched, until they succeed or 20 minutes have passed", () => {
  const stuck = then(NEW_WATCH, { kind: "stuck", after: 0 });
  expect(stuck.level).toBe("watch");
  expect(verdictAt(stuck, NOW).reasons[0]).toMatchObject({ because: "said-stuck" });
  expect(verdictAt(stuck, NOW + 20 * MINUTE).level).toBe("watch");
  expect(verdictAt(stuck, NOW + 21 * MINUTE).level).toBe("steady");
  const risk = spinRisk(afterTry(NO_TRIES, true), RATE, NEW_LEARNER);
  expect(then(stuck, { kind: "answer", isRight: true, risk, after: MINUTE }).level).toBe("steady");
});

test("evidence weighs half after 20 minutes, and a level fades with it", () => {
  const rights = [0, 0, 0, 0, 0, 0];
  const watch = answered(...rights);
  const now = lastOf(...rights);
  const start = logOdds(RATE);
  const whole = logOdds(score(watch, now)) - start;
  expect(logOdds(score(watch, now + 20 * MINUTE)) - start).toBeCloseTo(whole / 2);
  const levels = [0, 20, 60, 600].map((minutes) => verdictAt(watch, now + minutes * MINUTE).level);
  expect(levels[0]).toBe("struggling");
  expect(levels.at(-1)).toBe("steady");
});

test("a level gives its three strongest reasons, strongest first", () => {
  const { reasons } = verdictAt(answered(0, 0, 0, 0, 0), lastOf(0, 0, 0, 0, 0));
  expect(reasons).toHaveLength(3);
  const sizes = reasons.map(({ effect }) => Math.abs(effect));
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
});

test("whatever happens, a score is a probability, a watch is small, and the same events give the same", () => {
  const event = fc.oneof(
    fc.record({
      kind: fc.constant("answer" as const),
      isRight: fc.boolean(),
      tookMs: fc.nat(60_000),
      usualMs: fc.nat(600_000),
    }),
    fc.record({ kind: fc.constant("hint" as const), level: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ kind: fc.constant("idle" as const), lastedMs: fc.nat(3_600_000) }),
    fc.record({
      kind: fc.constantFrom("question" as const, "show-answer" as const, "stuck" as const, "reading" as const),
    }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(event, fc.integer({ min: -MINUTE, max: 30 * MINUTE })), { maxLength: 40 }),
      (events) => {
        const follow = () => {
          let [watch, tries, at] = [NEW_WATCH, NO_TRIES, NOW];
          for (const [each, wait] of events) {
            if (each.kind === "answer") tries = afterTry(tries, each.isRight);
            const risk = spinRisk(tries, RATE, NEW_LEARNER);
            watch = afterEvent(watch, {
              concept: "cells",
              at: (at += wait),
              ...each,
              ...(each.kind === "answer" && { risk }),
            } as StruggleEvent);
          }
          return { watch, verdict: verdictAt(watch, at) };
        };
        const { watch, verdict } = follow();
        expect(verdict.score >= 0 && verdict.score <= 1).toBe(true);
        expect(verdict.reasons.length).toBeLessThanOrEqual(3);
        expect(JSON.stringify(watch).length).toBeLessThan(1_000);
        expect(follow().verdict).toEqual(verdict);
      },
    ),
  );
});

const fate = (...rights: number[]) => rights.reduce((tries, right) => afterTry(tries, right === 1), NO_TRIES);

test("three in a row is mastered, ten tries without is spinning, and failing later begins anew", () => {
  expect(fate(0, 1, 1, 1).fate).toBe("mastered");
  expect(fate(1, 1, 0, 1, 1, 0, 1, 1, 0).fate).toBe("open");
  expect(fate(1, 1, 0, 1, 1, 0, 1, 1, 0, 1).fate).toBe("spinning");
  expect(fate(0, 1, 1, 1, 0)).toEqual({ count: 1, wrong: 1, row: 0, fate: "open" });
});

test("a concept's rate leans on its course, and a new course on what is usual", () => {
  expect(spinRate(NO_FATES, NO_FATES)).toBeCloseTo(RATE);
  expect(spinRate(NO_FATES, { ended: 90, spun: 45 })).toBeGreaterThan(0.4);
  expect(spinRate({ ended: 100, spun: 80 }, NO_FATES)).toBeGreaterThan(0.7);
  const [hard = 0, easy = 1] = [0.3, 0.1].map((rate) => riskProbability(spinRisk(fate(0, 1, 0), rate, NEW_LEARNER)));
  expect(hard).toBeGreaterThan(easy);
});

const cause = (more: Partial<Cause>): Cause => ({ level: "watch", failures: 0, saidStuck: false, ...more });

test("offers come to who struggles or fails three times, five minutes apart, three a session, and not to who muted them", () => {
  let offers = afterSign(NO_OFFERS, NOW);
  const may = (minutes: number) => mayOffer(offers, NOW + minutes * MINUTE, cause({ level: "struggling" }));
  const given: number[] = [];
  for (let minute = 0; minute < 40; minute++) {
    offers = afterSign(offers, NOW + minute * MINUTE);
    if (!may(minute)) continue;
    given.push(minute);
    offers = afterOffer(offers, NOW + minute * MINUTE);
  }
  expect(given).toEqual([0, 5, 10]);
  expect(mayOffer(offers, NOW + 41 * MINUTE, cause({ saidStuck: true }))).toBe(true);
  offers = afterSign(offers, NOW + 80 * MINUTE);
  expect(may(80)).toBe(true);
  expect(mayOffer(offers, NOW + 80 * MINUTE, cause({ failures: 2 }))).toBe(false);
  expect(mayOffer(offers, NOW + 80 * MINUTE, cause({ failures: 3 }))).toBe(true);
  const muted = afterMute(offers, NOW + 80 * MINUTE);
  const may2 = (hours: number, more: Partial<Cause>) => mayOffer(muted, NOW + (80 + hours * 60) * MINUTE, cause(more));
  expect(may2(1, { level: "struggling", failures: 9 })).toBe(false);
  expect(may2(1, { saidStuck: true })).toBe(true);
  expect(may2(13, { level: "struggling" })).toBe(true);
});
