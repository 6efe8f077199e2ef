import { SCRIPT_HEADER } from "#app/guide/script-header.ts";
import type { PageSignals } from "#app/struggle/page-signals.ts";

/** As the server asks for it, and a little more. */
const EVERY_MS = 11_000;
/** A shorter pause is reading. */
const PAUSE_MS = 60_000;
const ACTIVITY = ["pointerdown", "keydown", "scroll"] as const;

type Place = { concept?: string | undefined; passage?: string | undefined };

/**
 * Reports how a page is used, of who allows it: pauses, how often it was left, how long a passage was open. Never what was
 * typed, nor where a pointer is; and at most once in eleven seconds.
 * @returns ends it
 */
export function reportUse(launch: string, { concept, passage }: Place): () => void {
  let activeAt = Date.now();
  let [idleMs, left, opened, since] = [0, 0, passage === undefined ? 0 : 1, Date.now()];

  const active = () => {
    const now = Date.now();
    idleMs = Math.max(idleMs, now - activeAt);
    activeAt = now;
  };
  const leave = () => {
    if (document.visibilityState === "hidden") left += 1;
  };
  const send = () => {
    const seconds = passage === undefined ? 0 : Math.round((Date.now() - since) / 1_000);
    if (idleMs < PAUSE_MS && left === 0 && opened === 0 && seconds < 30) return;
    const signals: PageSignals = {
      ...(concept !== undefined && { concept }),
      idleMs: Math.min(idleMs, 3_600_000),
      left: Math.min(left, 1_000),
      passages: passage === undefined ? [] : [{ id: passage, seconds: Math.min(seconds, 3_600), opened }],
    };
    [idleMs, left, opened, since] = [0, 0, 0, Date.now()];
    const headers = { "content-type": "application/json", [SCRIPT_HEADER]: "signals" };
    // One that is lost says nothing less of the learner.
    fetch(`/l/${launch}/signals`, { method: "POST", headers, body: JSON.stringify(signals), keepalive: true }).catch(
      () => undefined,
    );
  };

  const timer = setInterval(send, EVERY_MS);
  for (const name of ACTIVITY) document.addEventListener(name, active, { capture: true, passive: true });
  document.addEventListener("visibilitychange", leave);
  return () => {
    clearInterval(timer);
    for (const name of ACTIVITY) document.removeEventListener(name, active, { capture: true });
    document.removeEventListener("visibilitychange", leave);
  };
}
