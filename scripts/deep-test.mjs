// npm run test:deep: the model-based test with 5,000 runs (MODEL_RUNS says another number), and every other property, all with
// inputs that are others each time.
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { startChild } from "./child-processes.mjs";
import { runCommand } from "./command.mjs";
import { packageCommand, projectEnvironment, projectNode, root } from "./project.mjs";

const properties = globSync("tests/**/*.test.ts", { cwd: root }).filter((file) =>
  readFileSync(path.join(root, file), "utf8").includes('from "fast-check"'),
);

await runCommand(
  () =>
    startChild(projectNode(), [packageCommand("vitest", "vitest"), "run", ...properties], {
      env: { MODEL_RUNS: "5000", ...projectEnvironment() },
      show: true,
    }).ended,
  { interrupted: 130 },
);
