import { useSyncExternalStore } from "react";
import { getLocale } from "#app/paraglide/runtime.js";
import { sayMoment } from "#app/say-moment.ts";

/** A point in time (ms) as a person says it, with the exact time on hover. In UTC until the browser's zone is known. */
export function Moment({ at }: { at: number }) {
  const zone = useSyncExternalStore(neverChanges, browserZone, () => "UTC");
  return (
    <time dateTime={new Date(at).toISOString()} title={sayMoment(at, "exact", getLocale(), zone)}>
      {sayMoment(at, "said", getLocale(), zone)}
    </time>
  );
}

function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function neverChanges(): () => void {
  return () => undefined;
}
