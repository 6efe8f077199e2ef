import { m } from "#app/paraglide/messages.js";

const names: Record<string, () => string> = {
  "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly": m.offer_members,
  "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem": m.offer_lineitem,
  "https://purl.imsglobal.org/spec/lti-ags/scope/score": m.offer_score,
};

/** What a scope lets us do, in words; an unknown one as it is. */
export function scopeName(scope: string): string {
  return (names[scope] ?? (() => scope))();
}
