import type { ShouldRevalidateFunctionArgs } from "react-router";

/**
 * What somebody else changed meanwhile (409), or took away (404), is read anew: an answer says how it stands now, and the next one is
 * made of that. React Router itself reads nothing again behind an action that answers 400 or more.
 */
export function shouldRevalidate({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  return actionStatus === 409 || actionStatus === 404 || defaultShouldRevalidate;
}
