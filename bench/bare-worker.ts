import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Answer } from "./connection.ts";
import type { LaunchWalk } from "./launch-walk.ts";
import { serveWorker, type ServedWorker } from "./served-worker.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const config = fileURLToPath(new URL("bare-worker.vite.config.ts", import.meta.url));

/** What the server in between adds to an answer by itself. */
const added = /^(date|connection|keep-alive|transfer-encoding|content-length|access-control-allow-origin|vary)$/;

/**
 * The floor: a Worker that answers each step of a launch with what ours answered once, header by header and byte by byte,
 * and does nothing else but read what it is sent. Built and served like ours, with the same flags. At /verify it verifies
 * signatures, so that these are measured in the same kind of process.
 * @param folder empty; its build is written there
 */
export async function serveBareWorker(
  folder: string,
  { port, env, walk }: { port: number; env: NodeJS.ProcessEnv; walk: LaunchWalk },
): Promise<ServedWorker> {
  const server = path.join(folder, "server");
  const ours = JSON.parse(await readFile(path.join(root, "build/server/wrangler.json"), "utf8"));
  const steps = Object.fromEntries(Object.entries(walk.answers).map(([name, answer]) => [name, recorded(answer)]));
  await mkdir(path.join(folder, ".wrangler/deploy"), { recursive: true });
  await mkdir(path.join(folder, "client"));
  await cp(path.join(root, "node_modules/jose/dist/webapi"), path.join(server, "jose"), { recursive: true });
  await writeFile(path.join(folder, "client/icon.svg"), "<svg/>");
  await writeFile(path.join(server, "index.js"), `const steps = ${JSON.stringify(steps)};\n${SOURCE}`);
  await writeFile(
    path.join(server, "wrangler.json"),
    JSON.stringify({
      name: "bare-worker",
      main: "index.js",
      compatibility_date: ours.compatibility_date,
      compatibility_flags: ours.compatibility_flags,
      rules: ours.rules,
      assets: ours.assets,
      no_bundle: true,
      send_metrics: false,
    }),
  );
  await writeFile(
    path.join(folder, ".wrangler/deploy/config.json"),
    JSON.stringify({ configPath: "../../server/wrangler.json", auxiliaryWorkers: [] }),
  );
  return serveWorker("bare Worker", { port, env: { ...env, BARE_WORKER: folder }, options: ["--config", config] });
}

function recorded({ status, headers, body }: Answer) {
  const kept = Object.entries(headers).filter(([name]) => !added.test(name));
  return {
    status,
    headers: kept.flatMap(([name, value]) => [value ?? ""].flat().map((one) => [name, one])),
    body: body.length > 0 ? body.toString() : null,
  };
}

const SOURCE = `
import { compactVerify, importJWK } from "./jose/index.js";
export default {
  async fetch(request) {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === "/verify") return verify(await request.json(), Number(searchParams.get("times")));
    const step = pathname === "/lti/login" ? steps.login : pathname === "/lti/launch" ? steps.launch : steps.page;
    if (request.body !== null) await request.text();
    return new Response(step.body, { status: step.status, headers: step.headers });
  },
};
async function verify({ token, jwk }, times) {
  const key = await importJWK(jwk, "RS256");
  for (let done = 0; done < times; done++) await compactVerify(token, key, { algorithms: ["RS256"] });
  return new Response(String(times));
}
`;
