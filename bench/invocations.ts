import { step } from "../scripts/progress.mjs";
import { percentile } from "./distribution.ts";
import { readThreadsCpu } from "./process-tree.ts";
import { launchOnce, type Setting, walkInto } from "./setting.ts";
import { figure, type Table } from "./table.ts";

/** One kind of request: CPU of workerd's whole process while it was the only one, ms. */
export type Invocation = { kind: string; first: number; p50: number; largest: number };

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
    const pid = tool.worker.workerd();
    const kinds: Record<string, number[]> = { login: [], launch: [], "Guide's page": [], message: [] };
    const note = async (kind: string, run: () => Promise<unknown>) =>
      void (kinds[kind] ??= []).push(await cpuOf(pid, run));
    for (let time = 0; time < times; time++) {
      const walk = walkInto(tool, platform, { learner: 2_000_000 + time });
      await note("login", () => walk.login());
      walk.sign();
      await note("launch", () => walk.launch());
      await note("Guide's page", () => walk.page());
      await note("message", async () => {
        const body = new URLSearchParams({
          id: crypto.randomUUID(),
          text: "What does the standard deviation tell me?",
        });
        const headers = {
          ...walk.visitHeaders,
          "content-type": "application/x-www-form-urlencoded",
          origin: tool.worker.origin,
        };
        const address = `${walk.pageAddress}/${crypto.randomUUID()}/messages`;
        const answer = await tool.connection.ask("POST", address, { ...headers, accept: "*/*" }, body.toString());
        if (answer.status !== 200) throw new Error(`A question was answered ${answer.status}.`);
      });
    }
    const bareWalk = walkInto(bare, platform, { learner: 0 });
    await launchOnce(bareWalk);
    const bareWorkerd = bare.worker.workerd();
    kinds["bare Worker's page"] = [];
    for (let time = 0; time < times; time++)
      kinds["bare Worker's page"].push(await cpuOf(bareWorkerd, () => bareWalk.page()));
    return Object.entries(kinds).map(([kind, [first = 0, ...rest]]) => ({
      kind,
      first,
      p50: percentile(rest, 0.5),
      largest: percentile(rest, 1),
    }));
  });
}

export function invocationTables(invocations: Invocation[]): Table[] {
  return [
    {
      title: "Single requests",
      how:
        "CPU of all threads of workerd while one request was alone, ms: the request, the objects that it called, and the local D1 and " +
        "KV, so more than the platform would count. Each learner is a new one. An invocation may take 50 ms.",
      headings: ["", "first", "p50", "largest"],
      rows: invocations.map(({ kind, first, p50, largest }) => [kind, figure(first), figure(p50), figure(largest)]),
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
