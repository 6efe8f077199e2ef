import { expect, test } from "vitest";
import { describeDistribution, joinDistributions, percentile } from "../../bench/distribution.ts";
import { cpuBetween, readStat, treeOf } from "../../bench/process-tree.ts";
import { figure, markdownTable, plainTable } from "../../bench/table.ts";

/** A line of /proc/<pid>/stat: 14 and 15 are ticks of CPU, 16 and 17 those of children that ended, 24 pages in RAM. */
const line = (pid: number, parent: number, name: string, ticks = 0) =>
  `${pid} (${name}) S ${parent} 9 9 0 -1 4194560 1 0 0 0 ${ticks} 3 2 1 20 0 11 0 77 999 250 18446744073709551615 1 1`;

test("a process whose name holds brackets and spaces is read all the same", () => {
  expect(readStat(line(7, 3, "a) (b S 1", 14))).toEqual({
    pid: 7,
    parent: 3,
    name: "a) (b S 1",
    cpuMs: (14 + 3 + 2 + 1) * 10,
    rssBytes: 250 * 4096,
  });
});

test("a tree is the process with all that descends from it, and nobody else", () => {
  const all = [line(1, 0, "init"), line(2, 1, "npm"), line(3, 2, "node"), line(4, 3, "workerd"), line(5, 1, "other")];
  expect(treeOf(2, all.map(readStat)).map(({ name }) => name)).toEqual(["npm", "node", "workerd"]);
});

test("the CPU between two looks is each process's own, also of one that came in between", () => {
  const before = [line(3, 2, "node", 100)].map(readStat);
  const after = [line(3, 2, "node", 130), line(4, 3, "workerd", 4)].map(readStat);
  expect(cpuBetween(before, after)).toEqual({ node: 300, workerd: 100 });
});

test("a percentile is one of the values, and there is none of nothing", () => {
  const values = [5, 1, 4, 2, 3];
  expect([0.01, 0.5, 0.8, 0.81, 1].map((share) => percentile(values, share))).toEqual([1, 3, 4, 5, 5]);
  expect(() => percentile([], 0.5)).toThrow(RangeError);
  expect(joinDistributions([[9, 1], [5]].map(describeDistribution))).toMatchObject({ p50: 5, largest: 9 });
});

test("a table stands in columns, numbers to the right, in a terminal and in a document", () => {
  const table = {
    title: "Speed",
    how: "By the clock.",
    headings: ["", "ms"],
    rows: [
      ["launch", "1,234"],
      ["page", "5.6"],
    ],
  };
  expect(plainTable(table)).toContain("  launch   1,234\n  page       5.6\n");
  expect(markdownTable(table)).toContain("| launch | 1,234 |\n| page   |   5.6 |\n");
  expect([1234.5, 56.78, 8.9, Number.NaN].map(figure)).toEqual(["1,235", "56.8", "8.90", "–"]);
});
