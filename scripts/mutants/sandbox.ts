import { type ChildProcess, execFileSync, fork } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectEnvironment, projectNode, root } from "../project.mjs";
import type { Trial, Verdict } from "./trial.ts";
import type { NotedTest, WholeRunAnswer, WholeRunOrder } from "./whole-run.ts";

/** Generated files that the tests need and Git does not keep. */
const generated = ["app/paraglide", ".react-router", "worker-configuration.d.ts", ".dev.vars"];
/** Longer than the tests of a mutant take: what hangs was noticed, too. */
const PATIENCE_MS = 10 * 60_000;
/** Longer than all tests take. */
const WHOLE_PATIENCE_MS = 25 * 60_000;
/** Tries of a trial whose tests could not be run. */
const TRIES = 3;

/** A copy of the repository in which mutants are tried one after another. */
export class Sandbox {
  readonly #folder: string;
  #child: ChildProcess | undefined;

  constructor() {
    this.#folder = mkdtempSync(path.join(tmpdir(), "atomic-guide-mutants-"));
    for (const file of repositoryFiles()) this.#copy(file);
    for (const file of generated) if (existsSync(path.join(root, file))) this.#copy(file);
    copyPackages(path.join(root, "node_modules"), path.join(this.#folder, "node_modules"));
  }

  /** @throws Error when the tests cannot be run, whatever is tried */
  async attempt(trial: Trial): Promise<Verdict> {
    let verdict: Verdict = {};
    for (let tries = 0; tries < TRIES; tries++) {
      verdict = await this.#ask(trial);
      if (verdict.broken === undefined) return verdict;
      this.#end();
    }
    throw new Error(`The tests cannot be run: ${verdict.broken}`);
  }

  /**
   * Runs many tests at once, with other texts, and with nothing else under way.
   * @param texts by their paths @param files the tests to run; else all
   * @throws Error when they cannot be run, or come to no end
   */
  async runWhole(texts: ReadonlyMap<string, string>, files?: string[]): Promise<NotedTest[]> {
    for (const [file, text] of texts) writeFileSync(path.join(this.#folder, file), text);
    const child = this.#fork("whole-run.ts");
    const to = path.join(this.#folder, "noted.json");
    let late: NodeJS.Timeout | undefined;
    try {
      const failed = await new Promise<string | undefined>((resolve) => {
        child.once("message", (answer: WholeRunAnswer) => resolve(answer.failed));
        child.once("exit", (code) => resolve(`their process ended (${code})`));
        late = setTimeout(() => resolve("they came to no end"), files === undefined ? WHOLE_PATIENCE_MS : PATIENCE_MS);
        child.send({ to, ...(files && { files }) } satisfies WholeRunOrder);
      });
      if (failed !== undefined) throw new Error(`The tests cannot be run: ${failed}`);
      return JSON.parse(readFileSync(to, "utf8"));
    } finally {
      clearTimeout(late);
      if (child.exitCode === null) endGroup(child);
      for (const file of texts.keys()) this.#restore(file);
    }
  }

  close(): void {
    this.#end();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #ask(trial: Trial): Promise<Verdict> {
    const child = (this.#child ??= this.#fork("trial.ts"));
    return new Promise((resolve) => {
      const late = setTimeout(() => {
        this.#end();
        this.#copy(trial.path);
        resolve({ caught: "the tests came to no end" });
      }, PATIENCE_MS);
      const answer = (verdict: Verdict) => {
        clearTimeout(late);
        child.removeAllListeners();
        resolve(verdict);
      };
      child.once("message", (verdict: Verdict) => answer(verdict));
      child.once("exit", (code) => {
        this.#child = undefined;
        this.#copy(trial.path);
        answer({ broken: `its process ended (${code})` });
      });
      child.send(trial);
    });
  }

  /** It leads a process group, so that what it started ends with it. */
  #fork(script: string): ChildProcess {
    return fork(path.join(this.#folder, "scripts/mutants", script), {
      cwd: this.#folder,
      env: { ...projectEnvironment(), CI: "1" },
      execPath: projectNode(),
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      detached: true,
    });
  }

  #end(): void {
    const child = this.#child;
    this.#child = undefined;
    if (child?.pid === undefined || child.exitCode !== null) return;
    child.removeAllListeners();
    endGroup(child);
  }

  /** As it is in the repository; away, where it has none. */
  #restore(file: string): void {
    if (existsSync(path.join(root, file))) this.#copy(file);
    else rmSync(path.join(this.#folder, file), { force: true });
  }

  #copy(file: string): void {
    const target = path.join(this.#folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(path.join(root, file), target, { recursive: true });
  }
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It is gone already.
  }
}

/** @returns what Git keeps or would keep, by paths from the root */
export function repositoryFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], { cwd: root, encoding: "utf8" });
  return listed.split("\0").filter((file) => file !== "" && existsSync(path.join(root, file)));
}

/** By hard links, where the file system has them; without the caches, which two processes must not share. */
function copyPackages(from: string, to: string): void {
  try {
    execFileSync("cp", ["-al", from, to], { stdio: "ignore" });
  } catch {
    rmSync(to, { recursive: true, force: true });
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  }
  for (const cache of [".vite", ".cache", ".mf"]) rmSync(path.join(to, cache), { recursive: true, force: true });
}
