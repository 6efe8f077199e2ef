// npm run bench [-- --quick] [-- --only launches] [-- --markdown]: how fast the product is, beside floors of the same run.
// --markdown also writes docs/bench.md.
import { mkdir, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { abuseTables, measureAbuse } from "../bench/abuse.ts";
import { measureGuidePage, pageTables } from "../bench/guide-page.ts";
import { invocationTables, measureInvocations } from "../bench/invocations.ts";
import { launchTables, measureLaunchSpeed } from "../bench/launches.ts";
import { type Peak, MemoryWatch } from "../bench/memory.ts";
import { inWorkerdTables, measureInWorkerd } from "../bench/in-workerd-run.ts";
import { openSetting } from "../bench/setting.ts";
import { measureTalks, talkTables } from "../bench/talks.ts";
import { figure, markdownTable, megabytes, plainTable, type Table } from "../bench/table.ts";
import { runCommand } from "./command.mjs";
import { installPackages } from "./install.mjs";
import { say, step } from "./progress.mjs";
import { root } from "./project.mjs";
import { Refusal } from "./refusal.mjs";

const PARTS = ["launches", "page", "invocations", "talks", "abuse", "repositories", "signals"] as const;

const sizes = {
  whole: {
    launches: { rounds: 4, crowd: 150, alone: 100, learners: 100, verifications: 4_000 },
    page: { rounds: 3, crowd: 200, alone: 60 },
    invocations: { times: 40 },
    talks: { learners: 30, messages: 10, firsts: 60, open: 1_000 },
    abuse: { seconds: 60, perSecond: 200 },
  },
  quick: {
    launches: { rounds: 1, crowd: 100, alone: 25, learners: 50, verifications: 1_000 },
    page: { rounds: 1, crowd: 100, alone: 25 },
    invocations: { times: 8 },
    talks: { learners: 30, messages: 10, firsts: 20, open: 100 },
    abuse: { seconds: 15, perSecond: 200 },
  },
};

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: "boolean", default: false },
      markdown: { type: "boolean", default: false },
      only: { type: "string", multiple: true, default: [...PARTS] },
    },
  });
  if (process.platform !== "linux")
    throw new Refusal("The bench reads the CPU of processes from /proc: run it on Linux, or in a container.");
  await installPackages();
  const began = new Date();
  const [busyBefore = 0] = os.loadavg();
  const wanted = (part: (typeof PARTS)[number]) => values.only.includes(part);
  const size = values.quick ? sizes.quick : sizes.whole;

  const figures: Record<string, unknown> = {};
  const tables: Table[] = [];
  const take = <Figures>(name: string, measured: Figures, tell: (measured: Figures) => Table[]) => {
    figures[name] = measured;
    tables.push(...tell(measured));
  };

  if (["launches", "page", "invocations", "talks"].some((part) => values.only.includes(part))) {
    const setting = await openSetting();
    const watches = {
      tool: new MemoryWatch(setting.tool.worker.tree),
      bare: new MemoryWatch(setting.bare.worker.tree),
    };
    if (wanted("launches")) take("launches", await measureLaunchSpeed(setting, size.launches), launchTables);
    if (wanted("page")) take("page", await measureGuidePage(setting, size.page), pageTables);
    if (wanted("invocations"))
      take("invocations", await measureInvocations(setting, size.invocations), invocationTables);
    if (wanted("talks")) take("talks", await measureTalks(setting, size.talks), talkTables);
    take("memory", { tool: watches.tool.end(), bare: watches.bare.end() }, memoryTables);
    await step("Stopping the tool", () => setting.close());
  }
  if (wanted("abuse")) {
    const setting = await openSetting("workerd");
    take("abuse", await measureAbuse(setting, size.abuse), abuseTables);
    await step("Stopping the tool", () => setting.close());
  }
  const { quick } = values;
  // The whole has the signals in it.
  if (wanted("repositories")) take("inWorkerd", await measureInWorkerd({ quick }), inWorkerdTables);
  else if (wanted("signals")) take("inWorkerd", await measureInWorkerd({ quick, files: ["signals"] }), inWorkerdTables);

  const cores = os.cpus();
  const machine = {
    cores: cores.length,
    model: cores[0]?.model ?? "unknown",
    memoryBytes: os.totalmem(),
    node: process.version,
    /** Processes that wanted a core, in the mean of the minute before. */
    busyBefore,
  };
  const file = path.join(root, ".bench", `${began.toISOString().slice(0, 19).replaceAll(":", "-")}.json`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify({ began, quick: values.quick, machine, figures }, withoutValues, 2));
  const seconds = Math.round((Date.now() - began.getTime()) / 1000);
  const circumstances = [
    `${began.toISOString().slice(0, 10)}, ${machine.cores} cores of ${machine.model}, ${megabytes(machine.memoryBytes)} MB, Node ${machine.node}, ${seconds} s.`,
    ...(busyBefore > cores.length / 2
      ? [
          `The machine was busy with something else before (load ${figure(busyBefore)}): the figures are worse than they need be.`,
        ]
      : []),
  ].join(" ");
  say(`\n${tables.map(plainTable).join("\n")}\n${circumstances}\nEverything stands in ${path.relative(root, file)}.`);
  if (values.markdown) {
    const text = [INTRODUCTION, circumstances, "", ...tables.map(markdownTable)].join("\n");
    await writeFile(path.join(root, "docs/bench.md"), `${text.trimEnd()}\n`);
  }
}

const INTRODUCTION = `# How fast it is

Written by \`npm run bench -- --markdown\`; \`-- --quick\` takes a minute, \`-- --only launches\` (page, invocations, talks,
abuse, repositories, signals) a part. It builds, migrates and serves on free ports in a temporary folder, is the LMS itself, and leaves
its figures in \`.bench/\`.
`;

function memoryTables(peaks: { tool: Peak; bare: Peak }): Table[] {
  return [
    {
      title: "Peak memory",
      how: "The most that the Worker's processes held in RAM at once during all of the above (RSS, looked at four times a second).",
      headings: ["", "MB", "workerd", "preview server"],
      rows: [memoryRow("tool", peaks.tool), memoryRow("bare Worker", peaks.bare)],
    },
  ];
}

const memoryRow = (what: string, { bytes, byProcess }: Peak) => [
  what,
  megabytes(bytes),
  megabytes(byProcess["workerd"] ?? 0),
  megabytes(bytes - (byProcess["workerd"] ?? 0)),
];

/** Single latencies would make the file long, and tell little. */
function withoutValues(key: string, value: unknown): unknown {
  return key === "values" ? undefined : value;
}

await runCommand(bench, { interrupted: 130 });
