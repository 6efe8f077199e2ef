import { AsyncLocalStorage } from "node:async_hooks";
import type { MiddlewareFunction } from "react-router";
import { chooseLocale } from "#app/locale.ts";
import { type Locale, overwriteGetLocale } from "#app/paraglide/runtime.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";

const speaking = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => speaking.getStore() ?? chooseLocale());

/** Answers in the language that the browser asks for. */
export const speakBrowserLocale: MiddlewareFunction<Response> = ({ request }, next) => {
  const asked = (request.headers.get("accept-language") ?? "").split(",").map((range) => range.split(";")[0]?.trim());
  return speaking.run(chooseLocale(...asked), next);
};

/** Answers in the language of the launch: it is the LMS that knows it. Stands after enter-tenant. */
export const speakLaunchLocale: MiddlewareFunction<Response> = ({ context }, next) => {
  const { locale } = context.get(tenantContext).visit;
  return locale === undefined ? next() : speaking.run(chooseLocale(locale), next);
};
