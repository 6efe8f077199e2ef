// npm run keys -- list | rotate | withdraw <kid>: the tool's own key pairs. They are made here, because a request may not take as
// long as that.
import { parseArgs } from "node:util";
import type { RingKey } from "../app/tenancy/key-ring.ts";
import { deployedKeys, localKeys } from "./key-places.ts";
import { listed, type MakeKey, rotate, withdraw } from "./key-ring.ts";
import { rotationsAsked } from "./rotations-asked.ts";
import { makeToolKey, sealToolKey } from "./tool-key.mjs";
import { UsageError } from "./usage-error.ts";

const USAGE = `Usage: npm run keys -- list | rotate | withdraw <kid> [--remote] [--file …] [--dry-run]
  list      how each key stands; without --file also which institutions asked for a rotation, and why
  rotate    makes a key, which is published at once and signs a day later; the one before stays published for a day more
  withdraw  takes a compromised key out at once; what it signed is refused from then on
  --remote  the deployed tool's. TOOL_KEYS_SECRET has to hold the Worker's secret of that name
  --file    where they are kept: tool-keys.secret of the deployed tool; without --remote, .dev.vars
  --dry-run says how they would stand, and changes nothing`;

const options = { remote: { type: "boolean" }, file: { type: "string" }, "dry-run": { type: "boolean" } } as const;

try {
  console.log(await obey(process.argv.slice(2)));
} catch (error) {
  const usage = error instanceof UsageError && error.usage !== undefined ? `\n\n${error.usage}` : "";
  console.error(`${error instanceof Error ? error.message : String(error)}${usage}`);
  process.exit(error instanceof UsageError ? 2 : 1);
}

/** @throws UsageError */
async function obey(args: string[]): Promise<string> {
  const { positionals, values } = read(args);
  const [word = "", kid = "", ...rest] = positionals;
  const isKnown = word === "withdraw" ? kid !== "" : ["list", "rotate"].includes(word) && kid === "";
  if (!isKnown || rest.length > 0) throw new UsageError("Say what to do.", USAGE);

  const { remote, file } = values;
  const place = await (remote ? deployedKeys(file ?? "tool-keys.secret") : localKeys(file));
  const now = Date.now();
  if (word === "list") {
    const asked = file === undefined ? await rotationsAsked(place.keys, { remote: remote === true }, now) : [];
    return [listed(place.keys, now), ...asked].join("\n\n");
  }
  const make: MakeKey = () => makeToolKey(place.secret);
  const next = await (word === "rotate" ? rotate(place.keys, make, now) : withdraw(place.keys, kid, make, now));
  // Keys of before they were sealed, too.
  const sealed: RingKey[] = next.map((key) => sealToolKey(key, place.secret));
  const end = values["dry-run"] ? "Nothing was changed." : await place.keep(sealed);
  return `${listed(sealed, now)}\n\n${end}`;
}

/** One key id in 64 begins with a "-", and is no option for that: it is put behind all of them. */
function withKidLast([word = "", kid = "", ...rest]: string[]): string[] {
  const isOption = Object.keys(options).some((name) => kid === `--${name}` || kid.startsWith(`--${name}=`));
  return word === "withdraw" && kid.startsWith("-") && !isOption
    ? [word, ...rest, "--", kid]
    : [word, kid, ...rest].filter((each) => each !== "");
}

function read(args: string[]) {
  try {
    return parseArgs({ args: withKidLast(args), allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), USAGE);
  }
}
