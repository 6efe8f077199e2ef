import { env } from "cloudflare:workers";
import { ownCopyObjectName } from "#workers/object-names.ts";
import type { OwnCopyDO } from "#workers/own-copy-object.ts";
import type { Institution } from "../../tests/institution.ts";
import { admit, mira } from "../../tests/person.ts";
import { inObject } from "./in-object.ts";
import type { Kind } from "./stopwatch.ts";

const MESSAGES = 10_000;
/** Of a long reply's. */
const LETTERS = 600;
/** Pieces until the messages are reached, and one of them is full. */
const PIECES = 4;

/** A learner of ten thousand messages takes their copy. */
export async function ownCopyKinds(at: Institution): Promise<Kind<DurableObjectStub<OwnCopyDO>>[]> {
  const { learnerId, ltiContextId } = await admit({ ...mira, sub: "who-takes-a-copy" }, at);
  const talk = crypto.randomUUID();
  const now = Date.now();
  await env.DB.batch([
    env.DB.prepare(
      "INSERT INTO chat_conversations (tenant_id, id, learner_id, lti_context_id, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)",
    ).bind(at.tenantId, talk, learnerId, ltiContextId, now, now),
    env.DB.prepare(
      `INSERT INTO chat_messages (tenant_id, conversation_id, id, seq, role, parts, created_at)
       WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${MESSAGES})
       SELECT ?, ?, 'copied-' || i, i, iif(i % 2, 'user', 'assistant'),
         json_array(json_object('type', 'text', 'text', substr(replace(hex(zeroblob(${LETTERS})), '00', 'so & "so" '), 1, ${LETTERS}))), i FROM n`,
    ).bind(at.tenantId, talk),
  ]);
  const object = env.OWN_COPIES.getByName(ownCopyObjectName(at.tenantId, learnerId));
  const advance = () => inObject(object, env, (instance) => instance.alarm());
  const begun = async () => {
    await inObject(object, env, async (instance) => {
      await instance.forget();
      await instance.begin("en");
    });
    return object;
  };
  return [
    {
      kind: "OWN_COPIES.begin",
      prepare: async () => {
        await inObject(object, env, (instance) => instance.forget());
        return object;
      },
      run: (copy, bindings) => inObject(copy, bindings, (instance) => instance.begin("en")),
    },
    {
      kind: "OWN_COPIES' alarm, the first piece",
      prepare: begun,
      run: (copy, bindings) => inObject(copy, bindings, (instance) => instance.alarm()),
    },
    {
      kind: "OWN_COPIES' alarm, a piece of messages",
      async prepare() {
        await begun();
        for (let piece = 0; piece < PIECES; piece++) await advance();
        return object;
      },
      run: (copy, bindings) => inObject(copy, bindings, (instance) => instance.alarm()),
    },
    {
      kind: `OWN_COPIES.part, of a copy of ${MESSAGES.toLocaleString("en")} messages`,
      async prepare() {
        if ((await object.state()).state === "ready") return object;
        for (await begun(); (await object.state()).state !== "ready";) await advance();
        return object;
      },
      run: (copy, bindings) =>
        inObject(copy, bindings, async (instance) => {
          // From within the messages.
          const part = await instance.part("html", PIECES);
          if (part?.isOver !== false) throw new Error("The copy is cut.");
        }),
    },
    {
      kind: `OWN_COPIES.forget, a copy of ${MESSAGES.toLocaleString("en")} messages`,
      async prepare() {
        const { state } = await object.state();
        // Made once: what is forgotten is put back, row by row.
        await inObject(object, env, async (_, { sql }) => {
          for (const table of ["making", "pieces"])
            if (state === "ready") sql.exec(`CREATE TABLE IF NOT EXISTS spare_${table} AS SELECT * FROM ${table}`);
            else sql.exec(`INSERT INTO ${table} SELECT * FROM spare_${table}`);
        });
        if ((await object.state()).state !== "ready") throw new Error("There is no copy to forget.");
        return object;
      },
      run: (copy, bindings) => inObject(copy, bindings, (instance) => instance.forget()),
    },
  ];
}
