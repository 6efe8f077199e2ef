import * as fc from "fast-check";
import { type Holdings, take } from "./holdings.ts";
import { type Commands, operation } from "./operation.ts";
import * as pool from "./pools.ts";
import type { At } from "./world.ts";

/** A mistake in a repository's method, and the counterexample that should be told of it. */
type Leak = { says: string; method: string; leak: Commands; tells: RegExp };

const learner = (held: Holdings, sub: string, at: At) => held.learner_profiles.find(({ id }) => id === at.learner(sub));

/** Methods that do what they should at their own tenant, and forget that there are others. */
export const leaks: Leak[] = [
  {
    says: "a read without the tenant",
    method: "Learners.find",
    leak: operation({
      args: pool.sub,
      call: async (at, sub) =>
        (
          await at.d1
            .prepare("SELECT display_name FROM learner_profiles WHERE id = ? ORDER BY rowid DESC LIMIT 1")
            .bind(at.learner(sub))
            .first<{ display_name: string }>()
        )?.display_name,
      should: (held, sub, at) => learner(held, sub, at)?.display_name ?? undefined,
    }),
    tells: /^\w+: Learners\.find\("7"\)$/,
  },
  {
    says: "an update without the tenant",
    method: "Learners.rename",
    leak: operation({
      args: fc.record({ sub: pool.sub, name: pool.word }),
      call: (at, { sub, name }) =>
        at.d1
          .prepare("UPDATE learner_profiles SET given_name = ? WHERE id = ?")
          .bind(name, at.learner(sub))
          .run()
          .then(() => "done"),
      should(held, { sub, name }, at) {
        const row = learner(held, sub, at);
        if (row !== undefined) row.given_name = name;
        return "done";
      },
    }),
    tells: /^\w+: Learners\.rename\(\{"sub":"7","name":"One"\}\)$/,
  },
  {
    says: "a deletion without the tenant",
    method: "Conversations.remove",
    leak: operation({
      args: fc.constantFrom("m-1", "m-2"),
      call: (at, id) =>
        at.d1
          .prepare("DELETE FROM chat_messages WHERE id = ?")
          .bind(id)
          .run()
          .then(() => "done"),
      should(held, id) {
        take(held.chat_messages, (row) => row.id === id);
        return "done";
      },
    }),
    tells: /^\w+: Conversations\.remove\("m-1"\)$/,
  },
  {
    says: "an update that only shows after another operation",
    method: "Learners.endSessions",
    leak: operation({
      args: fc.constant(undefined),
      call: (at) =>
        at.d1
          .prepare("UPDATE learner_profiles SET generation = generation + 1 WHERE lti_user_id = '9'")
          .run()
          .then(() => "done"),
      should(held) {
        for (const row of held.learner_profiles) if (row.lti_user_id === "9") row.generation += 1;
        return "done";
      },
    }),
    // Nobody has this learner at first: one tenant must meet them, and another one must end their sessions.
    tells:
      /^\w+: (Learners\.(findOrCreate|prepareFindOrCreate)|Admission\.admit)\(\{.*"sub":"9".*\}\),\w+: Learners\.endSessions/,
  },
];
