import { gzipSync } from "node:zlib";
import { step } from "../scripts/progress.mjs";
import type { Connection } from "./connection.ts";
import { launchOnce, type Setting, walkInto } from "./setting.ts";
import { figure, type Table } from "./table.ts";
import { type Measured, measureRequests, together } from "./waves.ts";

/** Of the page itself, or of all its scripts, or of all its styles. */
type Bytes = { what: string; files: number; bytes: number; gzipBytes: number };

export type PageFigures = {
  crowd: { tool: Measured; bare: Measured };
  alone: { tool: Measured; bare: Measured };
  bytes: Bytes[];
};

/** The Guide's page of one launch, again and again, beside the bare Worker that has the page ready. */
export async function measureGuidePage(
  { tool, bare, platform }: Setting,
  { crowd, alone, rounds }: { crowd: number; alone: number; rounds: number },
): Promise<PageFigures> {
  const walk = walkInto(tool, platform, { learner: 0 });
  await launchOnce(walk);
  const headers = walk.visitHeaders;
  const open = (connection: Connection) => async () => {
    const answer = await connection.ask("GET", walk.pageAddress, headers);
    if (answer.status !== 200) throw new Error(`The Guide's page was answered ${answer.status}.`);
    return answer;
  };
  const turns = async (count: number, concurrency: number) => {
    const parts: { tool: Measured; bare: Measured }[] = [];
    for (let round = 0; round < rounds; round++)
      parts.push({
        tool: await measureRequests(tool.worker, count, concurrency, open(tool.connection)),
        bare: await measureRequests(bare.worker, count, concurrency, open(bare.connection)),
      });
    return { tool: together(parts.map((part) => part.tool)), bare: together(parts.map((part) => part.bare)) };
  };
  return step("The Guide's page", async () => ({
    crowd: await turns(crowd, 16),
    alone: await turns(alone, 1),
    bytes: await weigh(tool.connection, (await open(tool.connection)()).body.toString()),
  }));
}

/** The page, and what its head names: a browser loads that, and nothing more until somebody acts. */
async function weigh(connection: Connection, html: string): Promise<Bytes[]> {
  const linked = html.matchAll(/<link[^>]*href="(\/assets\/[^"]+\.(?:js|css))"/g);
  const files = await Promise.all(
    [...new Set([...linked].map(([, name]) => name ?? ""))].map(async (name) => {
      const { status, body } = await connection.ask("GET", name, {});
      if (status !== 200) throw new Error(`${name} was answered ${status}.`);
      return { name, body };
    }),
  );
  const ending = (suffix: string) => files.filter(({ name }) => name.endsWith(suffix)).map(({ body }) => body);
  return [sumOf("HTML", [Buffer.from(html)]), sumOf("JavaScript", ending(".js")), sumOf("CSS", ending(".css"))];
}

export function pageTables({ crowd, alone, bytes }: PageFigures): Table[] {
  return [
    {
      title: "The Guide's page",
      how:
        "The page of a launch, opened again and again. What the bare Worker needs for the same bytes is the runtime's; the rest is " +
        "reading the record and rendering. CPU as above, ms a page.",
      headings: ["", "at once", "pages/s", "p50 ms", "p95 ms", "CPU ms", "workerd ms"],
      rows: [
        rowOf("Guide", crowd.tool),
        rowOf("bare Worker", crowd.bare),
        rowOf("Guide", alone.tool),
        rowOf("bare Worker", alone.bare),
      ],
    },
    {
      title: "The Guide's page in bytes",
      how: "What a browser loads to show it, with an empty conversation.",
      headings: ["", "files", "bytes", "gzip"],
      rows: bytes.map(({ what, files, bytes: size, gzipBytes }) => [
        what,
        String(files),
        size.toLocaleString("en"),
        gzipBytes.toLocaleString("en"),
      ]),
    },
  ];
}

const sumOf = (what: string, bodies: readonly Buffer[]): Bytes => ({
  what,
  files: bodies.length,
  bytes: bodies.reduce((total, body) => total + body.length, 0),
  gzipBytes: bodies.reduce((total, body) => total + gzipSync(body).length, 0),
});

const rowOf = (what: string, { concurrency, perSecond, latencyMs, cpuMs, cpuMsByProcess }: Measured) => [
  what,
  String(concurrency),
  figure(perSecond),
  figure(latencyMs.p50),
  figure(latencyMs.p95),
  figure(cpuMs),
  figure(cpuMsByProcess["workerd"] ?? 0),
];
