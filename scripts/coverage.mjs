// npm run coverage: which lines the tests in the Workers runtime reach. Installs and generates what they need before.
import { runChild } from "./child-processes.mjs";
import { runCommand } from "./command.mjs";
import { packageCommand, projectEnvironment, projectNode } from "./project.mjs";
import { generate } from "./test-run.mjs";

await runCommand(async () => {
  await generate();
  const args = [packageCommand("vitest", "vitest"), "run", "--coverage"];
  await runChild("Some tests failed.", projectNode(), args, { env: projectEnvironment(), show: true });
});
