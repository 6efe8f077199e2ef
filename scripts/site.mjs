import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildApp } from "./build.mjs";
import { startChild } from "./child-processes.mjs";
import { runCommand } from "./command.mjs";
import { prepareDatabase } from "./database.mjs";
import { installPackages } from "./install.mjs";
import { readPort, refuseBusyPorts } from "./ports.mjs";
import { say, step } from "./progress.mjs";
import { packageCommand, projectEnvironment, projectNode, root } from "./project.mjs";
import { Refusal } from "./refusal.mjs";
import { makeSecrets } from "./secrets.mjs";

const PATIENCE = 120_000;

/**
 * Prepares what is missing, starts the tool and the practice LMS, and keeps them running.
 * @param {string[]} args --dev: the tool and the LMS follow the sources. --alone: the tool only, with nothing seeded.
 */
export function openSite(args) {
  return runCommand(() => open({ dev: args.includes("--dev"), alone: args.includes("--alone") }), { interrupted: 0 });
}

async function open({ dev, alone }) {
  const ports = { PORT: readPort(process.env, "PORT", 4100) };
  if (!alone) ports.LMS_PORT = readPort(process.env, "LMS_PORT", 4200);
  await refuseBusyPorts(ports);
  await installPackages();
  await makeSecrets();
  const env = siteEnvironment(ports);

  const lmses = alone ? [] : [startServer("practice LMS", lmsCommand(dev), { env, talkative: dev })];
  await unlessOneDies(lmses, prepare({ env, dev, alone }));
  const tool = startServer("tool", toolCommand(dev, ports.PORT), { env, talkative: dev || alone });
  const servers = [...lmses, tool];
  await unlessOneDies(
    servers,
    step("Starting", async () => {
      await untilItAnswers(`http://127.0.0.1:${ports.PORT}/health`, tool);
      for (const lms of lmses) await untilItAnswers(`http://127.0.0.1:${ports.LMS_PORT}/`, lms);
    }),
  );
  say(alone ? welcomeToTool(ports.PORT) : welcomeToLms(ports.LMS_PORT));
  for (const server of servers) server.speak();
  await unlessOneDies(servers, new Promise(() => {}));
}

/** What the sites and the commands that fill their database are told. */
function siteEnvironment(/** @type {Record<string, number>} */ ports) {
  const numbers = Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)]));
  const stateFolder = resolve(root, process.env.STATE_DIR || ".wrangler/state");
  return { ...projectEnvironment(), ...numbers, STATE_DIR: stateFolder, TOOL_ORIGIN: `http://localhost:${ports.PORT}` };
}

/** The build and the database have nothing in common, so neither waits for the other. */
async function prepare({ env, dev, alone }) {
  await Promise.all([prepareDatabase({ env, alone }), ...(dev ? [] : [buildApp()])]);
}

function lmsCommand(/** @type {boolean} */ dev) {
  return [...(dev ? ["--watch"] : []), "e2e/lms/server.ts"];
}

function toolCommand(/** @type {boolean} */ dev, /** @type {number} */ port) {
  const command = dev
    ? [packageCommand("@react-router/dev", "react-router"), "dev"]
    : [packageCommand("vite", "vite"), "preview"];
  return [...command, "--port", String(port), "--host", "127.0.0.1", "--strictPort"];
}

/** What the tool notes for its operator about a busy machine: no error, and long. */
const slowQuery = /^\{"slow_query":/;

/** A server that keeps its greetings to itself. After speak() it tells its errors, and everything when it is talkative. */
function startServer(/** @type {string} */ name, /** @type {string[]} */ args, { env, talkative }) {
  let speaking = false;
  const onLine = (/** @type {string} */ line, /** @type {boolean} */ error) =>
    speaking && (talkative || (error && !slowQuery.test(line))) && say(`${name}: ${line}`);
  return { name, ...startChild(projectNode(), args, { env, onLine }), speak: () => void (speaking = true) };
}

/** Awaits the work, but refuses as soon as one of the servers has ended. */
function unlessOneDies(servers, work) {
  const deaths = servers.map(async (server) => {
    const code = await server.ended;
    throw new Refusal(`The ${server.name} ended by itself (exit code ${code}).`, server.lastLines());
  });
  return Promise.race([work, ...deaths]);
}

/** Waits for an answer that is not a fault; without one, shows what the server said last. */
async function untilItAnswers(/** @type {string} */ url, server) {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(30_000) }).catch(() => null);
    await response?.body?.cancel();
    if (response && response.status < 500) return;
    await sleep(100);
  }
  throw new Refusal(`Nothing answered well at ${url} for ${PATIENCE / 1_000} seconds.`, server.lastLines());
}

const welcomeToLms = (/** @type {number} */ lmsPort) => `
Atomic Guide is running. Open  http://127.0.0.1:${lmsPort}/

  Choose Maplewood College, sign in as Mira and open Introductory statistics.
  Then ask the guide: "What does the standard deviation tell me?"

Press Ctrl-C to stop.`;

const welcomeToTool = (/** @type {number} */ port) => `
The tool is running at http://localhost:${port}/
Press Ctrl-C to stop.`;
