import { createExecutionContext, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { createLobby } from "#workers/lobby.ts";
import { outboxObjectName } from "#workers/object-names.ts";
import { lineItemFactory, seeded } from "../factories.ts";
import { twoInstitutions } from "../institution.ts";
import { admit, mira } from "../person.ts";

/** More than are asked at once. */
const COLUMNS = 203;

test("every outbox of a course hears of an erasure, however many columns the course has", async () => {
  const { maplewood } = await twoInstitutions();
  const { tenantId, scope } = maplewood;
  const session = await admit(mira, maplewood);
  const { learnerId, ltiContextId, deploymentRowId } = session;
  const seed = seeded();
  const columns = Array.from({ length: COLUMNS }, () =>
    lineItemFactory(seed, { lti_context_id: ltiContextId, deployment_id: deploymentRowId }),
  );
  await scope.batch(columns.map((row) => scope.insert("line_items", row)));
  const sql = <Value>(column: string, ask: (storage: DurableObjectStorage) => Value) =>
    runInDurableObject(env.SCORE_OUTBOX.getByName(outboxObjectName(tenantId, column)), (_, { storage }) =>
      ask(storage),
    );
  const inOrder = columns.toSorted((one, other) => (one.url < other.url ? -1 : 1)).map(({ id }) => id);
  const watched = [0, 199, 200, COLUMNS - 1].map((place) => inOrder[place] ?? "");
  for (const column of watched)
    await sql(column, (storage) =>
      storage.sql.exec("INSERT INTO asked (learner_id, scored_at) VALUES (?, 1)", learnerId).toArray(),
    );

  const tenant = await createLobby(env, createExecutionContext()).enter(session);
  expect(await tenant.learner.erase()).toBeDefined();
  for (const column of watched)
    expect(await sql(column, (storage) => storage.sql.exec("SELECT learner_id FROM asked").toArray())).toEqual([]);
  const [erasure] = await scope.from("erasures").select("settled_at").execute();
  expect(erasure?.settled_at).toBeTypeOf("number");
}, 60_000);
