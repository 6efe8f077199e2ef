import { expect } from "@playwright/test";

import { HttpBrowser, type LaunchPlace, type Page } from "../../http-browser.ts";
import { tenantCommand } from "../../tenant-command.ts";
import { type Lab, openLab } from "../lab-platform.ts";

/** An invitation as its operator sees it. */
export interface Invitation {
  id: string;
  address: string;
}

/** A tool as the practice LMS lists it. */
export interface ListedTool {
  clientId: string;
  deploymentId: string;
  loginUri: string;
  redirectUris: string[];
  scopes: string[];
  placements: string[];
  status: string;
}

/** Invites somebody to connect an LMS. */
export async function invite(...words: string[]): Promise<Invitation> {
  const name = words.includes("--name") ? [] : ["--name", "Invited College"];
  // The command's own JSON.
  return ((await tenantCommand("invite", ...name, ...words)) as { invitation: Invitation }).invitation;
}

/** An administrator of a new lab pastes an invitation into its LMS. @returns the address that the LMS opens */
export async function paste(lab: Lab, address: string, browser = new HttpBrowser()): Promise<string> {
  await browser.get(`${lab.issuer}/tools?person=quinn`);
  const opened = await browser.post(`${lab.issuer}/tools/register`, { address });
  expect(opened.status).toBe(200);
  const [, way = ""] = /(?:src|class="opens" href)="([^"]+\/lti\/register[^"]*)"/.exec(opened.body) ?? [];
  return way.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

/** Goes the whole way of a registration, as far as the page that says how it went. */
export async function registerDynamically(
  kind: string | Lab,
  invitation: Invitation,
): Promise<{ lab: Lab; made: Page; tool: ListedTool }> {
  const lab = typeof kind === "string" ? openLab(kind) : kind;
  const browser = new HttpBrowser();
  const offer = await browser.get(await paste(lab, invitation.address));
  expect({ status: offer.status, code: offer.headers.get("x-refusal") }).toEqual({ status: 200, code: null });
  const pressed = await browser.submitForm(offer);
  expect({ status: pressed.status, code: pressed.headers.get("x-refusal") }).toEqual({ status: 303, code: null });
  const made = await browser.follow(pressed);
  expect(made.status).toBe(200);
  const [, tool] = await toolsOf(lab);
  if (!tool) throw new Error("The LMS has no new tool.");
  return { lab, made, tool };
}

/** Every tool that an LMS knows; the first is the one that is placed from the beginning. */
export async function toolsOf(lab: Lab): Promise<ListedTool[]> {
  return (await (await fetch(`${lab.issuer}/tools.json`)).json()) as ListedTool[];
}

export function placeOf(lab: Lab, { clientId }: ListedTool): LaunchPlace {
  return { ...lab.place, tool: clientId };
}
