import { randomUUID } from "node:crypto";

import type { Campus, Platform } from "./campus.ts";
import { faultScope } from "./fault-scope.ts";
import { launchFlavours } from "./launch-flavour.ts";
import type { PendingLaunch } from "./pending-launches.ts";
import type { SentForm } from "./sent-form.ts";
import { sentForm } from "./sent-form.ts";
import { type StorageMode, storageModes } from "./storage-mode.ts";

/**
 * Begins a launch: remembers it and returns the third-party-initiated login (Security Framework
 * 1.0 §5.1.1.1) that the browser sends to the tool.
 */
export async function beginLaunch(
  campus: Campus,
  platform: Platform,
  place: Pick<PendingLaunch, "person" | "course" | "link" | "tool" | "faultId" | "deepLinking">,
  storage?: StorageMode,
): Promise<SentForm> {
  const id = randomUUID();
  const { tool } = place;
  const flavour = launchFlavours[platform.institution.flavour];
  const answers = storage ?? flavour.storage;
  const hint = JSON.stringify({ cmid: place.link.id, launchid: id });
  const good = {
    iss: platform.issuer,
    target_link_uri: place.link.placed?.url ?? tool.targetLinkUri,
    login_hint: `visit-${randomUUID()}`,
    lti_message_hint: flavour.hintIsToken ? tokenOf(hint) : hint,
    client_id: tool.clientId,
    [flavour.deployment]: tool.deploymentId,
    ...flavour.login,
    ...(answers && { lti_storage_target: storageModes[answers] }),
  };
  const change = campus.faults.get(place.faultId ?? "")?.login;
  const scope = await faultScope(campus, platform, id);
  const form = sentForm(tool.loginUri, good, change, scope);
  const sent = new Map(form.fields);
  platform.launches.remember({
    ...place,
    id,
    loginHint: sent.get("login_hint") ?? good.login_hint,
    messageHint: sent.get("lti_message_hint"),
  });
  return form;
}

/** As a hint that is a signed token looks; nobody but this platform reads it. */
function tokenOf(hint: string): string {
  return [{ typ: "JWT", alg: "HS256" }, { hint }, "signature"]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
}
