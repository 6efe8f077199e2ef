// npm run bench:learning [-- --data folder] [-- --weights] [-- --no-signals]: how well the tracing model knows the next answer, and
// the struggle model who will not master a concept, beside the usual models, fitted and measured in the same run; then how many signals
// a struggle detector takes, inside workerd. Without --data, on the invented answers in bench/learning/invented. --weights prints the
// weights that were fitted.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { inWorkerdTables, measureInWorkerd } from "../bench/in-workerd-run.ts";
import { readAnswers } from "../bench/learning/answers.ts";
import { learningReport } from "../bench/learning/report.ts";
import { plainTable } from "../bench/table.ts";
import { runCommand } from "./command.mjs";
import { say } from "./progress.mjs";
import { root } from "./project.mjs";
import { Refusal } from "./refusal.mjs";

async function bench(): Promise<void> {
  const { data, weights, signals } = parseArgs({
    options: {
      data: { type: "string" },
      weights: { type: "boolean", default: false },
      signals: { type: "boolean", default: true },
    },
    allowNegative: true,
  }).values;
  const folder = data ?? path.join(root, "bench/learning/invented");
  const read = async (name: string) => {
    const file = path.join(folder, name);
    const text = await readFile(file, "utf8").catch(() => {
      throw new Refusal(`${file} cannot be read. --data names a folder that holds train.tsv and test.tsv.`);
    });
    try {
      return readAnswers(text, file);
    } catch (error) {
      throw new Refusal(error instanceof Error ? error.message : String(error));
    }
  };
  const [train, test] = [await read("train.tsv"), await read("test.tsv")];
  for (const part of learningReport(train, test, { weights, now: () => performance.now() })) say(`\n${part}`);
  if (!signals) return;
  const measured = await measureInWorkerd({ quick: false, files: ["signals"] });
  for (const table of inWorkerdTables(measured)) say(`\n${plainTable(table)}`);
}

await runCommand(bench, { interrupted: 130 });
