import { costOf, type ModelPrice } from "#app/guide/model-usage.ts";
import { getLocale } from "#app/paraglide/runtime.js";

export function figure(value: number): string {
  return new Intl.NumberFormat(getLocale()).format(value);
}

/** A day of UTC. @param at ms */
export function dayName(at: number): string {
  return new Intl.DateTimeFormat(getLocale(), { dateStyle: "medium", timeZone: "UTC" }).format(at);
}

/** What tokens cost, in the currency of the price. */
export function money(tokens: number, price: ModelPrice): string {
  const style = { style: "currency", currency: price.currency } as const;
  return new Intl.NumberFormat(getLocale(), style).format(costOf(tokens, price));
}

/** As "3 hours ago", in days from two on; what is not an hour old was this hour. @param hours with tenths */
export function hoursAgo(hours: number): string {
  const words = new Intl.RelativeTimeFormat(getLocale(), { numeric: "auto" });
  return hours < 48 ? words.format(-Math.floor(hours), "hour") : words.format(-Math.floor(hours / 24), "day");
}

/** As "3 days". */
export function daysLong(days: number): string {
  return new Intl.NumberFormat(getLocale(), { style: "unit", unit: "day", unitDisplay: "long" }).format(days);
}
