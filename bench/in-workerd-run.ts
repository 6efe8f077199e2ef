import { mkdtemp, readFile, rm, statfs } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runChild } from "../scripts/child-processes.mjs";
import { step } from "../scripts/progress.mjs";
import { packageCommand, projectEnvironment, projectNode } from "../scripts/project.mjs";
import type { Growth, InvocationCpu, Outage, SignalSpeed } from "./growth.ts";
import { figure, judged, type Table } from "./table.ts";

export type InWorkerdFigures = {
  growth: Growth[];
  invocations: InvocationCpu[];
  outage: Outage | undefined;
  signals: SignalSpeed[];
  /** What could not be measured, and why. */
  failures: string[];
};

type Report = { testResults: { assertionResults: Tested[]; message: string }[] };
type Tested = {
  title: string;
  status: string;
  failureMessages: string[] | null;
  meta: { growth?: Growth; invocations?: InvocationCpu[]; outage?: Outage; signals?: SignalSpeed[] };
};

/** At most this much slower in the large database. */
const MOST_GROWTH = 1.3;

/** An invocation's, as wrangler.jsonc pins it. */
const MOST_CPU_MS = 50;

/** Where as many come as are taken, each waits for all others: that row tells how many these are. */
const FULL = "as many as it takes";
/** A signal's, in 19 of 20. */
const MOST_SIGNAL_MS = 20;

/** What the files of in-workerd/ measure. */
const WHAT = {
  repositories: "operations of the record",
  "page-without-record": "a page when D1 hangs",
  signals: "signals",
  requests: "requests",
  objects: "objects",
  jobs: "jobs",
};
type File = keyof typeof WHAT;
const FILES = Object.keys(WHAT) as File[]; // Safe: nothing else is in it.
/** Those whose figure is an invocation's own CPU. */
const OWN_CPU: ReadonlySet<File> = new Set(["requests", "objects", "jobs"]);
/** Bytes. */
const ROOM_FOR_STORAGE = 2 ** 31;

/**
 * Measures what can be measured inside the runtime only: each file of in-workerd/ leaves its figures in a test's meta. Each has a
 * process of its own: what one has left behind, objects above all, makes whatever comes later slower.
 * @param files where some are enough
 */
export async function measureInWorkerd({
  quick,
  files = FILES,
}: {
  quick: boolean;
  files?: readonly File[];
}): Promise<InWorkerdFigures> {
  const all: InWorkerdFigures[] = [];
  for (const file of files) all.push(await measureFile(file, quick));
  return {
    growth: all.flatMap(({ growth }) => growth),
    invocations: all.flatMap(({ invocations }) => invocations),
    signals: all.flatMap(({ signals }) => signals),
    outage: all.find(({ outage }) => outage)?.outage,
    failures: all.flatMap(({ failures }) => failures),
  };
}

/** Where local storage lies. An object waits for it on the platform, too, but does not write the disk itself. */
async function storageInMemory(): Promise<{ TMPDIR?: string }> {
  const folder = "/dev/shm";
  const { bavail, bsize } = await statfs(folder).catch(() => ({ bavail: 0, bsize: 0 }));
  return bavail * bsize < ROOM_FOR_STORAGE ? {} : { TMPDIR: folder };
}

async function measureFile(name: File, quick: boolean): Promise<InWorkerdFigures> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "atomic-guide-bench-"));
  const file = path.join(folder, "figures.json");
  const config = fileURLToPath(new URL("vitest.config.ts", import.meta.url));
  const args = [
    packageCommand("vitest", "vitest"),
    "run",
    `/${name}.bench.ts`,
    "--config",
    config,
    "--reporter=json",
    `--outputFile.json=${file}`,
  ];
  const env = {
    ...projectEnvironment(),
    BENCH: quick ? "quick" : "whole",
    NODE_ENV: "production",
    ...(OWN_CPU.has(name) && (await storageInMemory())),
  };
  // Its failures stand in the report, each with its reason.
  const run = () => runChild("The measurements inside workerd failed.", projectNode(), args, { env }).catch(() => {});
  await step(`Inside workerd: ${WHAT[name]}`, run);
  const report: Report = JSON.parse(await readFile(file, "utf8"));
  await rm(folder, { recursive: true, force: true });
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const broken = report.testResults.filter(({ assertionResults, message }) => assertionResults.length === 0 && message);
  return {
    growth: tests.flatMap(({ meta }) => meta.growth ?? []),
    invocations: tests.flatMap(({ meta }) => meta.invocations ?? []),
    signals: tests.flatMap(({ meta }) => meta.signals ?? []),
    outage: tests.find(({ meta }) => meta.outage)?.meta.outage,
    failures: [
      ...broken.map(({ message }) => message),
      ...tests
        .filter(({ status }) => status !== "passed")
        .map(({ title, failureMessages }) => `${title}: ${(failureMessages ?? []).join(" ").split("\n")[0]}`),
    ],
  };
}

export function inWorkerdTables({ growth, invocations, outage, signals, failures }: InWorkerdFigures): Table[] {
  const tooMuch = invocations.filter(({ ownLargest }) => ownLargest > MOST_CPU_MS);
  const slow = signals.filter(({ what, p95 }) => p95 > MOST_SIGNAL_MS && !what.endsWith(FULL));
  const over = growth.filter(({ ratio }) => ratio > MOST_GROWTH);
  const tables = [
    {
      title: "Every operation of the record, small and large",
      how:
        "Median time inside workerd on real D1, with 10 tenants and 1,000 learners, and with 1,000 tenants and 200,000 learners (20,000 " +
        "where the bench is quick), of which one tenant has four fifths: it is the one that asks. Most of the time is the way to " +
        "D1 and back; the rows that D1 read show what it does there. What reads more of them in the large one reads up to a bound, however " +
        "much a tenant has: a window of 500 courses where a title is sought, or those with limits of their own stand by title, 200 of each kind " +
        "that is counted, one page of courses with their people, and what became of launches, by the minute, in 30 days. " +
        `At most ${MOST_GROWTH} times: ${over.length === 0 ? "kept by all" : `not kept by ${over.map(({ name }) => name).join(", ")}`}.`,
      headings: ["", "small µs", "large µs", "times", "rows read, small", "large"],
      rows: growth.map((each) => [
        each.name,
        figure(each.smallMicroseconds),
        figure(each.largeMicroseconds),
        figure(each.ratio),
        String(each.smallRowsRead),
        String(each.largeRowsRead),
      ]),
    },
    ...(outage === undefined ? [] : [outageTable(outage)]),
    {
      title: "Single invocations, each by itself",
      how:
        "Each kind as it is at its worst, ms: a full backlog, a long course. Own CPU: what workerd's threads took that run isolates, less that of a call that does nothing, while D1, " +
        "KV, R2 and other objects answer from memory what they answered once: the invocation's own work, an object's SQLite included, " +
        "which is what the platform counts. Requests, objects and jobs have a process each, whose storage lies in memory where there is room; no alarm rings by itself meanwhile, and what the browser does to send a request is not in it. " +
        "All rubbish is collected before every ten, so that what its thread collects meanwhile is its own and not the measuring's; that throws away compiled code, too, so three follow that do not count. V8's helpers for the whole process are not in it. " +
        "Of a reply in a model's words, what a call takes that only receives the same bytes is taken off, too: here they come through workerd's own thread, there the object is not woken for them. " +
        "Requests run with React's and the router's production builds, the product itself unbundled. In parentheses what it is a bound for: " +
        "the whole process, with local D1, KV and R2 in it (median), and the clock, waiting and the first, cold one included (largest). " +
        `An invocation may take ${MOST_CPU_MS} ms: ${tooMuch.length === 0 ? "kept by all" : `not kept by ${tooMuch.map(({ kind }) => kind).join(", ")}`}.`,
      headings: ["", "times", "own p50", "own p95", "own largest", "(process p50)", "(clock largest)"],
      rows: invocations.map((each) => [
        each.kind,
        String(each.count),
        figure(each.ownP50),
        figure(each.ownP95),
        figure(each.ownLargest),
        figure(each.wholeP50),
        figure(each.clockLargest),
      ]),
    },
    {
      title: "Signals",
      how:
        "What happens is told to the struggle detector of a learner in a course, and its answer waited for: one after the other to one " +
        "object; to many at once, as many as one process of workerd with its real SQLite takes; and as many as come from a class of 250. A signal may take 20 ms: " +
        `${slow.length === 0 ? "kept in 19 of 20" : `not kept for ${slow.map(({ what }) => what).join(", ")}`}.`,
      headings: ["", "signals", "a second", "p50 ms", "p95 ms"],
      rows: signals.map(({ what, count, aSecond, p50, p95 }) => [
        what,
        String(count),
        figure(aSecond),
        figure(p50),
        figure(p95),
      ]),
    },
    ...(failures.length === 0
      ? []
      : [
          {
            title: "Not measured",
            how: "Each with its reason.",
            headings: [""],
            rows: failures.map((failure) => [failure]),
          },
        ]),
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

/** More than the healthy page, ms: the budget for D1 and what goes on beside it; with the breaker open nothing is waited for. */
const MOST_MORE_MS = { hung: 110, open: 10 };

function outageTable({ healthy, hung, open }: Outage): Table {
  const row = (what: string, ms: number, most: number) => [
    what,
    figure(ms),
    figure(ms - healthy),
    `${most}: ${judged(ms - healthy <= most)}`,
  ];
  return {
    title: "The Guide's page when D1 hangs",
    how: "Until the page's last byte, median ms, taking turns. A known learner, whose page has copies.",
    headings: ["", "ms", "more", "at most"],
    rows: [
      ["D1 is well", figure(healthy), "–", "–"],
      row("D1 hangs", hung, MOST_MORE_MS.hung),
      row("the breaker is open", open, MOST_MORE_MS.open),
    ],
  };
}
