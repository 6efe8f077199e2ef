import { waitUntil } from "cloudflare:workers";
import type { RosterPage, RosterReading } from "#app/learner/roster.ts";
import { pageByKey } from "#app/tenancy/page-by-key.ts";
import type { Session } from "#app/tenancy/session.ts";
import type { RecordAccess } from "#db/record/record-access.ts";
import { Roster } from "#db/roster.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { rosterObjectName } from "./object-names.ts";
import { OBJECT_LIMIT_MS, within } from "./time-limit.ts";

/** People on a page. */
const PAGE = 100;
/** A short list is there when the page opens; of a longer one the page shows what was read so far. */
const READING_LIMIT_MS = 1_500;

/** Has the LMS's list read, unless that was done lately; nobody waits for it. */
export function beginReadingPeople(env: Env, { tenantId, ltiContextId, deploymentRowId }: Session): void {
  const begun = within("ROSTERS", OBJECT_LIMIT_MS, async () =>
    env.ROSTERS.getByName(rosterObjectName(tenantId, ltiContextId)).open(deploymentRowId, 0),
  );
  waitUntil(begun.catch((error: unknown) => console.warn("a roster's reading cannot be asked", String(error))));
}

/**
 * A page of a course's people. Opening it has the LMS's list read anew, unless that was done lately.
 * @param after the last learner of the page before; undefined for the first
 * @throws RecordUnavailable
 */
export async function readPeople(
  env: Env,
  record: RecordAccess,
  { tenantId, ltiContextId, deploymentRowId }: Session,
  after: string | undefined,
): Promise<RosterPage> {
  const object = env.ROSTERS.getByName(rosterObjectName(tenantId, ltiContextId));
  const reading = await within("ROSTERS", READING_LIMIT_MS + OBJECT_LIMIT_MS, () =>
    // Only the first page waits: whoever turns pages has seen it.
    object.open(deploymentRowId, after === undefined ? READING_LIMIT_MS : 0),
  ).catch((error: unknown): RosterReading => {
    console.warn("a roster's reading cannot be asked", String(error));
    return { state: "failed" };
  });
  const roster = new Roster(new TenantScope(record.patient, tenantId), ltiContextId);
  const { shown, next } = await pageByKey(
    PAGE,
    (most) => roster.list({ after, limit: most }),
    ({ learnerId }) => learnerId,
  );
  return { reading, people: shown, next };
}
