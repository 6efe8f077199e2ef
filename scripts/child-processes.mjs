import { spawn, spawnSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "./project.mjs";
import { Refusal } from "./refusal.mjs";

// Each child leads a process group of its own, so that its own children end with it, and so that Ctrl-C comes to us alone.
const windows = process.platform === "win32";
const KEPT_LINES = 30;
const GRACE = 8_000;

/** @type {Map<number, NodeJS.Signals>} the groups that may still be alive, and how each likes to be asked to end */
const groups = new Map();

/** Once everything is being ended, no outcome is told any more: the work that waits for one must not go on. */
let ending = false;

/**
 * Starts a program in the checkout and keeps the last lines it says.
 * @param {string} file
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, shell?: boolean, show?: boolean, onLine?: (line: string, error: boolean) => void, endWith?: NodeJS.Signals }} options
 *   show: it writes to our terminal itself, and no lines are kept.
 * @returns {{ pid: number | undefined, ended: Promise<number>, lastLines: () => string[], end: () => Promise<void> }}
 *   pid: undefined when it could not be started. ended: its exit code, 1 when a signal ended it.
 */
export function startChild(
  file,
  args,
  { env = process.env, shell = false, show = false, onLine = () => {}, endWith = "SIGTERM" } = {},
) {
  if (ending) return { pid: undefined, ended: new Promise(() => {}), lastLines: () => [], end: async () => {} };
  const output = show ? "inherit" : "pipe";
  const child = spawn(file, args, {
    cwd: root,
    env,
    shell,
    stdio: ["ignore", output, output],
    detached: !windows,
    windowsHide: true,
  });
  /** @type {string[]} */
  const lines = [];
  const keep = (/** @type {string} */ line, /** @type {boolean} */ error) => {
    lines.push(line);
    if (lines.length > KEPT_LINES) lines.shift();
    onLine(line, error);
  };
  if (child.stdout) eachLine(child.stdout, (line) => keep(line, false));
  if (child.stderr) eachLine(child.stderr, (line) => keep(line, true));
  const { pid } = child;
  if (pid !== undefined) groups.set(pid, endWith);

  const ended = new Promise((resolve) => {
    const tell = (/** @type {number} */ code) => !ending && resolve(code);
    child.once("error", (error) => {
      keep(error.message, true);
      tell(1);
    });
    child.once("exit", (code) => {
      // What it left behind ends now: later, its number may be another program's.
      if (!ending && pid !== undefined) {
        signalGroup(pid, "SIGKILL");
        groups.delete(pid);
      }
      // Its last lines come before "close", which a grandchild in a group of its own could put off for ever.
      setTimeout(tell, 1_000, code ?? 1).unref();
    });
    child.once("close", (code) => tell(code ?? 1));
  });
  return { pid, ended, lastLines: () => lines, end: () => endGroups(pid === undefined ? [] : [pid]) };
}

/**
 * Runs a program to its end.
 * @param {string} failure the sentence for the person, should it fail or take too long
 * @param {string} file
 * @param {string[]} args
 * @param {Parameters<typeof startChild>[2] & { within?: number }} options within: milliseconds
 */
export async function runChild(failure, file, args, { within, ...options } = {}) {
  const child = startChild(file, args, options);
  const timer = within && setTimeout(child.end, within);
  const code = await child.ended;
  clearTimeout(timer);
  if (code !== 0) throw new Refusal(failure, child.lastLines());
}

/** Ends every process that was started here, and theirs; returns when they are gone. */
export function endChildren() {
  ending = true;
  return endGroups([...groups.keys()]);
}

/** For the very last moment of our own process, when nothing can be awaited any more. */
export function killChildrenNow() {
  for (const pid of groups.keys()) signalGroup(pid, "SIGKILL");
}

/** @param {number[]} pids */
async function endGroups(pids) {
  for (const pid of pids) signalGroup(pid, groups.get(pid) ?? "SIGTERM");
  const deadline = Date.now() + GRACE;
  while (pids.some(isAlive) && Date.now() < deadline) await sleep(25);
  for (const pid of pids) signalGroup(pid, "SIGKILL");
  for (const pid of pids) groups.delete(pid);
}

function isAlive(/** @type {number} */ pid) {
  return signalGroup(pid, 0);
}

/** True when there was someone to receive it. */
function signalGroup(/** @type {number} */ pid, /** @type {NodeJS.Signals | 0} */ signal) {
  try {
    if (!windows) return process.kill(-pid, signal);
    if (signal !== 0) spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore", windowsHide: true });
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * @param {NodeJS.ReadableStream} stream
 * @param {(line: string) => void} take
 */
function eachLine(stream, take) {
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("data", (text) => {
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.trim() !== "") take(line);
  });
  stream.on("end", () => rest.trim() !== "" && take(rest));
}
