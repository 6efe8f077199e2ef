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
 * What a question tells: its answer, that the patient are answered, and if it was a quick one, also the others. Its failure
 * counts for both; but a quick one that was not answered in time tells nothing of how the patient fare.
 *
 * A failure of this request counts again for a breaker only after an answer that it was told of, or of a probe.
 */
export function requestBreakers(breakers: Breakers): RequestBreakers {
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
      if (leave.way === "patient" || reason === "failed") fail("patient", leave, now);
    },
  };
}
