import { execFile } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

/** How a command ended, and all that it said: what it wrote to stdout, then what it wrote to stderr. */
export type Ending = { code: number; said: string };

/**
 * Runs a command of the checkout as an operator would, who is logged in nowhere.
 * @param file "scripts/migrate.ts" runs on Node, "scripts/setup-d1.sh" in the shell
 */
export function command(
  file: string,
  words: readonly string[],
  env: Record<string, string> = {},
  stdin = "",
): Promise<Ending> {
  const nobody = { HOME: os.tmpdir(), XDG_CONFIG_HOME: path.join(os.tmpdir(), "nobody"), CLOUDFLARE_API_TOKEN: "" };
  const plain = { FORCE_COLOR: "0" };
  const program = file.endsWith(".sh") ? "sh" : process.execPath;
  const options = { cwd: root, env: { ...process.env, ...nobody, ...plain, ...env }, timeout: 120_000 };
  return new Promise((resolve) => {
    const child = execFile(program, [file, ...words], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
      resolve({ code, said: stdout + stderr });
    });
    // It may end without having read.
    child.stdin?.on("error", () => {}).end(stdin);
  });
}

/** A folder of its own with copies of what a command may change, and a local state in which nothing is yet. */
export class Checkout implements AsyncDisposable {
  readonly folder: string;
  readonly config: string;
  readonly state: { STATE_DIR: string };

  private constructor(folder: string) {
    this.folder = folder;
    this.config = path.join(folder, "wrangler.jsonc");
    this.state = { STATE_DIR: path.join(folder, "state") };
  }

  static async make(): Promise<Checkout> {
    const copy = await Checkout.#folder();
    await cp(path.join(root, "wrangler.jsonc"), copy.config);
    await cp(path.join(root, "db/migrations"), path.join(copy.folder, "db/migrations"), { recursive: true });
    return copy;
  }

  /** @returns another one that is as this one is now, its local state too */
  async copy(): Promise<Checkout> {
    const copy = await Checkout.#folder();
    await cp(this.folder, copy.folder, { recursive: true });
    return copy;
  }

  static async #folder(): Promise<Checkout> {
    return new Checkout(await mkdtemp(path.join(os.tmpdir(), "atomic-guide-commands-")));
  }

  migration(name: string): string {
    return path.join(this.folder, "db/migrations", name);
  }

  /**
   * A stand-in for wrangler, since a test has no account: it keeps one in a file, and answers in wrangler's own words.
   * @returns the environment in which commands call it
   */
  async account(account: {
    loggedIn: boolean;
    fails?: string;
    d1?: object[];
    kv?: object[];
    secrets?: string[];
  }): Promise<{ WRANGLER: string; ACCOUNT: string }> {
    const file = path.join(this.folder, "account.json");
    const program = path.join(this.folder, "bin/wrangler");
    await mkdir(path.dirname(program), { recursive: true });
    const standIn = path.join(import.meta.dirname, "account-stand-in.ts");
    await writeFile(program, `#!/bin/sh\nexec "${process.execPath}" "${standIn}" "$@"\n`);
    await chmod(program, 0o755);
    await writeFile(file, JSON.stringify({ d1: [], kv: [], r2: [], calls: [], ...account }));
    return { WRANGLER: program, ACCOUNT: file };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
