import { chooseHelp } from "#app/struggle/choose-help.ts";
import {
  afterEvent,
  type ConceptWatch,
  type StruggleReason,
  type Verdict,
  verdictAt,
  withoutAnswers,
  withoutBehaviour,
} from "#app/struggle/detect-struggle.ts";
import type { Consent, HelpOffer, HelpRoom, Sign, Told } from "#app/struggle/help-offer.ts";
import { afterOffer, afterSign, FAILURES, mayOffer, type Offers } from "#app/struggle/offers.ts";
import { type PageSignals, REPORT_EVERY_MS, type Reported } from "#app/struggle/page-signals.ts";
import type { StruggleLog } from "./struggle-log.ts";

/** @property room where help may be offered; undefined where it may not */
export type Telling = { signs: readonly Sign[]; consent: Consent; room: HelpRoom | undefined };

/** Takes what happened into the window: what the learner does not allow is left out. Told twice, it counts once. */
export function takeSigns(log: StruggleLog, { signs, consent, room }: Telling, now: number): Told {
  let concept = "";
  let last: Sign | undefined;
  let isOver = false;
  for (const sign of signs) {
    const allowed = allowedOf(sign, consent);
    if (allowed === undefined) continue;
    // Who says that they are stuck, and not with what, means what they were at.
    concept = sign.concept === "" ? (log.watches()[0]?.concept ?? "") : sign.concept;
    if (!log.isNew(sign.id, now)) continue;
    last = allowed;
    if (concept === "") continue;
    const watch = cleared(log.watch(concept).watch, consent, now);
    if (succeeded(allowed)) log.lapse(concept);
    isOver = succeeded(allowed) && wantedHelp(watch);
    log.keepWatch(concept, afterEvent(watch, { ...allowed, concept, at: now }), now);
    if (allowed.kind !== "answer") continue;
    for (const followed of log.follow(concept, allowed.isRight)) log.toWrite({ kind: "followed", ...followed }, now);
  }
  const limits = afterSign(log.limits(), now);
  log.keepLimits(limits);
  const { watch, recorded } = log.watch(concept);
  const verdict = verdictAt(watch, now);
  // That what help was offered for, or asked for, is over is worth a note, also where the level stays.
  const isChanged = concept !== "" && (verdict.level !== recorded || isOver);
  const event = isChanged ? noteEvent(log, concept, verdict, now) : undefined;
  log.bound();
  if (room === undefined || succeeded(last)) return { level: verdict.level, offer: undefined };
  const cause = { level: verdict.level, failures: watch.failures, saidStuck: last?.kind === "stuck" };
  if (last === undefined || !mayOffer(limits, now, cause) || !(consent.wantsOffers || cause.saidStuck))
    return { level: verdict.level, offer: log.standing(room.place, concept, now) };
  const offer = offerOf(log, room, { concept, failures: watch.failures, verdict, limits, now });
  // An offer hangs on a verdict, also where that did not change.
  const id = event ?? noteEvent(log, concept, verdict, now);
  log.toWrite({ kind: "offer", id: offer.id, event: id, help: offer.kind, at: now }, now);
  log.keepOffer(offer, now);
  log.keepLimits(afterOffer(limits, now));
  return { level: verdict.level, offer };
}

/** Pages are slow clocks: a little earlier is no sooner. */
const EARLY_MS = 500;

/** What a page tells of how it is used: coarse sums that weigh nothing, and a pause, which may. */
export function takeReport(log: StruggleLog, { concept, idleMs, left, passages }: PageSignals, now: number): Reported {
  const againMs = REPORT_EVERY_MS - EARLY_MS - (now - log.reportedAt());
  if (againMs > 0) return { outcome: "too-soon", againMs };
  log.noteReport(now);
  if (left > 0) log.sum("left", "", left, 0, now);
  for (const { id, seconds, opened } of passages) log.sum("passage", id, opened, seconds, now);
  // At what was never answered, a pause says nothing: and a page could name anything.
  if (concept === undefined || log.watch(concept).watch.failures === 0) return { outcome: "taken" };
  const { watch } = log.watch(concept);
  log.keepWatch(concept, afterEvent(watch, { kind: "idle", concept, at: now, lastedMs: idleMs }), now);
  return { outcome: "taken" };
}

/** What of it may be used. */
function allowedOf(sign: Sign, { answers, behaviour }: Consent): Sign | undefined {
  switch (sign.kind) {
    case "answer":
      return answers ? (behaviour ? sign : { ...sign, tookMs: undefined, usualMs: undefined }) : undefined;
    case "another-try":
      return answers ? sign : undefined;
    // They say it themselves, and ask for help by it.
    case "stuck":
      return sign;
    default:
      return behaviour ? sign : undefined;
  }
}

/** What was taken back meanwhile counts no more, whether or not this object heard of it. */
function cleared(watch: ConceptWatch, { answers, behaviour }: Consent, now: number): ConceptWatch {
  const some = answers || watch.riskAt === 0 ? watch : withoutAnswers(watch, now);
  return behaviour || Object.keys(some.behaviour).length === 0 ? some : withoutBehaviour(some, now);
}

function wantedHelp({ failures, stuckAt }: ConceptWatch): boolean {
  return failures >= FAILURES || stuckAt !== undefined;
}

function succeeded(last: Sign | undefined): boolean {
  return (last?.kind === "answer" || last?.kind === "another-try") && last.isRight;
}

function noteEvent(log: StruggleLog, concept: string, { level, reasons }: Verdict, now: number): string {
  const id = crypto.randomUUID();
  const codes = reasons.map(({ because }) => because);
  log.toWrite({ kind: "event", id, concept: concept || undefined, level, reasons: codes, at: now }, now);
  log.noteLevel(concept, level);
  return id;
}

type Standing = { concept: string; failures: number; verdict: Verdict; limits: Offers; now: number };

function offerOf(log: StruggleLog, room: HelpRoom, { concept, failures, verdict, limits, now }: Standing): HelpOffer {
  const chosen = chooseHelp({
    ...room,
    failures,
    lasted: now - limits.sessionAt,
    offered: log.offered(concept, limits.sessionAt),
  });
  return {
    ...chosen,
    id: crypto.randomUUID(),
    place: room.place,
    concept: concept || undefined,
    failures,
    reasons: verdict.reasons.filter(isForIt).map(({ because }) => because),
  };
}

/** What speaks for a difficulty, and not against it. */
function isForIt({ effect, because }: StruggleReason): boolean {
  return effect > 0 || because === "said-stuck";
}
