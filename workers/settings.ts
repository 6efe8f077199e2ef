import { z } from "zod";
import { hasPrivateHalf } from "#app/tenancy/key-ring.ts";

const base64url = z.base64url();

/** One key of the tool, as `.dev.vars` or the account's secrets hold it: see app/tenancy/key-ring.ts. */
const toolKey = z.object({
  kty: z.literal("RSA"),
  kid: z.string().min(1),
  alg: z.literal("RS256"),
  use: z.literal("sig"),
  n: base64url,
  e: base64url,
  d: base64url.optional(),
  sealed: z.string().optional(),
  made_at: z.number().optional(),
  signs_from: z.number().optional(),
  withdrawn_at: z.number().optional(),
});

const list = z.string().transform((value) =>
  value
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean),
);

const figure = (byDefault: number) => z.coerce.number().int().positive().default(byDefault);

/** What the deployment is told by variables and secrets, parsed once an isolate. */
const settingsSchema = z.object({
  /** Our own origins; empty: the request's. */
  ORIGINS: list.pipe(z.array(z.string().refine(isOrigin, "each must be an origin, such as https://guide.example.edu"))),
  ALLOW_HTTP_LOOPBACK: z.stringbool(),
  /** How long all reads of a request together wait for D1 before copies answer, ms. */
  RECORD_BUDGET_MS: figure(100),
  /** How long what has no copy waits for D1, ms. */
  RECORD_PATIENCE_MS: figure(3_000),
  /** How long an answer or a page waits for the struggle detector, ms: after that it does without. */
  STRUGGLE_BUDGET_MS: figure(150),
  /** After so many requests in a row that D1 failed, an isolate stops asking it … */
  BREAKER_FAILURES: figure(5),
  /** … for so long, ms. Then one request tries. */
  BREAKER_OPEN_MS: figure(10_000),
  /** Whose session was refused so often within ten seconds is not looked at for the next ten. */
  MOST_REFUSALS: figure(100),
  /** A query that takes longer is logged, ms. */
  SLOW_QUERY_MS: figure(50),
  /** Newest first: the first seals, each of them opens. */
  SESSION_SECRETS: list.pipe(z.array(z.string().min(32, "each secret needs at least 32 characters")).min(1)),
  TOOL_KEYS: z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue("TOOL_KEYS is not JSON: generate it anew with `npm start`");
        return z.NEVER;
      }
    })
    .pipe(
      z.array(toolKey).refine((keys) => keys.some(hasPrivateHalf), "none has a private half: `npm run keys -- rotate`"),
    ),
  /** What the private halves of TOOL_KEYS are sealed with. Absent where they lie in the clear, as before. */
  TOOL_KEYS_SECRET: z.string().min(32, "it needs at least 32 characters").optional(),
});

function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value;
}

export type Settings = z.infer<typeof settingsSchema>;

const parsed = new WeakMap<object, Settings>();

/** A setting is missing or wrong: the message names each, and never its value. */
export class NotSetUp extends Error {}

/**
 * @throws NotSetUp
 */
export function readSettings(env: Env): Settings {
  const known = parsed.get(env);
  if (known !== undefined) return known;
  const result = settingsSchema.safeParse(env);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new NotSetUp(`The deployment is not set up: ${faults.join("; ")}`);
  }
  parsed.set(env, result.data);
  return result.data;
}
