import { z } from "zod";
import { Refusal } from "./refusal.ts";

const TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
/** Longer than any message that a person can use. */
const LONGEST_REASON = 300;

/** What the LMS calls the tool, and what it lets it do. */
export type Granted = {
  clientId: string;
  /** Canvas and Brightspace make deployments later. */
  deploymentId: string | undefined;
  scopes: string[];
  claims: string[];
};

/** Some platforms say numbers where the specification says text. */
const id = z.union([z.string(), z.number().transform(String)]).pipe(z.string().trim().min(1).max(255));
const words = z.array(z.string());
const answer = z.object({
  client_id: id,
  scope: z.string().optional().catch(undefined),
  [TOOL]: z
    .object({ deployment_id: id.optional().catch(undefined), claims: words.optional().catch(undefined) })
    .catch({}),
});

/**
 * Reads what a platform answered to a registration.
 * @param asked what it was asked for: where the answer does not say otherwise, it was granted; where it does, the answer counts
 * @throws Refusal registration_refused, with the platform's own reason; registration_answer_invalid
 */
export function readRegistrationAnswer(
  { status, text }: { status: number; text: string },
  asked: { scopes: readonly string[]; claims: readonly string[] },
): Granted {
  const body = parsed(text);
  if (status < 200 || status > 299) throw new Refusal("registration_refused", reasonOf(status, body, text));
  const read = answer.safeParse(body);
  if (!read.success) throw new Refusal("registration_answer_invalid", String(read.error.issues[0]?.path[0] ?? "JSON"));
  const { client_id: clientId, scope, [TOOL]: tool } = read.data;
  return {
    clientId,
    deploymentId: tool.deployment_id,
    scopes: scope?.split(/\s+/).filter(Boolean) ?? [...asked.scopes],
    claims: tool.claims ?? [...asked.claims],
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const said = z.string().trim().min(1);
const errorObject = z.object({
  error: said.optional().catch(undefined),
  error_description: said.optional().catch(undefined),
  message: said.optional().catch(undefined),
  errors: z
    .array(z.union([said, z.object({ message: said }).transform(({ message }) => message)]))
    .optional()
    .catch(undefined),
});

/** OpenID Connect's error and description, Canvas's list of errors, or plain text, shortened. */
function reasonOf(status: number, body: unknown, text: string): string {
  const read = errorObject.safeParse(body).data;
  const parts = [read?.error, read?.error_description, read?.message, ...(read?.errors ?? [])].filter(Boolean);
  // A page of HTML helps nobody.
  const plain = /^\s*</.test(text) ? "" : text.trim();
  return `${status}: ${parts.length > 0 ? parts.join(": ") : plain}`.slice(0, LONGEST_REASON);
}
