import { env } from "cloudflare:workers";
import { CLAIM } from "#app/lti/claims.ts";
import type { Institution } from "../../tests/institution.ts";
import { amara } from "../../tests/person.ts";
import { Platform, post, type Visit } from "../../tests/platform.ts";
import { teachAtLength } from "./index-kinds.ts";
import { read, through } from "./request-kinds.ts";
import type { Kind } from "./stopwatch.ts";

const SETTLE_MS = 1_000;

/** An instructor lets the material of a long course come along into its copy: each request does many steps. */
export async function copyingKinds(at: Institution): Promise<Kind<Visit>[]> {
  await teachAtLength(at);
  const platform = await Platform.open(at);
  await platform.visit(amara, { claims: { [CLAIM.context]: { id: "long", title: "A long course" } } });
  let copies = 0;
  /** A launch from a copy that nobody has answered for. */
  const copied = async () => {
    const context = { id: `copy ${(copies += 1)}`, title: "Its copy" };
    const claims = { [CLAIM.context]: context, [CLAIM.custom]: { context_history: "long" } };
    const visit = await platform.visit(amara, { claims });
    // What goes on behind a launch is not of this request.
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    return visit;
  };
  return [
    { kind: "request: a course of 2,000 passages is copied, the first request", prepare: copied, run: agree },
    {
      kind: "request: a course of 2,000 passages is copied, a later request",
      async prepare() {
        const visit = await copied();
        await agree(visit, env);
        return visit;
      },
      run: agree,
    },
  ];
}

function agree(visit: Visit, bindings: Env): Promise<void> {
  return through(bindings, (door) => {
    const headers = { cookie: visit.cookie, accept: "*/*", "x-requested-by": "guide" };
    return read(200, post(`${visit.path}/course/copy.data`, { copy: "yes" }, headers, door));
  });
}
