// npm run test:deep: the model-based test with 5,000 runs; MODEL_RUNS says another number.
import { startChild } from "./child-processes.mjs";
import { runCommand } from "./command.mjs";
import { packageCommand, projectEnvironment, projectNode } from "./project.mjs";

await runCommand(
  () =>
    startChild(projectNode(), [packageCommand("vitest", "vitest"), "run", "tests/model"], {
      env: { MODEL_RUNS: "5000", ...projectEnvironment() },
      show: true,
    }).ended,
  { interrupted: 130 },
);
