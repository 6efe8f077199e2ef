import { setTimeout as sleep } from "node:timers/promises";
import { step } from "../scripts/progress.mjs";
import { type Answer, Connection } from "./connection.ts";
import { describeDistribution, type Distribution } from "./distribution.ts";
import { livingHeap } from "./heap.ts";
import type { LaunchWalk } from "./launch-walk.ts";
import { launchOnce, type Setting, walkInto } from "./setting.ts";
import { figure, judged, type Table } from "./table.ts";

/** How long bad input comes, and how much of it each second. */
export type AbuseSizes = { seconds: number; perSecond: number };

export type AbuseFigures = {
  /** What came of each kind: the Worker's answers by their status, and what did not reach it. */
  kinds: { kind: string; sent: number; statuses: Record<string, number>; lost: number }[];
  /** What answers of 5xx said, and how often. */
  faults: Record<string, number>;
  /** So many were answered each second. */
  perSecond: number;
  /** How long people waited for an answer, without the flood and beside it, ms. */
  honest: { alone: Distribution; beside: Distribution };
  /** What lives in the isolate's heap before the flood, when a third of it is over, and at its end, bytes. */
  memory: { before: number; third: number; end: number };
};

type Send = () => Promise<Answer>;

/** People ask so often, ms. */
const HONEST_PACE_MS = 250;
/** So many times as long may people wait beside the flood. */
const MOST_TIMES = 2;
/** So many bad requests may be under way. */
const MOST_AT_ONCE = 64;
const MUCH = "x".repeat(300_000);

/** Sends what no page of ours sends, from one learner's launch and from none, while another learner reads and asks. */
export async function measureAbuse(setting: Setting, { seconds, perSecond }: AbuseSizes): Promise<AbuseFigures> {
  const { tool, platform } = setting;
  const [attacker, honest] = [2, 3].map((learner) => walkInto(tool, platform, { learner }));
  if (attacker === undefined || honest === undefined) throw new Error("There are two.");
  await launchOnce(attacker);
  await launchOnce(honest);
  const line = new Connection(tool.worker.origin, MOST_AT_ONCE);
  const own = new Connection(tool.worker.origin, 4);
  const badOf = kindsOf(attacker, line, tool.worker.origin);
  const kinds = Object.keys(badOf).map((kind) => ({ kind, sent: 0, statuses: {} as Record<string, number>, lost: 0 }));
  const heap = () => livingHeap(`ws://127.0.0.1:${tool.worker.inspector}/ws`);
  const faults: Record<string, number> = {};
  const aloneFor = (forMs: number) =>
    step("People alone", () => ask(honest, own, tool.worker.origin, { forMs, faults }));
  // Half of it before and half behind: so that a machine which gets slower meanwhile is no part of the answer.
  const early = await aloneFor((seconds * 1_000) / 4);
  const before = await heap();
  let third = NaN;
  const began = performance.now();
  const beside = await step(`${perSecond} bad requests a second, and people`, async () => {
    const people = ask(honest, own, tool.worker.origin, { forMs: seconds * 1_000, faults });
    const looked = sleep((seconds * 1_000) / 3).then(heap);
    await flood({ seconds, perSecond }, async (n) => {
      const figures = kinds[n % kinds.length];
      const sends = badOf[figures?.kind ?? ""] ?? [];
      const send = sends[Math.floor(n / kinds.length) % sends.length];
      if (figures === undefined || send === undefined) return;
      figures.sent += 1;
      const answer = await send().catch(() => undefined);
      if (answer === undefined || wasNotPassedOn(answer)) {
        figures.lost += 1;
        return;
      }
      const { status } = answer;
      figures.statuses[status] = (figures.statuses[status] ?? 0) + 1;
      if (status >= 500) noteFault(faults, figures.kind, answer);
    });
    third = await looked;
    return people;
  });
  const wallMs = performance.now() - began;
  const memory = { before, third, end: await heap() };
  const late = await aloneFor((seconds * 1_000) / 4);
  line.close();
  own.close();
  const answered = kinds.reduce((sum, { sent, lost }) => sum + sent - lost, 0);
  const people = { alone: describeDistribution([...early, ...late]), beside: describeDistribution(beside) };
  return { kinds, faults, perSecond: (answered / wallMs) * 1_000, honest: people, memory };
}

/** What is sent, kind by kind. */
function kindsOf(attacker: LaunchWalk, line: Connection, origin: string): Record<string, Send[]> {
  const base = attacker.pageAddress.replace(/\/guide$/, "");
  const form = { "content-type": "application/x-www-form-urlencoded", accept: "text/html" };
  const visit = { ...attacker.visitHeaders, origin };
  /** A launch's cookie is sent with its own pages only. */
  const postToDoor = (path: string, body: string): Send => {
    return () => line.ask("POST", path, form, body);
  };
  const post = (path: string, body: string, headers: Record<string, string> = {}): Send => {
    return () => line.ask("POST", path, { ...visit, ...form, ...headers }, body);
  };
  const get = (path: string, headers: Record<string, string> = visit): Send => {
    return () => line.ask("GET", path, headers);
  };
  const foreign = "0190a1b2-0000-7000-8000-000000000001";
  return {
    malformed: [
      postToDoor("/lti/login", "iss=a&iss=b"),
      postToDoor("/lti/launch", "id_token=a.b.c&state=nonsense"),
      post(`${base}/signals`, "{", { "content-type": "application/json" }),
      post(`${base}/guide/no-id/messages`, "text=Hello"),
    ],
    oversized: [postToDoor("/lti/launch", `state=${MUCH}`), post(`${base}/guide/${foreign}/messages`, `text=${MUCH}`)],
    "wrong roles": [
      get(`${base}/course`),
      get(`${base}/admin`),
      post(`${base}/course/concepts`, "intent=add&name=Mine"),
    ],
    "foreign ids": [
      get(`${base}/practice/set/${foreign}`),
      get(`${base}/practice/question/${foreign}`),
      post(`${base}/guide/${foreign}/rename`, "title=Mine"),
    ],
    "replayed launches": [() => attacker.again()],
    "forged sessions": [
      get(attacker.pageAddress, { accept: "text/html", cookie: "session=a.b.c.d.e" }),
      post(`${base}/consent`, "model=yes", { cookie: "session=a.b.c.d.e" }),
    ],
    "another site's forms": [post(`${base}/consent`, "model=yes", { origin: "https://elsewhere.example.test" })],
  };
}

/** Sends at a steady pace, whatever the answers do, and waits for the last of them. */
async function flood({ seconds, perSecond }: AbuseSizes, send: (n: number) => Promise<void>): Promise<void> {
  const began = performance.now();
  const pending: Promise<void>[] = [];
  for (let n = 0; n < seconds * perSecond; n += 1) {
    const wait = began + (n * 1_000) / perSecond - performance.now();
    if (wait > 1) await sleep(wait);
    pending.push(send(n));
  }
  await Promise.all(pending);
}

/** Somebody opens the Guide's page, and changes something small, again and again. @returns how long each answer took, ms */
async function ask(
  person: LaunchWalk,
  own: Connection,
  origin: string,
  { forMs, faults }: { forMs: number; faults: Record<string, number> },
): Promise<number[]> {
  const latencies: number[] = [];
  const until = performance.now() + forMs;
  const code = person.pageAddress.replace(/\/guide$/, "/code");
  const headers = { ...person.visitHeaders, origin };
  while (performance.now() < until) {
    const page = await own.ask("GET", person.pageAddress, headers);
    const change = await own.ask("POST", code, headers, "");
    for (const answer of [page, change])
      if (answer.status !== 200 && !wasNotPassedOn(answer)) noteFault(faults, "somebody honest", answer);
    latencies.push(page.ms, change.ms);
    await sleep(HONEST_PACE_MS);
  }
  return latencies;
}

/** Whether what stands in front of the Worker broke down over it: then the answer is its own, and not the Worker's. */
function wasNotPassedOn({ status, body }: Answer): boolean {
  return status === 500 && (body.includes("TypeError: fetch failed") || body.includes("/core/entry.worker.js"));
}

function noteFault(faults: Record<string, number>, whose: string, { status, body }: Answer): void {
  const said = `${whose}: ${status}, ${body
    .toString()
    .replaceAll(/<style.*?<\/style>|<[^>]*>|\s+/gs, " ")
    .slice(0, 160)}`;
  faults[said] = (faults[said] ?? 0) + 1;
}

export function abuseTables({ kinds, faults, perSecond, honest, memory }: AbuseFigures): Table[] {
  const times = (share: "p50" | "p95") => honest.beside[share] / honest.alone[share];
  const verdict = (share: "p50" | "p95") => judged(times(share) <= MOST_TIMES);
  return [
    {
      title: "Bad input",
      how:
        `From one learner's launch and from none; ${figure(perSecond)} were answered each second. Only 4xx is right; 429 is what is ` +
        "beyond a launch's limit of changes, and what a session or a login sends that was refused too often (workers/refused-visitors.ts). Lost: what stands in front of the Worker did not pass it on.",
      headings: ["", "sent", "answered", "lost"],
      rows: kinds.map(({ kind, sent, statuses, lost }) => [
        kind,
        figure(sent),
        Object.entries(statuses)
          .map(([status, count]) => `${status}: ${count}`)
          .join(", "),
        String(lost),
      ]),
    },
    ...(Object.keys(faults).length > 0
      ? [
          {
            title: "Answers of 5xx",
            how: "What they said.",
            headings: ["", "times"],
            rows: Object.entries(faults).map(([said, count]) => [said, String(count)]),
          },
        ]
      : []),
    {
      title: "People beside bad input",
      how:
        "Another learner opens the Guide and changes something, four times a second at most: how long each answer took. What stands in front " +
        "of the Worker and the sender of the flood share the two cores with it. At most twice as long is allowed: " +
        `${verdict("p50")} at the median, ${verdict("p95")} by the slowest of twenty. ` +
        "Heap: what lives in the isolate's after all rubbish was collected.",
      headings: ["", "p50 ms", "p95 ms", "heap MB"],
      rows: [
        ["alone", figure(honest.alone.p50), figure(honest.alone.p95), ""],
        ["beside", figure(honest.beside.p50), figure(honest.beside.p95), ""],
        ["times", figure(times("p50")), figure(times("p95")), ""],
        ["before the flood", "", "", heapMegabytes(memory.before)],
        ["a third of the flood is over", "", "", heapMegabytes(memory.third)],
        ["the flood is over", "", "", heapMegabytes(memory.end)],
      ],
    },
  ];
}

function heapMegabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(2);
}
