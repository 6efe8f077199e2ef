import { readFileSync } from "node:fs";

import type { Answer } from "./answer.ts";
import { json, page, redirect } from "./answer.ts";
import type { Call } from "./call.ts";
import type { Campus } from "./campus.ts";
import { findPlatform } from "./campus.ts";
import { jwks } from "./key-set.ts";
import { faultTable } from "./pages/fault-table.ts";
import { frontDoor } from "./pages/front-door.ts";
import { plainPage } from "./pages/plain-page.ts";
import { outerFrame, storageFrame } from "./pages/storage.ts";
import { platformSite } from "./platform-site.ts";
import { platformList } from "./platform-list.ts";
import { storageMode } from "./storage-mode.ts";

const storageScript = readFileSync(new URL("./pages/storage.js", import.meta.url), "utf8");
const style = readFileSync(new URL("./pages/style.css", import.meta.url), "utf8");

/** Answers any request to the practice LMS: the URL map of what belongs to no one platform. */
export async function site(campus: Campus, call: Call): Promise<Answer> {
  switch (call.path) {
    case "/":
      return page(frontDoor(campus));
    case "/faults":
      return page(faultTable(campus));
    case "/platforms.json":
      return json(platformList(campus));
    case "/style.css":
      return { status: 200, headers: { "content-type": "text/css" }, body: style };
    case "/storage.js":
      return { status: 200, headers: { "content-type": "text/javascript" }, body: storageScript };
    case "/storage-frame":
      return page(storageFrame(storageMode(call.query)));
    case "/outer-frame":
      return page(outerFrame(call.query.get("src") ?? ""));
    case "/trap/jwks/hits":
      return json(campus.trapVisits.entries());
  }
  if (call.path.startsWith("/trap/")) return trap(campus, call);
  const found = findPlatform(campus, call.path);
  if (!found) return page(plainPage("Not found", ["There is no such page here."]), 404);
  if (found.rest === "") return redirect(`${call.path}/`);
  return platformSite(campus, found.platform, found.rest, call);
}

/** Where a faulty token's header points to. A tool that comes here has believed the header. */
async function trap(campus: Campus, call: Call): Promise<Answer> {
  campus.trapVisits.note(call.userAgent);
  return jwks((await campus.unpublishedKey()).publicJwk);
}
