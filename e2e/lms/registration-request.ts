import type { FlavourName } from "./flavour.ts";
import { flavours } from "./flavour.ts";

const TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
const canvasPrivacy = new Set(["public", "name_only", "email_only", "anonymous"]);

/** A client registration request, as the platforms read it. */
export interface RegistrationRequest {
  clientName: string;
  loginUri: string;
  redirectUris: string[];
  jwksUri: string;
  scopes: string[];
  targetLinkUri: string;
  messages: { type: string; targetLinkUri: string; placements: string[] }[];
  custom: Record<string, string>;
  claims: string[];
}

/** What is wrong with a request, each in a sentence. */
export class WrongRegistration extends Error {
  readonly problems: string[];

  constructor(problems: string[]) {
    super(problems.join(" "));
    this.problems = problems;
  }
}

/**
 * Checks a request as strictly as this kind of platform does, and reads it. An empty value counts as missing.
 * @throws WrongRegistration
 */
export function readRegistrationRequest(body: unknown, flavourName: FlavourName): RegistrationRequest {
  const { scopes: knownScopes, messages: knownMessages } = flavours[flavourName];
  const problems: string[] = [];
  const check = (holds: boolean, problem: string) => void (holds || problems.push(problem));
  const request = members(body);
  const tool = members(request[TOOL]);

  const strict = flavourName !== "moodle";
  const grants = texts(request.grant_types);
  if (strict) check(request.application_type === "web", 'application_type must be "web".');
  if (strict)
    check(
      ["client_credentials", "implicit"].every((grant) => grants.includes(grant)),
      "grant_types lacks a grant.",
    );
  check(texts(request.response_types).includes("id_token"), 'response_types must include "id_token".');
  check(
    request.token_endpoint_auth_method === "private_key_jwt",
    "token_endpoint_auth_method must be private_key_jwt.",
  );
  for (const name of ["initiate_login_uri", "client_name", "jwks_uri"])
    check(text(request[name]) !== "", `${name} is missing.`);
  check(texts(request.redirect_uris).length > 0, "redirect_uris is missing.");
  for (const name of ["domain", "target_link_uri"]) check(text(tool[name]) !== "", `${TOOL} ${name} is missing.`);
  const target = text(tool.target_link_uri);
  check(URL.canParse(target) && new URL(target).host === text(tool.domain), "domain is not that of target_link_uri.");
  if (strict) check(texts(tool.claims).length > 0, "claims is missing.");

  const scopes = text(request.scope).split(" ").filter(Boolean);
  if (strict) check(scopes.length > 0, "scope is missing.");
  for (const scope of scopes) check(knownScopes.includes(scope), `scope ${scope} is not supported.`);

  const messages = Array.isArray(tool.messages) ? tool.messages.map((each) => readMessage(each, target)) : [];
  if (strict) check(messages.length > 0, "messages is missing.");
  for (const { type, placements } of messages) {
    const known = knownMessages.map((each) => (typeof each === "string" ? { type: each } : members(each)));
    const supported = known.find((each) => each.type === type);
    check(supported !== undefined, `message ${type} is not supported.`);
    const places = texts(supported?.placements);
    for (const place of placements)
      check(places.length === 0 || places.includes(place), `placement ${place} is not known.`);
    if (flavourName === "canvas") check(placements.length > 0, `message ${type} has no placement.`);
  }
  const custom = members(tool.custom_parameters);
  for (const [name, value] of Object.entries(custom))
    check(typeof value === "string", `custom_parameters.${name} is no text.`);
  if (flavourName === "canvas") {
    const privacy = tool["https://canvas.instructure.com/lti/privacy_level"] ?? "anonymous";
    check(canvasPrivacy.has(text(privacy)), "privacy_level is unknown.");
  }
  if (problems.length > 0) throw new WrongRegistration(problems);
  return {
    clientName: text(request.client_name),
    loginUri: text(request.initiate_login_uri),
    redirectUris: texts(request.redirect_uris),
    jwksUri: text(request.jwks_uri),
    scopes,
    targetLinkUri: target,
    messages,
    // Each was checked above to be text.
    custom: custom as Record<string, string>,
    claims: texts(tool.claims),
  };
}

function readMessage(value: unknown, target: string) {
  const { type, target_link_uri, placements } = members(value);
  return { type: text(type), targetLinkUri: text(target_link_uri) || target, placements: texts(placements) };
}

function members(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function text(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text).filter(Boolean) : [];
}
