import { waitUntil } from "cloudflare:workers";
import type { AuditEntry } from "#app/audit/entry.ts";
import { sightingHour } from "#app/audit/sighting-hour.ts";
import type { AuditLog } from "#db/audit-log.ts";

/** A list of a course's learners, each by name. */
export type SeenList = "people" | "scores" | "questions" | "difficulties" | "crises";

/** The same of a tenant's: what they agreed to, who they are, and what those of them did that the audit log names. */
export type SeenOfAll = "decisions" | "names" | "log";

/** What this isolate has written down: those who turn pages are written down once an hour. */
const told = new Set<string>();

/**
 * Writes down, behind the answer, that somebody looked at what is kept of a course's learners: each of them can read it.
 * @param by who, as the audit log names them
 */
export function noteSighting(
  log: AuditLog,
  by: () => Promise<string>,
  { course, what, launch }: { course: string; what: SeenList; launch: string },
): void {
  note(log, by, { action: "course.seen", detail: { course, what } }, ["seen", what, course, launch]);
}

/** The same of a list of all of a tenant's learners: each of them can read it. */
export function noteSightingOfAll(
  log: AuditLog,
  by: () => Promise<string>,
  { what, launch }: { what: SeenOfAll; launch: string },
): void {
  note(log, by, { action: "learners.seen", detail: { what } }, ["seen", "learners", what, launch]);
}

type Seen = Extract<AuditEntry, { action: "course.seen" | "learners.seen" }>;

function note(
  log: AuditLog,
  by: () => Promise<string>,
  { action, detail }: Pick<Seen, "action" | "detail">,
  key: readonly string[],
): void {
  const now = Date.now();
  const id = [...key, sightingHour(now)].join("/");
  if (told.has(id)) return;
  if (told.size > 10_000) told.clear();
  told.add(id);
  // Safe: the action and its detail came as one.
  const noting = async () => log.append({ actor: await by(), action, detail } as Seen, now, id);
  waitUntil(
    noting().catch((error: unknown) => {
      told.delete(id);
      console.warn("that somebody looked is not written down", String(error));
    }),
  );
}
