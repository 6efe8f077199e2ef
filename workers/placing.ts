import type { Compilable } from "kysely";
import { deepLinkingResponse } from "#app/lti/deep-linking-response.ts";
import { Refusal } from "#app/lti/refusal.ts";
import { requireTeacher } from "#app/lti/roles.ts";
import type { Placing } from "#app/tenancy/placing.ts";
import { randomId } from "#app/tenancy/random.ts";
import type { Session } from "#app/tenancy/session.ts";
import { CoursePlaces } from "#db/course-places.ts";
import { DeepLinkingRequests } from "#db/deep-linking-requests.ts";
import { PracticeSets } from "#db/practice-sets.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import type { SigningKey } from "./signing-keys.ts";
import { teachingLog } from "./teaching-log.ts";
import { orRefuse } from "./time-limit.ts";

type Ports = { session: Session; scope: TenantScope; signingKey(): Promise<SigningKey>; now(): number };

/** Placing, on the record. It has no copy: who waits for the record places nothing twice. */
export function placingOf({ session, scope, signingKey, now }: Ports): Placing {
  const requests = new DeepLinkingRequests(scope);
  const sets = new PracticeSets(scope, session.ltiContextId);
  const madeBy = (set: string, run: (entry: readonly Compilable[]) => Promise<boolean>) =>
    teachingLog(scope, session)(
      { action: "practice_set.added", detail: { course: session.ltiContextId, set } },
      run,
      scope.from("practice_sets").where("id", "=", set).where("lti_context_id", "=", session.ltiContextId),
    );
  const find = () =>
    orRefuse("record_unavailable", async () => {
      requireTeacher(session.roles);
      const request = await requests.find(session.launchId);
      if (request?.answeredAt !== undefined) throw new Refusal("deep_linking_answered");
      return request;
    });
  return {
    request: find,
    outline: () =>
      orRefuse("record_unavailable", async () => {
        requireTeacher(session.roles);
        const [outline, known] = await Promise.all([
          new CoursePlaces(scope, session.ltiContextId).outline(),
          sets.list(),
        ]);
        return { ...outline, sets: known };
      }),
    async answer(answer, { made, reporting } = { made: undefined, reporting: [] }) {
      const request = await find();
      if (request === undefined) return undefined;
      const nonce = randomId((length) => crypto.getRandomValues(new Uint8Array(length)));
      const said = { ...answer, ...(request.data !== undefined && { data: request.data }) };
      const claims = deepLinkingResponse(request.parties, said, { nonce, nowMs: now() });
      // Signed before it counts as answered: what could not be signed can be asked for again.
      const jwt = await (await signingKey()).signJwt(claims);
      // With it, or not at all: a set of which no link is known would lie about.
      const also = [
        ...(made === undefined ? [] : sets.prepareAdd(made, now(), session.launchId)),
        ...(reporting.length === 0 ? [] : [sets.prepareReporting(reporting, session.launchId, now())]),
      ];
      const answered = (entry: readonly Compilable[] = []) =>
        requests.answer(session.launchId, now(), [...also, ...entry]);
      const first = await orRefuse("record_unavailable", () =>
        made === undefined ? answered() : madeBy(made.id, answered),
      );
      if (!first) throw new Refusal("deep_linking_answered");
      return { returnUrl: request.returnUrl, jwt };
    },
  };
}
