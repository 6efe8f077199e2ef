import type { Locale } from "#app/paraglide/runtime.js";

/** How a point in time is said: as a person says it, exactly, and as a record has it. */
const styles = {
  said: { dateStyle: "medium", timeStyle: "short" },
  exact: { dateStyle: "full", timeStyle: "long" },
  recorded: { dateStyle: "medium", timeStyle: "long" },
} as const;
/** Made once each: making one costs as much CPU as saying a hundred moments. */
const made = new Map<string, Intl.DateTimeFormat>();

/** @param at ms @param timeZone an IANA name */
export function sayMoment(at: number, style: keyof typeof styles, locale: Locale, timeZone: string): string {
  const key = `${style} ${locale} ${timeZone}`;
  const format = made.get(key) ?? new Intl.DateTimeFormat(locale, { ...styles[style], timeZone });
  made.set(key, format);
  return format.format(at);
}
