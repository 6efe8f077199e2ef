// npm run coverage [-- --write]: which lines the tests in the Workers runtime reach. Installs and generates what they need before.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runChild } from "./child-processes.mjs";
import { runCommand } from "./command.mjs";
import { figuresOf, withFigures } from "./coverage-figures.mjs";
import { packageCommand, projectEnvironment, projectNode, root } from "./project.mjs";
import { Refusal } from "./refusal.mjs";
import { generate } from "./test-run.mjs";

const words = process.argv.slice(2);

await runCommand(
  async () => {
    const unexpected = words.filter((word) => word !== "--write");
    if (unexpected.length > 0)
      throw new Refusal(`"${unexpected.join(" ")}" was not expected: there is --write only, for ARCHITECTURE.md.`);
    await generate();
    const reporters = ["text", "json-summary"].map((reporter) => `--coverage.reporter=${reporter}`);
    const args = [packageCommand("vitest", "vitest"), "run", "--coverage", ...reporters];
    await runChild("Some tests failed.", projectNode(), args, { env: projectEnvironment(), show: true });
    if (words.includes("--write")) await writeFigures();
  },
  { interrupted: 130 },
);

async function writeFigures() {
  const summary = JSON.parse(await readFile(join(root, "coverage", "coverage-summary.json"), "utf8"));
  const path = join(root, "ARCHITECTURE.md");
  const document = await readFile(path, "utf8");
  await writeFile(path, withFigures(document, figuresOf(summary, root), new Date().toISOString().slice(0, 10)));
}
