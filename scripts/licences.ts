// npm run licences: writes docs/licences.md from the lockfile.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runCommand } from "./command.mjs";
import { licencesDocument } from "./licences-document.ts";
import { root } from "./project.mjs";

await runCommand(
  async () => {
    const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
    writeFileSync(path.join(root, "docs/licences.md"), licencesDocument(lock));
    console.log("docs/licences.md is written: npx oxfmt lays its table out.");
  },
  { interrupted: 130 },
);
