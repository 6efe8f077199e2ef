import type { Answer } from "./answer.ts";
import { page } from "./answer.ts";
import { WrongRequest, checkAuthenticationRequest } from "./authentication-request.ts";
import type { Call } from "./call.ts";
import type { Campus, Platform } from "./campus.ts";
import { faultScope } from "./fault-scope.ts";
import { idToken } from "./id-token.ts";
import { launchFlavours } from "./launch-flavour.ts";
import { autoForm } from "./pages/auto-form.ts";
import { plainPage } from "./pages/plain-page.ts";
import { sentForm } from "./sent-form.ts";

/**
 * The authorization endpoint: a right request gets the form that posts id_token and state to the
 * tool (Security Framework 1.0 §5.1.1.3), a wrong one a page with status 400 that names the
 * parameter.
 */
export async function authorize(campus: Campus, platform: Platform, call: Call): Promise<Answer> {
  const parameters = new URLSearchParams([...call.query, ...call.form]);
  try {
    const { launch, redirectUri, state, nonce } = checkAuthenticationRequest(platform, parameters);
    const token = await idToken(campus, platform, launch, nonce);
    const fields = { id_token: token, state, ...launchFlavours[platform.institution.flavour].post };
    const change = campus.faults.get(launch.faultId ?? "")?.post;
    const scope = await faultScope(campus, platform, launch.id);
    const form = sentForm(redirectUri, fields, change, scope);
    return page(autoForm(platform.institution, `Opening ${launch.link.title}`, form));
  } catch (error) {
    if (!(error instanceof WrongRequest)) throw error;
    const sentences = ["The tool asked for this launch in a wrong way.", error.message];
    return page(plainPage("The tool's request is wrong", sentences, platform.institution), 400);
  }
}
