import type { Answer } from "./answer.ts";
import { json, page, redirect } from "./answer.ts";
import type { Call } from "./call.ts";
import type { Platform } from "./campus.ts";
import { flavours } from "./flavour.ts";
import { plainPage } from "./pages/plain-page.ts";
import { registrationWindow } from "./pages/registration-window.ts";
import { toolDetails } from "./pages/tool-details.ts";
import { toolsPage } from "./pages/tools-page.ts";
import { whoAreYou } from "./pages/who-are-you.ts";
import { institutionAdministrator } from "./role.ts";
import { addTool, beginRegistration } from "./tool-registration.ts";
import { visitorOf } from "./visitor.ts";

/** Answers a request below `/tools`: where an administrator adds tools. undefined where there is no such page. */
export function toolSite(platform: Platform, path: string, call: Call): Answer | undefined {
  const { institution } = platform;
  if (path === "/tools.json") return json([...platform.tools.values()]);
  if (!path.startsWith("/tools")) return undefined;
  const { person, headers } = visitorOf(institution, call);
  if (!person?.roles.includes(institutionAdministrator)) {
    const administrators = institution.people.filter(({ roles }) => roles.includes(institutionAdministrator));
    return page(whoAreYou(institution, call.path, call.query, administrators), person ? 403 : 200, headers);
  }
  if (call.method === "GET" && path === "/tools") return page(toolsPage(platform, person), 200, headers);
  const tool = platform.tools.get(path.slice("/tools/".length).replace(/\/activate$/, ""));
  if (call.method === "GET" && tool) return page(toolDetails(platform, tool, person), 200, headers);
  if (call.method !== "POST") return undefined;
  if (path === "/tools/register") return register(platform, call);
  if (path === "/tools/by-hand") return byHand(platform, call);
  if (tool && path.endsWith("/activate")) {
    platform.tools.set(tool.clientId, { ...tool, status: "active" });
    return redirect(`/${institution.slug}/tools/${tool.clientId}`);
  }
  return undefined;
}

function register(platform: Platform, call: Call): Answer {
  const address = call.form.get("address") ?? "";
  const { token } = flavours[platform.institution.flavour];
  if (token === undefined) return wrong(platform, "This LMS registers no tools by itself: add it by hand.");
  if (!URL.canParse(address)) return wrong(platform, "The registration address is no address.");
  return page(registrationWindow(platform, beginRegistration(platform, address)));
}

function byHand(platform: Platform, { form }: Call): Answer {
  const said = (name: string) => form.get(name)?.trim() ?? "";
  const missing = ["name", "login", "launch", "keys"].find((name) => said(name) === "");
  if (missing) return wrong(platform, `"${missing}" is missing.`);
  const tool = addTool(platform, {
    clientName: said("name"),
    loginUri: said("login"),
    redirectUris: said("launch").split(/\s+/),
    targetLinkUri: said("launch").split(/\s+/)[0] ?? "",
    jwksUri: said("keys"),
    scopes: flavours[platform.institution.flavour].scopes,
    messages: [],
  });
  return redirect(`/${platform.institution.slug}/tools/${tool.clientId}`);
}

function wrong({ institution }: Platform, sentence: string): Answer {
  return page(plainPage("This tool was not added", [sentence], institution), 400);
}
