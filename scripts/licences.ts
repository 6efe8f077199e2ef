// npm run licences: writes docs/licences.md from the lockfile.
import { globSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runCommand } from "./command.mjs";
import { type CopiedData, licencesDocument } from "./licences-document.ts";
import { root } from "./project.mjs";

await runCommand(
  async () => {
    const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
    writeFileSync(path.join(root, "docs/licences.md"), licencesDocument(lock, copiedData()));
    console.log("docs/licences.md is written: npx oxfmt lays its table out.");
  },
  { interrupted: 130 },
);

/** Each licence below app/, db/ and workers/, with the sources beside it that name it. */
function copiedData(): CopiedData[] {
  const licences = globSync("{app,db,workers}/**/*.LICENSE", { cwd: root }).toSorted();
  return licences.map((licence) => {
    const beside = globSync(`${path.dirname(licence)}/*.ts`, { cwd: root }).toSorted();
    return {
      licence,
      text: read(licence),
      sources: beside.filter((file) => read(file).includes(path.basename(licence))),
    };
  });
}

function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}
