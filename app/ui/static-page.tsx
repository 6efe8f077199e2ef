import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { directionOf } from "#app/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import stylesheet from "../app.css?url";
import { Trouble } from "./trouble.tsx";

/**
 * Answers with a page that stands by itself: no data, and no script but those of the nonce.
 * @param frameAncestors who may frame it; anybody where nothing is known, because it tells nothing
 */
export function answerPage(
  content: ReactNode,
  status: number,
  frameAncestors: readonly string[] = ["*"],
  nonce?: string,
): Response {
  const page = (
    <html lang={getLocale()} dir={directionOf(getLocale())}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body>{content}</body>
    </html>
  );
  const scripts = nonce === undefined ? "" : `; script-src 'nonce-${nonce}'; connect-src 'self'`;
  const policy = `default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'${scripts}`;
  return new Response(`<!DOCTYPE html>${renderToStaticMarkup(page)}`, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": `${policy}; frame-ancestors ${frameAncestors.join(" ")}`,
    },
  });
}

/** Something failed on our side: what is safe, and what to do. */
export function answerFault(): Response {
  return answerPage(<Trouble title={m.fault_title()} advice={m.fault_advice()} />, 500);
}

/** There is nothing here, or nothing of yours. */
export function answerNotFound(): Response {
  return answerPage(<Trouble title={m.not_found_title()} advice={m.not_found_advice()} />, 404);
}
