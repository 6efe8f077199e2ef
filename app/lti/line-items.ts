import { z } from "zod";
import { SCOPE } from "./course-services.ts";
import { isSameHost, linkTo } from "./link-header.ts";
import { callService, type ServicePorts } from "./service-call.ts";
import { ServiceProblem } from "./service-problem.ts";

/** Assignment and Grade Services 2.0 §3.2. */
const ITEM = "application/vnd.ims.lis.v2.lineitem+json";
const ITEMS = "application/vnd.ims.lis.v2.lineitemcontainer+json";
/** A list is followed so far. */
const MOST_PAGES = 20;

/** A column of the LMS's gradebook. */
export type LineItem = {
  /** Its address, byte for byte as the LMS says it. */
  url: string;
  label: string;
  scoreMaximum: number;
  /** The tool's own name of what is graded; '' where there is none. */
  resourceId: string;
};
/** A column as the tool wants it. */
export type WantedLineItem = { label: string; scoreMaximum: number; resourceId: string; tag: string };

// Some platforms write figures as text.
const itemSchema = z.object({
  id: z.string().min(1).max(2000),
  label: z.string().catch(""),
  scoreMaximum: z.coerce.number().positive().catch(100),
  resourceId: z.string().nullish().catch(undefined),
  tag: z.string().nullish().catch(undefined),
});

/**
 * The scopes of a claim that a call can use: no others are asked for.
 * @throws ServiceProblem scope_missing when the LMS offers none of them
 */
export function offered(claimed: readonly string[], wanted: readonly string[]): [string, ...string[]] {
  const [first, ...rest] = wanted.filter((scope) => claimed.includes(scope));
  if (first === undefined) throw new ServiceProblem("scope_missing", wanted.join(" "));
  return [first, ...rest];
}

/**
 * The line items of a course that the tool may see.
 * @param filter by the tool's own name of what is graded. A platform may not know filters, so it is checked here, too.
 * @throws ServiceProblem
 */
export async function listLineItems(
  lineItemsUrl: string,
  scopes: readonly string[],
  ports: ServicePorts,
  filter: { resourceId?: string; tag?: string } = {},
): Promise<LineItem[]> {
  const asked = offered(scopes, [SCOPE.lineItems, SCOPE.lineItemsToRead]);
  const query = {
    ...(filter.resourceId !== undefined && { resource_id: filter.resourceId }),
    ...(filter.tag !== undefined && { tag: filter.tag }),
  };
  const found: LineItem[] = [];
  let address: string | undefined = withQuery(lineItemsUrl, query);
  for (let page = 0; address !== undefined && page < MOST_PAGES; page += 1) {
    const answer = await callService({ address, accept: ITEMS, scopes: asked }, ports);
    const listed = z.array(z.unknown()).safeParse(parsed(answer.text));
    if (!listed.success) throw new ServiceProblem("unreadable", "the list of line items is no list");
    for (const entry of listed.data) {
      const item = itemSchema.safeParse(entry).data;
      if (item === undefined) continue;
      if (filter.resourceId !== undefined && item.resourceId !== filter.resourceId) continue;
      if (filter.tag !== undefined && item.tag !== filter.tag) continue;
      found.push(toLineItem(item));
    }
    const next: string | undefined = linkTo("next", answer.headers.get("link"), address);
    if (next !== undefined && !isSameHost(next, lineItemsUrl))
      throw new ServiceProblem("unreadable", "the next page is on another host");
    address = next;
  }
  return found;
}

/**
 * Finds the column, or makes it: also after a course was copied with its gradebook, there is one and no second.
 * @throws ServiceProblem
 */
export async function findOrMakeLineItem(
  lineItemsUrl: string,
  wanted: WantedLineItem,
  scopes: readonly string[],
  ports: ServicePorts,
): Promise<LineItem> {
  if (wanted.label.trim() === "" || !(wanted.scoreMaximum > 0))
    throw new TypeError("A line item needs a label and a maximum above 0.");
  const [known] = await listLineItems(lineItemsUrl, scopes, ports, wanted);
  if (known !== undefined) return known;
  const answer = await callService(
    {
      address: lineItemsUrl,
      method: "POST",
      accept: ITEM,
      contentType: ITEM,
      body: wanted,
      scopes: offered(scopes, [SCOPE.lineItems]),
    },
    ports,
  );
  const made = itemSchema.safeParse(parsed(answer.text)).data;
  if (made === undefined) throw new ServiceProblem("unreadable", "the new line item has no id");
  return toLineItem(made);
}

/** Adds to an address's query, and leaves what is there as it is. */
function withQuery(address: string, added: Record<string, string>): string {
  if (Object.keys(added).length === 0) return address;
  return `${address}${address.includes("?") ? "&" : "?"}${new URLSearchParams(added)}`;
}

function toLineItem({ id, label, scoreMaximum, resourceId }: z.infer<typeof itemSchema>): LineItem {
  return { url: id, label: label.trim(), scoreMaximum, resourceId: resourceId ?? "" };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
