import type { Answer } from "../answer.ts";
import { json } from "../answer.ts";
import type { Call } from "../call.ts";
import type { Platform } from "../campus.ts";
import { type DeskOrders } from "./service-desk.ts";
import { noteAsked, serviceSite } from "./service-site.ts";
import { tokenEndpoint } from "./token-endpoint.ts";

/** Answers what a tool asks beside launches: tokens, people, grades. @returns undefined for anything else */
export async function advantageSite(platform: Platform, path: string, call: Call): Promise<Answer | undefined> {
  const isOurs = path === "/token" || path.startsWith("/services/");
  if (path === "/desk" && call.method === "POST") return takeOrders(platform, call);
  if (!isOurs) return undefined;
  // As Canvas does since January 2026.
  if (platform.desk.flavour.needsUserAgent && call.userAgent === "") {
    noteAsked(platform, path, call, 403);
    return json({ error: "a User-Agent is needed" }, 403);
  }
  if (path !== "/token") return serviceSite(platform, path, call);
  const answer = await tokenEndpoint(platform, call);
  noteAsked(platform, path, call, answer.status);
  return answer;
}

/** A test's orders: `forget` drops all tokens; the others are the members of DeskOrders. */
function takeOrders({ desk }: Platform, { query }: Call): Answer {
  if (query.has("forget")) desk.tokens.clear();
  const before: DeskOrders = desk.orders;
  const orders = Object.fromEntries(
    Object.entries(before).map(([name, value]) => {
      const asked = query.get(name);
      if (asked === null) return [name, value];
      if (Array.isArray(value)) return [name, asked.split(",").filter(Boolean)];
      return [name, typeof value === "number" ? Number(asked) : asked];
    }),
  );
  // The same members, each of its own kind.
  desk.orders = orders as unknown as DeskOrders;
  return json(desk.orders);
}
