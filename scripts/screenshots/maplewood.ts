import { openLocalState, whenNotBusy } from "../local-state.ts";

/** The practice LMS's course of statistics: its institution, and the id of its row. */
export type Place = { tenant: string; course: string };

/** @param use what is done in its database, if anything */
export async function maplewood(use?: (db: D1Database, place: Place) => Promise<unknown>): Promise<Place> {
  const { db, dispose } = await openLocalState();
  try {
    const place = await whenNotBusy(() =>
      db
        .prepare(
          `SELECT c.tenant_id AS tenant, c.id AS course FROM lti_contexts c JOIN tenants t ON t.id = c.tenant_id
           WHERE t.name = 'Maplewood College' AND c.context_id = '101'`,
        )
        .first<Place>(),
    );
    if (place === null) throw new Error("The practice data is not there.");
    if (use) await whenNotBusy(() => use(db, place));
    return place;
  } finally {
    await dispose();
  }
}
