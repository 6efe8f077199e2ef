import { setTimeout as sleep } from "node:timers/promises";
import { type Distribution, describeDistribution, joinDistributions } from "./distribution.ts";
import type { LaunchWalk } from "./launch-walk.ts";
import { cpuBetween } from "./process-tree.ts";
import type { ServedWorker } from "./served-worker.ts";

/** What was measured of many launches (or requests): per second, how long each took, CPU of each process by its name. */
export type Measured = {
  count: number;
  concurrency: number;
  wallMs: number;
  perSecond: number;
  latencyMs: Distribution;
  /** Of the Worker's whole process tree, per launch, and of each of its processes. */
  cpuMs: number;
  cpuMsByProcess: Record<string, number>;
  /** Of the load generator, per launch: it has the other core. */
  generatorCpuMs: number;
};

/** What belongs to a launch but is done after its answer (copies, logs) gets this long to be counted as well. */
const SETTLE_MS = 100;

/**
 * Walks launches in two halves: all logins, then, with the clocks stopped, the platform signs all tokens (a nonce comes with
 * the login's answer, so it cannot sign before), then all launches and pages. So signing costs the Worker nothing.
 */
export async function measureLaunches(
  tool: ServedWorker,
  walks: readonly LaunchWalk[],
  concurrency: number,
): Promise<Measured> {
  const first = await timed(tool, walks, concurrency, (walk) => walk.login());
  for (const walk of walks) walk.sign();
  const second = await timed(tool, walks, concurrency, async (walk) => {
    await walk.launch();
    await walk.page();
  });
  return summarise(
    [first, second],
    concurrency,
    walks.map((walk) => walk.ms),
  );
}

/** Sends requests. @param ask sends one and returns how long it took, ms */
export async function measureRequests(
  tool: ServedWorker,
  count: number,
  concurrency: number,
  ask: () => Promise<{ ms: number }>,
): Promise<Measured> {
  const latencies: number[] = [];
  const part = await timed(tool, Array.from({ length: count }), concurrency, async () => {
    latencies.push((await ask()).ms);
  });
  return summarise([part], concurrency, latencies);
}

/** Several measurements of one thing, as one. @throws RangeError when there is none */
export function together(parts: readonly Measured[]): Measured {
  const count = sum(parts.map((part) => part.count));
  const weighted = (value: (part: Measured) => number) => sum(parts.map((part) => value(part) * part.count)) / count;
  const wallMs = sum(parts.map((part) => part.wallMs));
  const names = [...new Set(parts.flatMap((part) => Object.keys(part.cpuMsByProcess)))];
  return {
    count,
    concurrency: Math.max(...parts.map((part) => part.concurrency)),
    wallMs,
    perSecond: (count / wallMs) * 1000,
    latencyMs: joinDistributions(parts.map((part) => part.latencyMs)),
    cpuMs: weighted((part) => part.cpuMs),
    cpuMsByProcess: Object.fromEntries(names.map((name) => [name, weighted((part) => part.cpuMsByProcess[name] ?? 0)])),
    generatorCpuMs: weighted((part) => part.generatorCpuMs),
  };
}

type Part = { wallMs: number; cpu: Record<string, number>; generatorCpuMs: number };

async function timed<Item>(
  tool: ServedWorker,
  items: readonly Item[],
  concurrency: number,
  run: (item: Item) => Promise<void>,
): Promise<Part> {
  const [before, own, began] = [tool.tree(), process.cpuUsage(), performance.now()];
  let next = 0;
  const work = async () => {
    for (let at = next++; at < items.length; at = next++) await run(items[at] as Item);
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  const wallMs = performance.now() - began;
  const { user, system } = process.cpuUsage(own);
  await sleep(SETTLE_MS);
  return { wallMs, cpu: cpuBetween(before, tool.tree()), generatorCpuMs: (user + system) / 1000 };
}

function summarise(parts: readonly Part[], concurrency: number, latencies: readonly number[]): Measured {
  const count = latencies.length;
  const wallMs = sum(parts.map((part) => part.wallMs));
  const names = [...new Set(parts.flatMap((part) => Object.keys(part.cpu)))];
  const cpuMsByProcess = Object.fromEntries(
    names.map((name) => [name, sum(parts.map((part) => part.cpu[name] ?? 0)) / count]),
  );
  return {
    count,
    concurrency,
    wallMs,
    perSecond: (count / wallMs) * 1000,
    latencyMs: describeDistribution(latencies),
    cpuMs: sum(Object.values(cpuMsByProcess)),
    cpuMsByProcess,
    generatorCpuMs: sum(parts.map((part) => part.generatorCpuMs)) / count,
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
