import type { Invitation, Offer } from "#app/tenancy/invitation.ts";
import type { Registration } from "#app/tenancy/registration.ts";
import { type PlatformConfiguration, readPlatformConfiguration } from "./platform-configuration.ts";
import { Refusal } from "./refusal.ts";
import { type Granted, readRegistrationAnswer } from "./registration-answer.ts";
import { planRegistration, type ToolAddresses, toolRegistration, type ToolWords } from "./tool-registration.ts";

/** What an address outside answered, within the bounds of asking. */
export type OutsideAnswer = { status: number; text: string };

/** Asks an address outside. @throws Refusal platform_address_refused, platform_unreachable */
export type AskOutside = (
  address: string,
  request?: { json: object; bearer: string | undefined },
) => Promise<OutsideAnswer>;

/** A registration as the LMS made it. */
export type NewRegistration = Omit<Registration, "tenantId"> & {
  deploymentIds: string[];
  family: string;
  tokenAudience: string;
  granted: { scopes: string[]; claims: string[] };
};

/**
 * Reads what an LMS says of itself.
 * @param address as the LMS gave it, with its own query
 * @throws Refusal platform_address_refused (also for one of the addresses in it), platform_unreachable,
 *   platform_configuration_invalid, platform_issuer_foreign
 */
export async function askForOffer(address: string, ask: AskOutside, check: (address: string) => void): Promise<Offer> {
  const { status, text } = await ask(address);
  if (status !== 200) throw new Refusal("platform_unreachable", `${new URL(address).host}: ${status}`);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw new Refusal("platform_configuration_invalid", "JSON");
  }
  const platform = readPlatformConfiguration(document, address);
  const { issuer, authorizationEndpoint, tokenEndpoint, jwksUri, registrationEndpoint } = platform;
  for (const endpoint of [issuer, authorizationEndpoint, tokenEndpoint, jwksUri, registrationEndpoint]) check(endpoint);
  return { address, platform };
}

/**
 * Asks an LMS to register the tool (LTI Dynamic Registration 1.0 §3.5).
 * @param bearer the platform's one-time token; Brightspace sends none
 * @throws Refusal platform_unreachable, registration_refused, registration_answer_invalid
 */
export async function registerTool(
  { address, platform }: Offer,
  { name, registersAs }: Invitation,
  tool: { words: ToolWords; addresses: ToolAddresses; bearer: string | undefined },
  ask: AskOutside,
): Promise<NewRegistration> {
  const plan = planRegistration(platform);
  const json = toolRegistration(platform, plan, tool.words, tool.addresses);
  const answer = await ask(platform.registrationEndpoint, { json, bearer: tool.bearer });
  const granted = readRegistrationAnswer(answer, plan);
  return describe(platform, granted, { name, status: registersAs, address });
}

function describe(
  platform: PlatformConfiguration,
  { clientId, deploymentId, scopes, claims }: Granted,
  { name, status, address }: { name: string; status: Registration["status"]; address: string },
): NewRegistration {
  const { issuer, authorizationEndpoint, tokenEndpoint, jwksUri, registrationEndpoint } = platform;
  // Hosted Canvas frames the tool in the account's own host, which only these two addresses name.
  const frames = [issuer, authorizationEndpoint, registrationEndpoint, address];
  return {
    name,
    status,
    iss: issuer,
    clientId,
    deploymentKey: "",
    authorizationEndpoint,
    tokenEndpoint,
    jwksUri,
    origins: [...new Set(frames.map((frame) => new URL(frame).origin))],
    deploymentIds: deploymentId === undefined ? [] : [deploymentId],
    family: platform.family,
    tokenAudience: platform.tokenAudience ?? "",
    granted: { scopes, claims },
  };
}
