import { createPublicKey, verify } from "node:crypto";
import { compactVerify, importJWK } from "jose";
import type { BenchPlatform, Registration } from "./bench-platform.ts";
import type { Connection } from "./connection.ts";
import { readThreadsCpu } from "./process-tree.ts";
import type { ServedWorker } from "./served-worker.ts";

/** RS256 verifications of a launch's own token. */
export type Verification = { where: string; perSecond: number; cpuMicroseconds: number };

/** How fast a signature alone is verified, as the product does it in the Worker's process, and in this bare Node. */
export async function measureVerification(
  times: number,
  { platform, registration, bare, connection }: Setting,
): Promise<Verification[]> {
  const token = platform.idToken(registration, { learner: 1, course: "101" }, "a-nonce-of-a-bench-0001");
  const jwk = platform.publicJwk;
  const inWorker = async (count: number) => {
    const body = JSON.stringify({ token, jwk });
    const headers = { "content-type": "application/json" };
    const answer = await connection.ask("POST", `/verify?times=${count}`, headers, body);
    if (answer.status !== 200) throw new Error(`The bare Worker could not verify: ${answer.body.toString()}`);
  };
  const joseKey = await importJWK(jwk, "RS256");
  const inNode = async (count: number) => {
    for (let done = 0; done < count; done++) await compactVerify(token, joseKey, { algorithms: ["RS256"] });
  };
  const nodeKey = createPublicKey({ key: jwk, format: "jwk" });
  const [signed, signature] = [token.slice(0, token.lastIndexOf(".")), token.slice(token.lastIndexOf(".") + 1)];
  const rawly = async (count: number) => {
    const [data, proof] = [Buffer.from(signed), Buffer.from(signature, "base64url")];
    for (let done = 0; done < count; done++)
      if (!verify("sha256", data, nodeKey, proof)) throw new Error("not verified");
  };
  return [
    await measured("jose in workerd", times, inWorker, () => readThreadsCpu(bare.workerd())),
    await measured("jose in Node", times, inNode, () => readThreadsCpu(process.pid)),
    await measured("node:crypto in Node", times, rawly, () => readThreadsCpu(process.pid)),
  ];
}

type Setting = { platform: BenchPlatform; registration: Registration; bare: ServedWorker; connection: Connection };

async function measured(
  where: string,
  times: number,
  run: (count: number) => Promise<void>,
  cpu: () => number,
): Promise<Verification> {
  await run(Math.ceil(times / 4));
  const [used, began] = [cpu(), performance.now()];
  await run(times);
  const seconds = (performance.now() - began) / 1000;
  return { where, perSecond: times / seconds, cpuMicroseconds: ((cpu() - used) * 1000) / times };
}
