import { type ChildProcess, execFileSync, fork } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectEnvironment, projectNode, root } from "../project.mjs";
import type { Trial, Verdict } from "./trial.ts";

/** Generated files that the tests need and Git does not keep. */
const generated = ["app/paraglide", ".react-router", "worker-configuration.d.ts", ".dev.vars"];
/** Longer than all tests take: what hangs was noticed, too. */
const PATIENCE_MS = 10 * 60_000;
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

  close(): void {
    this.#end();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #ask(trial: Trial): Promise<Verdict> {
    const child = (this.#child ??= this.#start());
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
  #start(): ChildProcess {
    return fork(path.join(this.#folder, "scripts/mutants/trial.ts"), {
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
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // It is gone already.
    }
  }

  #copy(file: string): void {
    const target = path.join(this.#folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(path.join(root, file), target, { recursive: true });
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
