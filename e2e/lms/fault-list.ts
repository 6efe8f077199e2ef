import { readFileSync } from "node:fs";

import type { Fault } from "./fault.ts";

const folder = new URL("./faults/", import.meta.url);
const rowId = /^[LSTNVD]\d\d(-[a-z0-9-]+)?$/;

/**
 * Reads all faults from `faults/*.json`, by id, in the order of the matrix. Throws when an id is
 * not a matrix row, stands twice, or lacks a title or an expectation.
 */
export function readFaults(): Map<string, Fault> {
  const faults = new Map<string, Fault>();
  for (const file of ["login", "transport", "id-token", "claims", "valid", "deep-linking"]) {
    for (const [id, fault] of readFile(`${file}.json`)) {
      if (!rowId.test(id)) throw new Error(`${file}.json: "${id}" is not the id of a matrix row.`);
      if (faults.has(id)) throw new Error(`${file}.json: "${id}" stands there twice.`);
      if (!fault.title || !fault.expect) throw new Error(`${file}.json: "${id}" is incomplete.`);
      faults.set(id, fault);
    }
  }
  return faults;
}

function readFile(name: string): [string, Fault][] {
  // The files are our own; what a mistake in them would break is checked above.
  const entries = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Record<string, Fault>;
  return Object.entries(entries);
}
