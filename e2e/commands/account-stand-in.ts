// What wrangler says of an account, for tests that have none: the account is a file, and its ids are counted.
import { readFileSync, writeFileSync } from "node:fs";

type Named = { id: string; name: string };
type Account = {
  loggedIn: boolean;
  fails?: string;
  d1: Named[];
  kv: Named[];
  r2: Named[];
  secrets?: string[];
  put?: Record<string, string>;
  calls: string[];
};

const file = process.env["ACCOUNT"] ?? "";
const account: Account = JSON.parse(readFileSync(file, "utf8"));
const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const name = words.at(-1) ?? "";
account.calls.push(words.join(" "));

process.exitCode = answer(words.slice(0, -1).join(" "), words.join(" "));
writeFileSync(file, JSON.stringify(account));

/** @returns the exit code */
function answer(verb: string, whole: string): number {
  if (whole === "whoami") {
    const accounts = [{ id: "a1", name: "The college" }];
    console.log(JSON.stringify(account.loggedIn ? { loggedIn: true, accounts } : { loggedIn: false }, null, 2));
    return account.loggedIn ? 0 : 1;
  }
  if (account.fails !== undefined && whole.startsWith(account.fails)) return fail("A request failed. [code: 7003]");
  if (whole === "d1 list")
    return list(account.d1.map(({ id, name: title }) => ({ uuid: id, name: title, version: "production" })));
  if (whole === "kv namespace list")
    return list(account.kv.map(({ id, name: title }) => ({ id, title, supports_url_encoding: true })));
  if (verb.startsWith("secret list"))
    return account.secrets === undefined
      ? fail('Worker "atomic-guide" not found.\n\nOtherwise, check that you are logged into the right account.')
      : list(account.secrets.map((secret) => ({ name: secret, type: "secret_text" })));
  if (verb.startsWith("secret bulk")) {
    account.put = JSON.parse(readFileSync(words[2] ?? "", "utf8"));
    return 0;
  }
  if (verb === "r2 bucket info")
    return account.r2.some((bucket) => bucket.name === name)
      ? list({ name, object_count: "0" })
      : fail("The specified bucket does not exist. [code: 10006]");
  if (verb === "d1 create")
    return create(account.d1, `11111111-2222-4333-8444-${String(account.d1.length).padStart(12, "0")}`);
  if (verb === "kv namespace create") return create(account.kv, `abcdef${String(account.kv.length).padStart(26, "0")}`);
  if (verb === "r2 bucket create") return create(account.r2, name);
  return fail(`Unknown arguments: ${whole}`);
}

function list(what: object): number {
  console.log(JSON.stringify(what, null, 2));
  return 0;
}

function create(into: Named[], id: string): number {
  into.push({ id, name });
  console.log(
    `✅ Successfully created '${name}'\n\nTo access your new resource in your Worker, add the following snippet …`,
  );
  return 0;
}

function fail(message: string): number {
  console.error(`✘ [ERROR] ${message}`);
  return 1;
}
