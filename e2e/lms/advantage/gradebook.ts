import type { Answer } from "../answer.ts";
import { json } from "../answer.ts";
import type { Call } from "../call.ts";
import type { Platform } from "../campus.ts";
import type { Course } from "../institution.ts";
import { learner } from "../role.ts";
import type { LineItem, Score } from "./service-desk.ts";

const type = (name: string) => `application/vnd.ims.lis.${name}+json`;
const itemPath = /^\/(?<number>[^/]+)\/lineitem(?<rest>\/scores|\/results)?$/;
const progress = {
  activityProgress: ["Initialized", "Started", "InProgress", "Submitted", "Completed"],
  gradingProgress: ["FullyGraded", "Pending", "PendingManual", "Failed", "NotReady"],
};

/** The grade services of a course (Assignment and Grade Services 2.0); `rest` is what follows `/lineitems`. */
export function gradebook(platform: Platform, course: Course, rest: string, call: Call): Answer {
  const items = platform.desk.lineItems.get(course.id) ?? [];
  if (rest === "" && call.method === "GET") return list(platform, course, items, call);
  if (rest === "" && call.method === "POST") return create(platform, course, items, call);
  const { number, rest: part } = itemPath.exec(rest)?.groups ?? {};
  const item = items.find((one) => one.number === number);
  if (!item) return json({ error: "no such line item" }, 404);
  if (part === "/scores" && call.method === "POST") return takeScore(platform, course, item, call);
  if (part === "/results" && call.method === "GET") return results(platform, course, item, call);
  if (part !== undefined) return json({ error: "method not allowed" }, 405);
  if (call.method === "GET") return json(shown(platform, course, item), 200, { "content-type": type("v2.lineitem") });
  if (call.method === "PUT") return change(platform, course, item, call);
  if (call.method !== "DELETE") return json({ error: "method not allowed" }, 405);
  items.splice(items.indexOf(item), 1);
  return { status: 204, headers: {}, body: "" };
}

function shown({ address, desk }: Platform, course: Course, { number, ...item }: LineItem): object {
  return {
    id: `${address}/services/courses/${course.id}/lineitems/${number}/lineitem?type_id=1${desk.movedTo()}`,
    ...item,
  };
}

function list(platform: Platform, course: Course, items: LineItem[], call: Call): Answer {
  if (call.headers.get("accept") !== type("v2.lineitemcontainer")) return json({ error: "not acceptable" }, 406);
  const is = (name: string, value: string | undefined) => {
    const asked = call.query.get(name);
    return asked === null || asked === value;
  };
  const found = items.filter(
    (item) => is("resource_id", item.resourceId) && is("tag", item.tag) && is("resource_link_id", item.resourceLinkId),
  );
  // Small pages, so that whoever reads only the first is seen.
  const size = Math.min(Number(call.query.get("limit") ?? 3), 3);
  const from = Number(call.query.get("from") ?? 0);
  const next = new URLSearchParams(call.query);
  next.set("from", String(from + size));
  const link = `<${platform.address}/services/courses/${course.id}/lineitems?${next}>; rel="next"`;
  return json(
    found.slice(from, from + size).map((item) => shown(platform, course, item)),
    200,
    { "content-type": type("v2.lineitemcontainer"), ...(from + size < found.length && { link }) },
  );
}

function create(platform: Platform, course: Course, items: LineItem[], call: Call): Answer {
  if (call.headers.get("content-type") !== type("v2.lineitem")) return json({ error: "unsupported media type" }, 415);
  const sent = parsed(call.body);
  if (typeof sent.label !== "string" || sent.label.trim() === "") return json({ error: "label is missing" }, 400);
  if (typeof sent.scoreMaximum !== "number" || !(sent.scoreMaximum > 0))
    return json({ error: "scoreMaximum must be more than 0" }, 400);
  const links = course.links.map(({ id }) => id);
  if (sent.resourceLinkId !== undefined && !links.includes(String(sent.resourceLinkId)))
    return json({ error: "no such link of this tool" }, 404);
  const item: LineItem = {
    number: platform.desk.newNumber(),
    label: sent.label,
    scoreMaximum: sent.scoreMaximum,
    ...(typeof sent.resourceId === "string" && { resourceId: sent.resourceId }),
    ...(typeof sent.tag === "string" && { tag: sent.tag }),
    ...(typeof sent.resourceLinkId === "string" && { resourceLinkId: sent.resourceLinkId }),
  };
  items.push(item);
  return json(shown(platform, course, item), 201, { "content-type": type("v2.lineitem") });
}

function change(platform: Platform, course: Course, item: LineItem, call: Call): Answer {
  if (call.headers.get("content-type") !== type("v2.lineitem")) return json({ error: "unsupported media type" }, 415);
  const sent = parsed(call.body);
  const before: Record<string, unknown> = { ...shown(platform, course, item) };
  if (sent.id !== before["id"] || sent.resourceLinkId !== item.resourceLinkId)
    return json({ error: "id and resourceLinkId stay as they are" }, 400);
  if (typeof sent.label === "string") item.label = sent.label;
  if (typeof sent.scoreMaximum === "number") item.scoreMaximum = sent.scoreMaximum;
  return json(shown(platform, course, item), 200, { "content-type": type("v2.lineitem") });
}

function takeScore(platform: Platform, course: Course, item: LineItem, call: Call): Answer {
  const { desk } = platform;
  if (desk.orders.failing > 0) {
    desk.orders.failing -= 1;
    const retry: Record<string, string> = desk.orders.retryAfter ? { "retry-after": desk.orders.retryAfter } : {};
    return json({ error: "later" }, desk.orders.failWith, retry);
  }
  if (call.headers.get("content-type") !== type("v1.score")) return json({ error: "unsupported media type" }, 415);
  // Checked member by member.
  const score = parsed(call.body) as unknown as Score;
  const fault = faultOf(score);
  if (fault !== undefined) return json({ error: fault }, 400);
  const person = desk.members(course).find(({ sub }) => sub === score.userId);
  if (!person?.roles.includes(learner)) return json({ error: "no such learner here" }, desk.flavour.unknownUser);
  const scores = desk.scoresOf(course.id, item.number);
  const last = scores.get(score.userId);
  if (last !== undefined && Date.parse(score.timestamp) <= Date.parse(last.timestamp))
    return json({ error: "a later score is here already" }, 409);
  const timestamp = new Date(Date.parse(score.timestamp) + desk.orders.ahead).toISOString();
  scores.set(score.userId, { ...score, timestamp });
  desk.taken.push({ ...score, lineItem: item.number });
  return {
    status: desk.flavour.scored,
    headers: desk.flavour.scored === 200 ? { "content-type": type("v1.score") } : {},
    body: "",
  };
}

function faultOf(score: Score): string | undefined {
  if (typeof score.userId !== "string" || score.userId === "") return "userId is missing";
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+(Z|[+-]\d\d:\d\d)$/.test(String(score.timestamp)))
    return "timestamp needs fractions of a second and a time zone";
  for (const [name, values] of Object.entries(progress))
    if (!values.includes(String(new Map(Object.entries(score)).get(name)))) return `${name} is wrong`;
  if (score.scoreGiven === undefined) return undefined;
  if (typeof score.scoreGiven !== "number" || score.scoreGiven < 0) return "scoreGiven is less than 0";
  if (typeof score.scoreMaximum !== "number" || !(score.scoreMaximum > 0)) return "scoreMaximum must be more than 0";
  return undefined;
}

function results(platform: Platform, course: Course, item: LineItem, call: Call): Answer {
  if (call.headers.get("accept") !== type("v2.resultcontainer")) return json({ error: "not acceptable" }, 406);
  const { id } = Object(shown(platform, course, item)) as { id: string };
  const all = [...platform.desk.scoresOf(course.id, item.number).values()];
  const user = call.query.get("user_id");
  const body = all
    .filter(({ userId }) => user === null || userId === user)
    .map(({ userId, scoreGiven, scoreMaximum, timestamp, comment }) => ({
      id: `${id.replace("/lineitem?", "/lineitem/results?")}&user_id=${encodeURIComponent(userId)}`,
      userId,
      ...(scoreGiven !== undefined && { resultScore: scoreGiven, resultMaximum: scoreMaximum }),
      ...(comment !== undefined && !(user !== null && platform.desk.flavour.dropsComment) && { comment }),
      scoreOf: id,
      timestamp,
    }));
  return json(body, 200, { "content-type": type("v2.resultcontainer") });
}

function parsed(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
