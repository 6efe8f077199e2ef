import { readdirSync, readFileSync } from "node:fs";

/** One process as /proc tells it: its parent, its CPU so far, its memory in RAM. */
export type ProcessUse = { pid: number; parent: number; name: string; cpuMs: number; rssBytes: number };

/** Linux counts CPU in ticks of 10 ms, and memory in pages of 4 KB, wherever Node runs on it. */
const TICK_MS = 10;
const PAGE_BYTES = 4096;

/**
 * Reads a line of /proc/<pid>/stat (proc_pid_stat(5)).
 * @returns CPU: user and system time of all threads, and of children that have ended and were waited for
 */
export function readStat(line: string): ProcessUse {
  // The name may hold anything, brackets and spaces too, so it ends at the last bracket.
  const [open, close] = [line.indexOf("("), line.lastIndexOf(")")];
  const fields = line.slice(close + 2).split(" ");
  // The manual counts from 1, and the first field behind the name is its third.
  const numbered = (field: number) => Number(fields[field - 3]);
  return {
    pid: Number(line.slice(0, open)),
    name: line.slice(open + 1, close),
    parent: numbered(4),
    cpuMs: (numbered(14) + numbered(15) + numbered(16) + numbered(17)) * TICK_MS,
    rssBytes: numbered(24) * PAGE_BYTES,
  };
}

/** @returns the process and everything that descends from it */
export function treeOf(pid: number, all: readonly ProcessUse[]): ProcessUse[] {
  const children = all.filter((process) => process.parent === pid);
  return [...all.filter((process) => process.pid === pid), ...children.flatMap((child) => treeOf(child.pid, all))];
}

/**
 * The process and its descendants as they are now.
 * @throws where there is no /proc: on other systems than Linux
 */
export function readTree(pid: number): ProcessUse[] {
  const numbers = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return treeOf(
    pid,
    numbers.flatMap((number) => {
      const line = readIfThere(`/proc/${number}/stat`);
      return line === undefined ? [] : [readStat(line)];
    }),
  );
}

/**
 * The CPU of the threads that a process has now, to the nanosecond. For short measurements; a thread that ends takes its
 * share with it.
 * @param counts which threads, by their names
 * @returns ms
 */
export function readThreadsCpu(pid: number, counts: (name: string) => boolean = () => true): number {
  const nanoseconds = readdirSync(`/proc/${pid}/task`)
    .filter((thread) => counts(readIfThere(`/proc/${pid}/task/${thread}/comm`)?.trim() ?? ""))
    .map((thread) => Number(readIfThere(`/proc/${pid}/task/${thread}/schedstat`)?.split(" ")[0] ?? 0));
  return nanoseconds.reduce((sum, each) => sum + each, 0) / 1e6;
}

/** @returns the CPU between two looks at a tree, ms by the name of the process */
export function cpuBetween(before: readonly ProcessUse[], after: readonly ProcessUse[]): Record<string, number> {
  const used: Record<string, number> = {};
  for (const { pid, name, cpuMs } of after) {
    const earlier = before.find((process) => process.pid === pid)?.cpuMs ?? 0;
    used[name] = (used[name] ?? 0) + cpuMs - earlier;
  }
  return used;
}

/** A process may end while one looks. */
function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
