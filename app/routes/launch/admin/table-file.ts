import type { TenantContext } from "#app/tenancy/tenant-context.ts";

/** Answers a table of the console as a file. @param search as the page's address has it */
export type TableFile = (tenant: TenantContext, search: URLSearchParams) => Promise<Response>;

/** The query of the part behind this one. */
export function searchOfRest(search: URLSearchParams, place: string, next: string | number | undefined) {
  if (next === undefined) return undefined;
  const rest = new URLSearchParams(search);
  rest.set(place, String(next));
  return String(rest);
}
