import { step } from "../scripts/progress.mjs";
import { percentile } from "./distribution.ts";
import { readThreadsCpu } from "./process-tree.ts";
import type { BenchPlatform } from "./bench-platform.ts";
import type { LaunchWalk } from "./launch-walk.ts";
import { type Place, type Setting, walkInto } from "./setting.ts";
import { figure, type Table } from "./table.ts";

/**
 * One kind of request: CPU of workerd's whole process while it was the only one, ms.
 * @property bareP50 the same of the bare Worker, which answers with the same bytes; a message with those of the page
 */
export type Invocation = { kind: string; first: number; p50: number; largest: number; bareP50: number };

/** What belongs to a request but comes after its answer, ms. */
const SETTLE_MS = 40;

/**
 * The CPU of single requests. Nothing else runs meanwhile, and the CPU of all threads of workerd is read before and after,
 * to the nanosecond: so each number is the invocation, the objects that it called, and the local D1 and KV too. It bounds
 * the invocation's own from above.
 */
export async function measureInvocations(
  { tool, bare, platform }: Setting,
  { times }: { times: number },
): Promise<Invocation[]> {
  return step("Single requests", async () => {
    const ours = await measureAt(tool, platform, times);
    const floor = await measureAt(bare, platform, times);
    return Object.entries(ours).map(([kind, [first = 0, ...rest]]) => ({
      kind,
      first,
      p50: percentile(rest, 0.5),
      largest: percentile(rest, 1),
      bareP50: percentile((floor[kind] ?? []).slice(1), 0.5),
    }));
  });
}

/** @returns the CPU of each request, by kinds, ms */
async function measureAt(place: Place, platform: BenchPlatform, times: number): Promise<Record<string, number[]>> {
  const pid = place.worker.workerd();
  const kinds: Record<string, number[]> = {};
  const note = async (kind: string, run: () => Promise<unknown>) =>
    void (kinds[kind] ??= []).push(await cpuOf(pid, run));
  for (let time = 0; time < times; time++) {
    const walk = walkInto(place, platform, { learner: 2_000_000 + time });
    await note("login", () => walk.login());
    walk.sign();
    await note("launch", () => walk.launch());
    await note("Guide's page", () => walk.page());
    await note("message", () => sendMessage(place, walk));
  }
  return kinds;
}

async function sendMessage({ connection, worker }: Place, walk: LaunchWalk): Promise<void> {
  const body = new URLSearchParams({ id: crypto.randomUUID(), text: "What does the standard deviation tell me?" });
  const headers = {
    ...walk.visitHeaders,
    "content-type": "application/x-www-form-urlencoded",
    origin: worker.origin,
    accept: "*/*",
  };
  const address = `${walk.pageAddress}/${crypto.randomUUID()}/messages`;
  const answer = await connection.ask("POST", address, headers, body.toString());
  if (answer.status !== 200) throw new Error(`A question was answered ${answer.status}.`);
}

export function invocationTables(invocations: Invocation[]): Table[] {
  return [
    {
      title: "Single requests, with all that they ask",
      how:
        "CPU of all threads of workerd while one request was alone, ms. Locally everything runs in that process: the request, the objects " +
        "that it calls (invocations of their own: a launch asks one, a message two), D1 and KV. So this is no measure of what may take " +
        "50 ms, but a bound for the sum of all that a request sets going. The bare Worker's is the runtime's share of it; the rest is the " +
        'product\'s and that of local D1, KV and SQLite. What each invocation takes by itself: "Single invocations". Each learner is a new one.',
      headings: ["", "first", "p50", "largest", "bare Worker p50", "more p50"],
      rows: invocations.map(({ kind, first, p50, largest, bareP50 }) => [
        kind,
        ...[first, p50, largest, bareP50, p50 - bareP50].map(figure),
      ]),
    },
  ];
}

/** @returns ms */
async function cpuOf(workerd: number, run: () => Promise<unknown>): Promise<number> {
  const before = readThreadsCpu(workerd);
  await run();
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  return readThreadsCpu(workerd) - before;
}
