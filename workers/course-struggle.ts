import { type CourseStruggle, NAMED_PER_PAGE } from "#app/struggle/course-struggle.ts";
import { effectOfHelp } from "#app/struggle/help-effect.ts";
import { mayWantHelp } from "#app/struggle/may-want-help.ts";
import { Course } from "#db/course.ts";
import { CourseStruggles } from "#db/course-struggles.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

const DAY_MS = 86_400_000;
/** What was difficult longer ago is not told of any more. */
const STANDS_DAYS = 7;
/** A term: whether help helps is told of its offers, as many as are read. */
const TERM_DAYS = 120;
const MOST = 500;

/**
 * Who may want a hand, and which help helps, for those who teach the course.
 * @param mayName whether the institution has names shown @param before how many who are named stand on the pages before
 */
export async function readStruggle(
  scope: TenantScope,
  ltiContextId: string,
  { mayName, before }: { mayName: boolean; before: number },
  now: number,
): Promise<CourseStruggle> {
  const struggles = new CourseStruggles(scope, ltiContextId);
  const [concepts, noticed, offered] = await Promise.all([
    new Course(scope, ltiContextId).conceptNames(),
    struggles.noticed(now - STANDS_DAYS * DAY_MS, MOST),
    struggles.offered(now - TERM_DAYS * DAY_MS, MOST),
  ]);
  const mayWant = mayWantHelp(noticed, mayName, concepts);
  return {
    mayWant: { ...mayWant, named: mayWant.named.slice(before, before + NAMED_PER_PAGE) },
    named: { all: mayWant.named.length, before },
    mayName,
    help: effectOfHelp(offered),
  };
}
