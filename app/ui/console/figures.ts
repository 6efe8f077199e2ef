import { costOf, type ModelPrice } from "#app/guide/model-usage.ts";
import { getLocale } from "#app/paraglide/runtime.js";

export function figure(value: number): string {
  return new Intl.NumberFormat(getLocale()).format(value);
}

/** What tokens cost, in the currency of the price. */
export function money(tokens: number, price: ModelPrice): string {
  const style = { style: "currency", currency: price.currency } as const;
  return new Intl.NumberFormat(getLocale(), style).format(costOf(tokens, price));
}
