import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { buildApp } from "../scripts/build.mjs";
import { startChild } from "../scripts/child-processes.mjs";
import { prepareDatabase } from "../scripts/database.mjs";
import { freePort } from "../scripts/ports.mjs";
import { step } from "../scripts/progress.mjs";
import { projectEnvironment, projectNode } from "../scripts/project.mjs";
import { Refusal } from "../scripts/refusal.mjs";
import { makeSecrets } from "../scripts/secrets.mjs";
import { serveBareWorker } from "./bare-worker.ts";
import { BenchPlatform, type Registration } from "./bench-platform.ts";
import { Connection } from "./connection.ts";
import { LaunchWalk, type Visitor } from "./launch-walk.ts";
import { type Front, serveWorker, type ServedWorker } from "./served-worker.ts";

/** A Worker under measurement, and whatever is needed to launch into it. */
export type Place = { worker: ServedWorker; connection: Connection; registration: Registration };

/** The tool on a database of its own, the bare Worker beside it, and the LMS that launches into both. */
export type Setting = {
  tool: Place;
  bare: Place;
  platform: BenchPlatform;
  /** Runs `npm run tenant -- …` as an operator would, for the institution that is launched from. */
  tenant(...words: string[]): Promise<void>;
  close(): Promise<void>;
};

/** The registration and the course that the demo's seed writes for an LMS on this port. */
const SLUG = "maplewood";
const COURSE = "101";

/**
 * Builds, migrates, seeds and serves, all in a temporary folder and on free ports.
 * @param front what stands in front of the tool's workerd
 */
export async function openSetting(front: Front = "preview"): Promise<Setting> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "atomic-guide-bench-"));
  const [port, barePort, platformPort] = [await freePort(4510), await freePort(4530), await freePort(4550)];
  const platform = await BenchPlatform.open(platformPort);
  const env = {
    ...projectEnvironment(),
    PORT: String(port),
    LMS_PORT: String(platformPort),
    STATE_DIR: path.join(folder, "state"),
  };
  await makeSecrets();
  await buildApp();
  await prepareDatabase({ env, alone: false });
  const at = (worker: ServedWorker): Place => ({
    worker,
    connection: new Connection(worker.origin),
    registration: {
      iss: `${platform.origin}/${SLUG}`,
      clientId: `atomic-guide-${SLUG}`,
      deploymentId: "1",
      target: `${worker.origin}/lti/launch`,
    },
  });
  return step("Starting the tool and the bare Worker", async () => {
    const tool = at(await serveWorker("tool", { port, env, front }));
    const walk = walkInto(tool, platform, { learner: 0 });
    await launchOnce(walk);
    const bare = at(await serveBareWorker(path.join(folder, "bare"), { port: barePort, env, walk }));
    return {
      tool,
      bare,
      platform,
      async tenant(...words) {
        const { iss, clientId } = tool.registration;
        const named = ["--issuer", iss, "--client-id", clientId];
        const run = startChild(projectNode(), ["scripts/tenant.ts", ...words, ...named], { env });
        if ((await run.ended) !== 0) throw new Refusal(`npm run tenant -- ${words.join(" ")} failed.`, run.lastLines());
      },
      async close() {
        for (const { connection, worker } of [tool, bare]) {
          connection.close();
          await worker.end();
        }
        await platform.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
  });
}

/** A launch that has not begun yet. */
export function walkInto(
  { connection, registration }: Place,
  platform: BenchPlatform,
  { learner, course = COURSE }: Partial<Visitor> & { learner: number },
): LaunchWalk {
  return new LaunchWalk(connection, platform, registration, { learner, course });
}

export async function launchOnce(walk: LaunchWalk): Promise<void> {
  await walk.login();
  walk.sign();
  await walk.launch();
  await walk.page();
}
