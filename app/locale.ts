import { baseLocale, type Locale, locales } from "#app/paraglide/runtime.js";

/** Scripts that are written from right to left, by their languages. */
const rightToLeft = new Set(["ar", "fa", "he", "ur", "yi", "dv", "ps"]);

/**
 * @param wanted language tags (BCP 47, or with an underscore as some platforms write them), most wanted first
 * @returns the first that we speak, by its language alone; else English
 */
export function chooseLocale(...wanted: (string | undefined)[]): Locale {
  const languages = wanted.map((tag) => tag?.toLowerCase().split(/[-_]/)[0]);
  return languages.map((language) => locales.find((locale) => locale === language)).find(Boolean) ?? baseLocale;
}

/** The direction in which a language is written. */
export function directionOf(locale: string): "ltr" | "rtl" {
  return rightToLeft.has(locale) ? "rtl" : "ltr";
}
