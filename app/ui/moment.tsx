import { useSyncExternalStore } from "react";
import { getLocale } from "#app/paraglide/runtime.js";

/** A point in time (ms) as a person says it, with the exact time on hover. In UTC until the browser's zone is known. */
export function Moment({ at }: { at: number }) {
  const zone = useSyncExternalStore(neverChanges, browserZone, () => "UTC");
  const format = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(getLocale(), { ...style, timeZone: zone }).format(at);
  return (
    <time dateTime={new Date(at).toISOString()} title={format({ dateStyle: "full", timeStyle: "long" })}>
      {format({ dateStyle: "medium", timeStyle: "short" })}
    </time>
  );
}

function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function neverChanges(): () => void {
  return () => undefined;
}
