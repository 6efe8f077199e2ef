import { useRouteLoaderData } from "react-router";
import type { loader } from "../routes/launch/layout.tsx";
import { CARRIED } from "./carry-session.ts";

/**
 * In the head of a page that was entered by a one-time code, because the browser brought no cookie back: the session that
 * its script then carries. Beside an error too: whoever reads it may try again.
 */
export function CarriedSession() {
  const carried = useRouteLoaderData<typeof loader>("routes/launch/layout")?.carried;
  return carried === undefined ? null : <meta name={CARRIED} content={carried} />;
}
