import type { CircuitBreaker, Pass } from "./circuit-breaker.ts";
import type { Unavailability } from "./record-unavailable.ts";

/** For what has an alternative, and for what has none. */
export type Way = "quick" | "patient";

/** The isolate's, one for each way to ask: a database that is merely slow does not answer quickly, and answers the patient. */
export type Breakers = Readonly<Record<Way, CircuitBreaker>>;

/** Leave to ask in one way, and what the question will tell of the other. */
export type Leave = Readonly<Record<Way, Pass>> & { readonly way: Way };

/** One request before the breakers: what its questions come to counts for each of them as one failure at most. */
export type RequestBreakers = {
  /** @returns undefined when one may not ask now in this way */
  admit(way: Way, now: number): Leave | undefined;
  answered(leave: Leave): void;
  failed(leave: Leave, reason: Exclude<Unavailability, "open">, now: number): void;
};

/**
 * What a question tells: its answer, that the patient are answered; that of a quick one, that the quick are too. Its failure
 * counts for both; but who did not wait as long as the patient do, and had no answer, tells nothing of how they fare.
 *
 * A further failure of this request counts for a breaker only after an answer that the breaker was told of, and of a probe.
 * @param isHurried whether its patient questions wait less long than others'
 */
export function requestBreakers(breakers: Breakers, isHurried: boolean): RequestBreakers {
  const isCounted: Record<Way, boolean> = { quick: false, patient: false };
  const succeed = (way: Way, leave: Leave): void => {
    isCounted[way] = false;
    breakers[way].succeeded(leave[way]);
  };
  const fail = (way: Way, leave: Leave, now: number): void => {
    if (!isCounted[way] || leave[way].probe) breakers[way].failed(leave[way], now);
    isCounted[way] = true;
  };
  return {
    admit(way, now) {
      const pass = breakers[way].admit(now);
      if (pass === undefined) return undefined;
      return way === "quick"
        ? { way, quick: pass, patient: breakers.patient.witness() }
        : { way, quick: breakers.quick.witness(), patient: pass };
    },
    answered(leave) {
      succeed("patient", leave);
      if (leave.way === "quick") succeed("quick", leave);
    },
    failed(leave, reason, now) {
      fail("quick", leave, now);
      if (reason === "failed" || (leave.way === "patient" && !isHurried)) fail("patient", leave, now);
    },
  };
}
