import { stateCookies } from "#app/lti/state.ts";
import { shownSessions } from "#app/tenancy/session.ts";
import { readSettings, type Settings } from "./settings.ts";

/** Within so long refusals are counted, and for so long nothing is looked at any more, ms. */
const PERIOD_MS = 10_000;
/** So many visitors are remembered by an isolate, the latest: each takes some hundred bytes. */
const MOST_VISITORS = 5_000;
/** Of what a visitor shows, as much as tells them apart: a sealed session ends with its own seal. */
const TOLD_APART = 200;

/** Who was held so lately, ms, is held again after so much less. */
const REMEMBERED_MS = 60_000;
const STRICTNESS = 10;

/** @property since when refusals are counted, or they are held @property most after so many refusals they are held */
type Visitor = { since: number; refusals: number; most: number };

/**
 * Who was refused again and again: what sends forged forms, ids of others or pages that are not for it. Refusing costs as much as
 * answering does, and what is beyond the limit is refused before anything is looked at. Counted by what the visitor
 * shows, so that nobody is kept out by somebody else of the same institution or address; who shows nothing is not counted.
 * An isolate counts for itself: it is its own work that it spares.
 */
export class RefusedVisitors {
  readonly #visitors = new Map<string, Visitor>();
  readonly #most: number;

  /** @param most so many refusals within ten seconds */
  constructor(most: number) {
    this.#most = most;
  }

  /** @returns the refusal of one who was refused too often; undefined where the request is to be looked at */
  answer(request: Request, now: number): Response | undefined {
    const visitor = this.#visitors.get(shownBy(request) ?? "");
    if (visitor === undefined || !isHeld(visitor) || now >= visitor.since + PERIOD_MS) return undefined;
    const seconds = Math.ceil((visitor.since + PERIOD_MS - now) / 1_000);
    return new Response(`Too many of your requests were refused. Wait ${seconds} seconds, then reload.\n`, {
      status: 429,
      headers: { "retry-after": String(seconds), "content-type": "text/plain", "cache-control": "no-store" },
    });
  }

  /** Counts an answer, where it was a refusal. */
  note(request: Request, { status }: Response, now: number): void {
    const shown = shownBy(request);
    if (shown === undefined || status < 400 || status >= 500) return;
    const known = this.#visitors.get(shown);
    if (known !== undefined && now < known.since + PERIOD_MS) {
      known.refusals += 1;
      // Whoever goes on is held from now on.
      if (known.refusals === known.most) {
        known.since = now;
        console.warn("a visitor was refused too often, and is not looked at for ten seconds");
      }
      return;
    }
    const most = known !== undefined && this.#isWatched(known, now) ? fewOf(this.#most) : this.#most;
    // At its end, as the latest.
    this.#visitors.delete(shown);
    this.#visitors.set(shown, { since: now, refusals: 1, most });
    const [oldest] = this.#visitors.keys();
    if (this.#visitors.size > MOST_VISITORS && oldest !== undefined) this.#visitors.delete(oldest);
  }

  /** Whether they were held lately: if a whole limit of theirs was looked at each time, others would wait for it each time. */
  #isWatched(known: Visitor, now: number): boolean {
    return (isHeld(known) || known.most < this.#most) && now < known.since + REMEMBERED_MS;
  }
}

/** The first refusal of a period begins it, and holds nobody. */
function fewOf(most: number): number {
  return Math.max(2, Math.ceil(most / STRICTNESS));
}

function isHeld({ refusals, most }: Visitor): boolean {
  return refusals >= most;
}

const isolates = new WeakMap<Settings, RefusedVisitors>();

/** Those of this isolate. */
export function refusedVisitorsOf(env: Env): RefusedVisitors {
  const settings = readSettings(env);
  const visitors = isolates.get(settings) ?? new RefusedVisitors(settings.MOST_REFUSALS);
  isolates.set(settings, visitors);
  return visitors;
}

/** A session; and on the way into one what the login gave the browser to keep: who posts a used launch again shows that. */
function shownBy({ headers }: Request): string | undefined {
  const shown = [...shownSessions(headers), ...stateCookies(headers.get("cookie"))].join(";");
  return shown === "" ? undefined : shown.slice(-TOLD_APART);
}
