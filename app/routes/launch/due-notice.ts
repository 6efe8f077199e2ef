import { learns } from "#app/lti/roles.ts";
import type { TenantContext } from "#app/tenancy/tenant-context.ts";
import { shortWords } from "#app/ui/privacy/short-words.ts";

/**
 * What the short notice says beside what it says everywhere. Said by the server, so that pages load no words that most
 * institutions, and whoever read it, never need.
 * @returns undefined where the notice is not due: it was read, or the visitor does not learn
 */
export async function dueNotice({ session, learner, appearance }: TenantContext): Promise<string[] | undefined> {
  if (!learns(session.roles) || !(await learner.noticeDue())) return undefined;
  return shortWords(await appearance());
}
