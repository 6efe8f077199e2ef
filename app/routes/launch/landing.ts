import { redirect } from "react-router";
import type { Route } from "./+types/landing.ts";

/** A launch opens on the Guide. */
export function loader({ params }: Route.LoaderArgs): Response {
  return redirect(`/l/${params.launch}/guide`);
}
