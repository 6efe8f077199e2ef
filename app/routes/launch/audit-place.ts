import { type AuditAction, auditActions } from "#app/audit/entry.ts";
import { type DayProblem, type DaySpan, readDaySpan } from "#app/tenancy/day-span.ts";
import { readTimeOrder, type TimeOrder, writeTimeOrder } from "#app/tenancy/time-order.ts";

/** Longer is nobody's id. */
const LONGEST_ID = 100;

/**
 * Which entries are looked at.
 * @property person of whom alone: a subject_id, or what else did something. Then action is undefined
 * @property before the last one of the page before, in whichever order
 * @property problem of the days: then nothing is looked at
 */
export type AuditPlace = {
  action: AuditAction | undefined;
  person: string | undefined;
  days: DaySpan;
  problem: DayProblem | undefined;
  sort: TimeOrder;
  before: number | undefined;
};

/** Which entries an address asks for. What it says wrongly, it does not say; but days that are none are told of. */
export function readAuditPlace(address: string): AuditPlace {
  const { searchParams } = new URL(address);
  const said = searchParams.get("person") ?? "";
  const person = said === "" || said.length > LONGEST_ID ? undefined : said;
  const action = person === undefined ? actionIn(searchParams) : undefined;
  const before = searchParams.get("before") ?? "";
  const { days, problem } = readDaySpan(searchParams.get("from") ?? "", searchParams.get("to") ?? "");
  const sort = readTimeOrder(searchParams);
  return { action, person, days, problem, sort, before: /^[1-9]\d{0,14}$/.test(before) ? Number(before) : undefined };
}

/** The same again, without the place in the list. */
export function writeAuditPlace({
  action,
  person,
  days,
  sort,
}: Pick<AuditPlace, "action" | "person" | "days" | "sort">): URLSearchParams {
  return new URLSearchParams({
    ...(action !== undefined && { action }),
    ...(person !== undefined && { person }),
    ...days,
    ...writeTimeOrder(sort),
  });
}

function actionIn(search: URLSearchParams): AuditAction | undefined {
  return auditActions.find((known) => known === search.get("action"));
}
