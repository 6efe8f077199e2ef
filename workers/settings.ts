import { z } from "zod";

const base64url = z.base64url();

/** One private key of the tool, as `.dev.vars` or the account's secrets hold it. */
const privateKey = z.object({
  kty: z.literal("RSA"),
  kid: z.string().min(1),
  alg: z.literal("RS256"),
  use: z.literal("sig"),
  n: base64url,
  e: base64url,
  d: base64url,
});

const list = z.string().transform((value) =>
  value
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean),
);

/** What the deployment is told by variables and secrets, parsed once an isolate. */
const settingsSchema = z.object({
  /** Our own origins; empty: the request's. */
  ORIGINS: list.pipe(z.array(z.string().refine(isOrigin, "each must be an origin, such as https://guide.example.edu"))),
  ALLOW_HTTP_LOOPBACK: z.stringbool(),
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
    .pipe(z.array(privateKey).min(1)),
});

function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value;
}

export type Settings = z.infer<typeof settingsSchema>;

const parsed = new WeakMap<object, Settings>();

/**
 * @throws Error that names each setting which is missing or wrong, and never its value
 */
export function readSettings(env: Env): Settings {
  const known = parsed.get(env);
  if (known !== undefined) return known;
  const result = settingsSchema.safeParse(env);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The deployment is not set up: ${faults.join("; ")}`);
  }
  parsed.set(env, result.data);
  return result.data;
}
