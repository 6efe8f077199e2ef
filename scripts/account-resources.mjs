// The JSON part of setup-d1.sh, one question a call. Answers on stdout; 1 and a sentence on stderr where there is none.
//   login                          stdin: wrangler whoami --json
//   plan   <config>                a line each: kind, binding, name, id or "-"
//   find   <kind> <name> <id|->    stdin: wrangler's list of that kind; the id, or nothing
//   write  <config> <kind> <binding> <id>
import { readFileSync, writeFileSync } from "node:fs";
import { NOT_LOGGED_IN } from "./login.mjs";
import { resourcesIn, withId } from "./wrangler-config.mjs";

/** @type {Record<string, (...words: string[]) => string>} */
const answers = {
  login() {
    const { loggedIn, accounts = [] } = readJson("{");
    if (!loggedIn) throw NOT_LOGGED_IN;
    if (accounts.length > 1 && !process.env.CLOUDFLARE_ACCOUNT_ID) {
      const list = accounts.map((/** @type {any} */ { id, name }) => `\n  ${id}  ${name}`).join("");
      throw `This login has several accounts: set CLOUDFLARE_ACCOUNT_ID to one of them.${list}`;
    }
    return "";
  },

  plan(config) {
    const resources = resourcesIn(readFileSync(config, "utf8"));
    return resources.map(({ kind, binding, name, id = "-" }) => [kind, binding, name, id].join(" ")).join("\n");
  },

  find(kind, name, id) {
    const listed = readJson("[").map((/** @type {any} */ entry) =>
      kind === "d1" ? { id: entry.uuid, name: entry.name } : { id: entry.id, name: entry.title },
    );
    // An id that is configured is meant: another resource of that name must not take its place unasked.
    if (id !== "-" && !listed.some((/** @type {any} */ entry) => entry.id === id))
      throw `This account does not have ${id}, which the configuration names for ${name}: log in to the account that has it, or write 00000000-0000-0000-0000-000000000000 there to have another one found or created.`;
    return id !== "-" ? id : (listed.find((/** @type {any} */ entry) => entry.name === name)?.id ?? "");
  },

  write(config, kind, binding, id) {
    const before = readFileSync(config, "utf8");
    const after = withId(before, { kind: kind === "d1" ? "d1" : "kv", binding, id });
    if (after !== before) writeFileSync(config, after);
    return "";
  },
};

/** What wrangler said, from the line on which its JSON begins: notices may stand before it. */
function readJson(/** @type {string} */ opening) {
  const lines = readFileSync(0, "utf8").split("\n");
  const first = lines.findIndex((line) => line.startsWith(opening));
  if (first < 0) throw "wrangler did not answer as it should:";
  return JSON.parse(lines.slice(first).join("\n"));
}

const [question = "", ...words] = process.argv.slice(2);
try {
  const answer = answers[question]?.(...words) ?? "";
  if (answer !== "") console.log(answer);
} catch (fault) {
  console.error(typeof fault === "string" ? fault : fault instanceof Error ? fault.message : String(fault));
  process.exitCode = 1;
}
