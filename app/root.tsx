import { useEffect } from "react";
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts } from "react-router";
import stylesheet from "./app.css?url";
import { directionOf } from "./locale.ts";
import { finishReading } from "./middleware/finish-reading.ts";
import { guardPage } from "./middleware/guard-page.ts";
import { speakBrowserLocale } from "./middleware/speak-locale.ts";
import { m } from "./paraglide/messages.js";
import { getLocale } from "./paraglide/runtime.js";
import { CarriedSession } from "./ui/carried-session.tsx";
import { RefusalText } from "./ui/refusal-text.tsx";
import { Trouble } from "./ui/trouble.tsx";
import type { Route } from "./+types/root.ts";

export const middleware: Route.MiddlewareFunction[] = [finishReading, guardPage, speakBrowserLocale];

export const links: Route.LinksFunction = () => [
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
];

export function Layout({ children }: { children: React.ReactNode }) {
  const locale = getLocale();
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <CarriedSession />
        <Meta />
        {/* Stylesheets are ours by their address; a nonce here would differ between server and browser. */}
        <Links nonce="" />
      </head>
      <body>
        {children}
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  // Until then a page works by its plain forms and links only; browser tests wait for it.
  useEffect(() => {
    document.documentElement.dataset["interactive"] = "";
  }, []);
  return <Outlet />;
}

/** Refusals and missing pages are said in their own sentences; anything else is a fault, and says what is safe. */
export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  if (isRouteErrorResponse(error)) {
    const { refusal, title, advice } = Object(error.data);
    if (typeof refusal === "string") return <RefusalText code={refusal} title={title} advice={advice} />;
    // What cannot be posted to is no address of a page either.
    if (error.status === 404 || error.status === 405)
      return <Trouble title={m.not_found_title()} advice={m.not_found_advice()} />;
  }
  return <Trouble title={m.fault_title()} advice={m.fault_advice()} />;
}
