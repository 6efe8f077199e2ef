import { renderToStaticMarkup } from "react-dom/server";
import { directionOf } from "#app/locale.ts";
import type { Refusal } from "#app/lti/refusal.ts";
import { getLocale } from "#app/paraglide/runtime.js";
import stylesheet from "../app.css?url";
import { RefusalNotice } from "./refusal-notice.tsx";

/**
 * Answers the refusal of a login or launch with a readable page, its own status, and its code in `x-refusal`. The page carries no data, so it may stand in the frame of the registration, or in any where none is known.
 */
export function answerRefusal(refusal: Refusal): Response {
  console.info(JSON.stringify({ refusal: refusal.code, detail: refusal.detail?.slice(0, 300) }));
  const headers = new Headers({ "x-refusal": refusal.code, "cache-control": "no-store" });
  if (refusal.code === "method_not_allowed") headers.set("allow", "POST");
  headers.set("content-type", "text/html; charset=utf-8");
  const ancestors = refusal.frameAncestors?.length ? refusal.frameAncestors.join(" ") : "*";
  headers.set(
    "content-security-policy",
    `default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ${ancestors}`,
  );
  const page = (
    <html lang={getLocale()} dir={directionOf(getLocale())}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body>
        <RefusalNotice code={refusal.code} />
      </body>
    </html>
  );
  return new Response(`<!DOCTYPE html>${renderToStaticMarkup(page)}`, { status: refusal.status, headers });
}
