import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request as ask } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "@playwright/test";

import { lmsOrigin, toolOrigin } from "../course-page.ts";

/** What a browser does not keep of the tool. */
export type Forgetful = {
  /** The tool's cookies never arrive: as where Safari drops them after cross-site hops. */
  cookies?: boolean;
  /** Its site data is refused, by a preference: even reading storage throws. In the LMS's page, or everywhere. */
  siteData?: "in the frame" | "everywhere";
  /** Takes certificates that nobody vouches for. */
  anyCertificate?: boolean;
};

/** Its last writes come when it is told to be closed: so what is removed then is removed once more in the end. */
const profiles: string[] = [];
const remove = (profile: string) => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
process.once("exit", () => profiles.forEach(remove));

/** An everyday browser with a profile of its own, which lets frames keep their storage; but for what it forgets. */
export async function forgetfulBrowser({ cookies, siteData, anyCertificate }: Forgetful): Promise<BrowserContext> {
  const profile = mkdtempSync(join(tmpdir(), "atomic-guide-profile-"));
  profiles.push(profile);
  settleProfile(profile, siteData);
  const proxy = cookies ? await cookieEater() : undefined;
  const context = await chromium.launchPersistentContext(profile, {
    ...(process.env["CHROMIUM"] && { executablePath: process.env["CHROMIUM"] }),
    ...(process.getuid?.() === 0 && { args: ["--no-sandbox"] }),
    ...(anyCertificate && { ignoreHTTPSErrors: true }),
    ...(proxy && { proxy: { server: proxy.origin } }),
  });
  context.once("close", () => {
    proxy?.close();
    remove(profile);
  });
  return context;
}

/** As somebody sets it in the browser's settings: 0 is "allow third-party cookies", of a site 2 is "block". */
function settleProfile(profile: string, siteData: Forgetful["siteData"]): void {
  const pattern = `${toolOrigin},${siteData === "everywhere" ? "*" : lmsOrigin}`;
  const exceptions = { cookies: siteData ? { [pattern]: { setting: 2 } } : {} };
  mkdirSync(join(profile, "Default"), { recursive: true });
  const preferences = { profile: { cookie_controls_mode: 0, content_settings: { exceptions } } };
  writeFileSync(join(profile, "Default", "Preferences"), JSON.stringify(preferences));
}

/** A proxy of the browser's that passes everything on, but no cookie that the tool sets. */
async function cookieEater(): Promise<{ origin: string; close(): void }> {
  const server = createServer((incoming, outgoing) => {
    const { url = "", method, headers } = incoming;
    const onward = ask(url, { method, headers }, (answer) => {
      const kept = { ...answer.headers };
      if (url.startsWith(`${toolOrigin}/`)) delete kept["set-cookie"];
      outgoing.writeHead(answer.statusCode ?? 502, kept);
      answer.pipe(outgoing);
    });
    onward.once("error", () => outgoing.destroy());
    outgoing.once("close", () => onward.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  // A server that listens on TCP has an address of this shape.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
