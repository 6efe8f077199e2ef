import { z } from "zod";
import { Refusal } from "./refusal.ts";

/** Where LTI's part stands in a platform's OpenID configuration (LTI Dynamic Registration 1.0 §2.1). */
const PLATFORM = "https://purl.imsglobal.org/spec/lti-platform-configuration";

/** What an LMS says of itself when the tool shall be registered there, in our words. */
export const platformConfigurationSchema = z.object({
  issuer: z.string(),
  authorizationEndpoint: z.string(),
  tokenEndpoint: z.string(),
  jwksUri: z.string(),
  registrationEndpoint: z.string(),
  /** Whom a token request is for, where that is not the token endpoint. */
  tokenAudience: z.string().optional(),
  /** Its product, in small letters: "moodle", "canvas", "desire2learn"; '' where it does not say. */
  family: z.string(),
  version: z.string(),
  /** undefined: it does not say, so anything may be asked for. */
  scopes: z.array(z.string()).optional(),
  claims: z.array(z.string()).optional(),
  messages: z.array(z.object({ type: z.string(), placements: z.array(z.string()).optional() })),
  /** Names of variables that custom parameters may hold; undefined: it does not say. */
  variables: z.array(z.string()).optional(),
});
export type PlatformConfiguration = z.infer<typeof platformConfigurationSchema>;

const text = z.string().min(1).max(2_000);
const required = z.object({
  issuer: text,
  authorization_endpoint: text,
  token_endpoint: text,
  jwks_uri: text,
  registration_endpoint: text,
  [PLATFORM]: z.record(z.string(), z.unknown()),
});
/** What is missing or odd among these is as if it had not been said. */
const list = z.array(z.string()).min(1).optional().catch(undefined);
const message = z.union([
  text.transform((type): { type: string; placements?: string[] | undefined } => ({ type })),
  z.object({ type: text, placements: list }),
]);
const optional = z.object({
  authorization_server: text.optional().catch(undefined),
  scopes_supported: list,
  claims_supported: list,
});
const lti = z.object({
  product_family_code: z.string().catch(""),
  version: z.string().catch(""),
  messages_supported: z.array(z.unknown()).catch([]),
  variables: list,
});

/**
 * Reads a platform's OpenID configuration. Messages may be words (Moodle before 4.3) or objects.
 * @param address where it was found: it may speak only for an issuer of its own host, but for hosted Canvas
 * @throws Refusal platform_configuration_invalid, with the name of what is missing; platform_issuer_foreign
 */
export function readPlatformConfiguration(document: unknown, address: string): PlatformConfiguration {
  const read = required.safeParse(document);
  if (!read.success)
    throw new Refusal("platform_configuration_invalid", String(read.error.issues[0]?.path[0] ?? "JSON"));
  const { issuer, ...endpoints } = read.data;
  const platform = lti.parse(endpoints[PLATFORM]);
  const extra = optional.parse(document);
  const configuration: PlatformConfiguration = {
    issuer,
    authorizationEndpoint: endpoints.authorization_endpoint,
    tokenEndpoint: endpoints.token_endpoint,
    jwksUri: endpoints.jwks_uri,
    registrationEndpoint: endpoints.registration_endpoint,
    ...(extra.authorization_server && { tokenAudience: extra.authorization_server }),
    family: platform.product_family_code.trim().toLowerCase().slice(0, 100),
    version: platform.version.slice(0, 100),
    ...(extra.scopes_supported && { scopes: extra.scopes_supported }),
    ...(extra.claims_supported && { claims: extra.claims_supported }),
    messages: platform.messages_supported.flatMap((entry) => message.safeParse(entry).data ?? []),
    ...(platform.variables && { variables: platform.variables }),
  };
  if (!speaksFor(configuration, address)) throw new Refusal("platform_issuer_foreign", issuer);
  return configuration;
}

const canvasIssuers = new Set([
  "https://canvas.instructure.com",
  "https://canvas.beta.instructure.com",
  "https://canvas.test.instructure.com",
]);

/**
 * All hosted accounts of Canvas share an issuer, and each has a host of its own: there, everything must be Instructure's.
 */
function speaksFor(configuration: PlatformConfiguration, address: string): boolean {
  const { issuer, authorizationEndpoint, tokenEndpoint, jwksUri } = configuration;
  if (!URL.canParse(issuer)) return false;
  if (new URL(issuer).host === new URL(address).host) return true;
  return canvasIssuers.has(issuer) && [address, authorizationEndpoint, tokenEndpoint, jwksUri].every(isInstructures);
}

function isInstructures(address: string): boolean {
  return URL.canParse(address) && /\.(instructure|canvaslms)\.com$/.test(new URL(address).hostname);
}
