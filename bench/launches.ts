import { step } from "../scripts/progress.mjs";
import { type Place, type Setting, walkInto } from "./setting.ts";
import { figure, judged, type Table } from "./table.ts";
import { measureLaunches, type Measured, together } from "./waves.ts";
import { measureVerification, type Verification } from "./verification.ts";

/** How many launches of each kind, and how often they take turns. */
export type LaunchSizes = { rounds: number; crowd: number; alone: number; learners: number; verifications: number };

export type LaunchFigures = {
  crowd: { tool: Measured; bare: Measured };
  alone: { tool: Measured; bare: Measured };
  firstTime: Measured;
  verification: Verification[];
  /** How many times as fast the bare Worker is at concurrency 16. At most 8; the goal is 4. */
  ratio: number;
  /** The same of CPU. */
  cpuRatio: number;
};

const CROWD = 16;
/** As slow as the bare Worker, in launches a second: what must be, and what is wanted. */
const MOST_TIMES = 8;
const GOOD_TIMES = 4;

/** The tool and the bare Worker take turns, so that a machine that slows down slows down both. */
export async function measureLaunchSpeed(setting: Setting, sizes: LaunchSizes): Promise<LaunchFigures> {
  const { tool, bare, platform } = setting;
  let next = 0;
  const known = (place: Place, count: number) =>
    Array.from({ length: count }, () => walkInto(place, platform, { learner: next++ % sizes.learners }));
  const wave = (place: Place, count: number, concurrency: number) =>
    measureLaunches(place.worker, known(place, count), concurrency);

  await step("Warming up", async () => {
    await wave(tool, sizes.learners, CROWD);
    await wave(bare, sizes.learners, CROWD);
  });
  const turns = (count: number, concurrency: number, rounds: number) =>
    takeTurns(setting, wave, { count, concurrency, rounds });
  const crowd = await step(`Launches, ${CROWD} at once`, () => turns(sizes.crowd, CROWD, sizes.rounds));
  const alone = await step("Launches, one at a time", () => turns(sizes.alone, 1, 1));
  const firstTime = await step("Launches of new learners", () => {
    const fresh = Array.from({ length: sizes.crowd }, (_, at) => walkInto(tool, platform, { learner: 1_000_000 + at }));
    return measureLaunches(tool.worker, fresh, CROWD);
  });
  const verification = await step("Signatures", () =>
    measureVerification(sizes.verifications, { ...bare, bare: bare.worker, platform }),
  );
  return {
    crowd,
    alone,
    firstTime,
    verification,
    ratio: crowd.bare.perSecond / crowd.tool.perSecond,
    cpuRatio: crowd.tool.cpuMs / crowd.bare.cpuMs,
  };
}

type Turns = { count: number; concurrency: number; rounds: number };

async function takeTurns(
  { tool, bare }: Setting,
  wave: (place: Place, count: number, concurrency: number) => Promise<Measured>,
  { count, concurrency, rounds }: Turns,
): Promise<{ tool: Measured; bare: Measured }> {
  const parts: { tool: Measured; bare: Measured }[] = [];
  for (let round = 0; round < rounds; round++)
    parts.push({ tool: await wave(tool, count, concurrency), bare: await wave(bare, count * 2, concurrency) });
  return { tool: together(parts.map((part) => part.tool)), bare: together(parts.map((part) => part.bare)) };
}

export function launchTables({ crowd, alone, firstTime, verification, ratio, cpuRatio }: LaunchFigures): Table[] {
  return [
    {
      title: "A whole launch",
      how:
        "Login, launch and the Guide's page, until the page's last byte, from the built Worker as `npm start` serves it. The load " +
        "generator is the LMS and has the other core; it signs while the clocks stand still. The bare Worker answers the same " +
        "requests with the same bytes. CPU is of all processes of the Worker, and of workerd alone, ms a launch.",
      headings: ["", "at once", "launches/s", "p50 ms", "p95 ms", "p99 ms", "CPU ms", "workerd ms"],
      rows: [
        rowOf("known learners", crowd.tool),
        rowOf("new learners", firstTime),
        rowOf("bare Worker", crowd.bare),
        rowOf("known learners", alone.tool),
        rowOf("bare Worker", alone.bare),
      ],
    },
    {
      title: "Launches beside their floors",
      how:
        `At most ${MOST_TIMES} times as slow as the bare Worker, 16 at once: ${judged(ratio <= MOST_TIMES)}. ` +
        `Better ${GOOD_TIMES} times: ${judged(ratio <= GOOD_TIMES)}.`,
      headings: ["", "times"],
      rows: [
        ["launches/s, bare Worker by tool", figure(ratio)],
        ["CPU, tool by bare Worker", figure(cpuRatio)],
      ],
    },
    {
      title: "RS256 verification",
      how: "A launch's own token of 2 KB, one after the other. In workerd by a request that verifies many.",
      headings: ["", "a second", "CPU µs"],
      rows: verification.map(({ where, perSecond, cpuMicroseconds }) => [
        where,
        figure(perSecond),
        figure(cpuMicroseconds),
      ]),
    },
  ];
}

const rowOf = (what: string, { concurrency, perSecond, latencyMs, cpuMs, cpuMsByProcess }: Measured) => [
  what,
  String(concurrency),
  figure(perSecond),
  figure(latencyMs.p50),
  figure(latencyMs.p95),
  figure(latencyMs.p99),
  figure(cpuMs),
  figure(cpuMsByProcess["workerd"] ?? 0),
];
