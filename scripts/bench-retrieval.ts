// npm run bench:retrieval [-- --data folder]… [-- --split test|development|all] [-- --large]: does the index find the passage that
// answers? Beside plain BM25, in the same run. Without --data, on the courses in bench/retrieval/courses.
import { readdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { indexInNode, plainBm25 } from "../bench/retrieval/index-in-node.ts";
import { isForDevelopment, type QuestionSet, readQuestionSet } from "../bench/retrieval/question-set.ts";
import { figure, plainTable } from "../bench/table.ts";
import { runCommand } from "./command.mjs";
import { say } from "./progress.mjs";
import { root } from "./project.mjs";
import { Refusal } from "./refusal.mjs";

const SPLITS = ["test", "development", "all"] as const;
type Found = { first: number; five: number; asked: number };

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: "string", multiple: true },
      split: { type: "string" },
      large: { type: "boolean", default: false },
    },
  });
  const ours = path.join(root, "bench/retrieval/courses");
  const folders = values.data ?? (await readdir(ours)).toSorted().map((name) => path.join(ours, name));
  const split = SPLITS.find((each) => each === (values.split ?? (values.data === undefined ? "test" : "all")));
  if (split === undefined) throw new Refusal(`--split is one of ${SPLITS.join(", ")}.`);
  const sets = await Promise.all(folders.map(readQuestionSet));
  const rows: string[][] = [];
  const all = { index: nothing(), plain: nothing() };
  for (const set of sets) {
    const { index, plain } = await measure(set, split);
    rows.push(rowOf(set.name, set.passages.length, index, plain));
    for (const [sum, one] of [
      [all.index, index],
      [all.plain, plain],
    ] as const) {
      sum.first += one.first;
      sum.five += one.five;
      sum.asked += one.asked;
    }
  }
  rows.push(
    rowOf(
      "all",
      sets.reduce((sum, set) => sum + set.passages.length, 0),
      all.index,
      all.plain,
    ),
  );
  const headings = ["course", "passages", "questions", "first", "in five", "BM25 first", "BM25 in five"];
  const how = `Right passage first and in the first five; questions: ${split}.`;
  say(`\n${plainTable({ title: "Finding the passage that answers", how, headings, rows })}`);
  if (values.large) await measureLarge(sets);
}

async function measure({ passages, questions }: QuestionSet, split: (typeof SPLITS)[number]) {
  const index = await indexInNode(passages);
  const plain = plainBm25(passages);
  const found = { index: nothing(), plain: nothing() };
  for (const { text, passageIds } of questions) {
    if (split !== "all" && isForDevelopment(text) !== (split === "development")) continue;
    count(
      found.index,
      index.search(text).hits.map(({ passage }) => passage.id),
      passageIds,
    );
    count(found.plain, plain(text), passageIds);
  }
  return found;
}

const LARGE = 50_000;

/** The same passages, each many times with other words in it: a course of 50,000 passages. CPU of this process, in ms. */
async function measureLarge(sets: readonly QuestionSet[]): Promise<void> {
  const texts = sets.flatMap(({ passages }) => passages);
  const words = [...new Set(texts.flatMap(({ text }) => text.split(/\s+/)))];
  let random = 1;
  const word = () => words[(random = (random * 48_271) % 2_147_483_647) % words.length];
  const passages = Array.from({ length: LARGE }, (_, at) => {
    const text = texts[at % texts.length]?.text ?? "";
    const others = Array.from({ length: 60 }, word).join(" ");
    // Names and numbers make the vocabulary as long as a real one's.
    return {
      id: String(at).padStart(6, "0"),
      label: "",
      heading: `Passage ${at}`,
      text: `${text} ${others} name${at % 40_000}x`,
      sectionTitle: "",
    };
  });
  const index = await indexInNode(passages);
  const times: number[] = [];
  for (const { text } of sets.flatMap(({ questions }) => questions)) {
    const began = process.cpuUsage();
    index.search(text);
    const { user, system } = process.cpuUsage(began);
    times.push((user + system) / 1_000);
  }
  times.sort((a, b) => a - b);
  const steps = index.steps.toSorted((a, b) => a - b);
  const rows = [
    ["a search", String(times.length), quantile(0.5, times), quantile(0.95, times), quantile(1, times)],
    ["a step of the build", String(steps.length), quantile(0.5, steps), quantile(0.95, steps), quantile(1, steps)],
  ];
  const how = "CPU of the process, ms, in Node's SQLite; the same SQL and code as in the object.";
  say(
    plainTable({
      title: `A course of ${LARGE.toLocaleString("en")} passages`,
      how,
      headings: ["", "times", "median", "p95", "most"],
      rows,
    }),
  );
}

function quantile(share: number, sorted: readonly number[]): string {
  return figure(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
}

function nothing(): Found {
  return { first: 0, five: 0, asked: 0 };
}

function count(found: Found, ids: readonly string[], right: readonly string[]): void {
  const place = ids.findIndex((id) => right.includes(id));
  found.asked += 1;
  if (place === 0) found.first += 1;
  if (place >= 0 && place < 5) found.five += 1;
}

function rowOf(name: string, passages: number, index: Found, plain: Found): string[] {
  const share = (part: number) => (part / index.asked).toFixed(3);
  return [
    name,
    String(passages),
    String(index.asked),
    share(index.first),
    share(index.five),
    share(plain.first),
    share(plain.five),
  ];
}

await runCommand(bench, { interrupted: 130 });
