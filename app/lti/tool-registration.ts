import { type OfferedMessage, offeredMessages } from "./placements.ts";
import type { PlatformConfiguration } from "./platform-configuration.ts";

const TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
const CANVAS = "https://canvas.instructure.com/lti";

/** The least that the product lives on: reading a course's people, keeping line items of its own, sending scores. */
export const wantedScopes = [
  "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly",
  "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
  "https://purl.imsglobal.org/spec/lti-ags/scope/score",
];
/** A person's name, for the people who teach them. No e-mail address: nothing here needs one. */
export const wantedClaims = ["iss", "sub", "name", "given_name", "family_name"];

/** Custom parameters, and the variables that the LMS fills in. */
export const customParameters = {
  context_history: "$Context.id.history",
  resource_link_history: "$ResourceLink.id.history",
  locale: "$Message.locale",
  time_zone: "$Person.address.timezone",
};

/** What is said of the tool in the LMS. */
export type ToolWords = { name: string; description: string; linkLabel: string; placeLabel: string };
/** @property loginUri the registration's own */
export type ToolAddresses = { origin: string; loginUri: string };

/** What will be asked of an LMS, for the person who is about to agree. */
export type RegistrationPlan = {
  messages: OfferedMessage[];
  scopes: string[];
  claims: string[];
  custom: Record<string, string>;
};

/** @returns of what we would like, what the platform says it has: what it does not know could be refused as a whole */
export function planRegistration(platform: PlatformConfiguration): RegistrationPlan {
  const { scopes, claims, variables } = platform;
  const custom = Object.entries(customParameters).filter(
    ([, variable]) => variables?.includes(variable.slice(1)) ?? true,
  );
  return {
    messages: offeredMessages(platform),
    scopes: wantedScopes.filter((scope) => scopes?.includes(scope) ?? true),
    claims: wantedClaims.filter((claim) => claims?.includes(claim) ?? true),
    custom: Object.fromEntries(custom),
  };
}

/**
 * The client registration request (LTI Dynamic Registration 1.0 §3.5; OpenID Connect Dynamic Client Registration 1.0 §2).
 * Moodle takes an empty value for a missing one, so nothing stands in it empty that is required.
 */
export function toolRegistration(
  platform: PlatformConfiguration,
  plan: RegistrationPlan,
  words: ToolWords,
  { origin, loginUri }: ToolAddresses,
): Record<string, unknown> {
  const launch = `${origin}/lti/launch`;
  const icon = `${origin}/icon.svg`;
  const forCanvas = platform.family === "canvas";
  return {
    application_type: "web",
    response_types: ["id_token"],
    grant_types: ["implicit", "client_credentials"],
    initiate_login_uri: loginUri,
    redirect_uris: [launch],
    client_name: words.name,
    client_uri: `${origin}/`,
    logo_uri: icon,
    jwks_uri: `${origin}/lti/jwks`,
    token_endpoint_auth_method: "private_key_jwt",
    scope: plan.scopes.join(" "),
    [TOOL]: {
      domain: new URL(origin).host,
      target_link_uri: launch,
      description: words.description,
      claims: plan.claims,
      custom_parameters: plan.custom,
      messages: plan.messages.map(({ type, placements, more }) => ({
        type,
        target_link_uri: launch,
        label: type === "LtiDeepLinkingRequest" ? words.placeLabel : words.linkLabel,
        icon_uri: icon,
        ...(placements.length > 0 && { placements }),
        ...(forCanvas && more),
      })),
      ...(forCanvas && { [`${CANVAS}/privacy_level`]: "name_only", [`${CANVAS}/tool_id`]: "atomic-guide" }),
    },
  };
}
