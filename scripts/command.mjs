import { readFileSync } from "node:fs";
import { endChildren, killChildrenNow } from "./child-processes.mjs";
import { fallSilent, say } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";

/**
 * Runs a whole command and ends the process with it: 0 or what the work returns, 1 with a sentence when it is refused,
 * and `interrupted` on Ctrl-C. Whichever way it ends, nothing that was started stays behind.
 * @param {() => Promise<number | void>} work
 * @param {{ interrupted: number }} exitCodes
 */
export async function runCommand(work, { interrupted }) {
  let leaving = false;
  const leave = async (/** @type {number} */ code, message = () => {}) => {
    if (leaving) return;
    leaving = true;
    fallSilent();
    message();
    await endChildren();
    process.exit(code);
  };

  process.on("exit", killChildrenNow);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      // Pressed again: no more waiting. The "exit" above still ends the children.
      if (leaving) process.exit(130);
      void leave(interrupted, () => say("Stopping …"));
    });
  }
  // npm dies of its signals without passing them on through the shell that stands between us: a changed ancestry says so.
  const born = ancestry();
  if (process.env.npm_lifecycle_event) setInterval(() => ancestry() !== born && void leave(interrupted), 500).unref();
  // Our reader has gone, as in `npm start | head`.
  process.stdout.on("error", () => void leave(interrupted));

  try {
    await leave((await work()) ?? 0);
  } catch (error) {
    await leave(1, () => explain(error));
  }
}

/** Our parent's number, and on Linux our grandparent's: the shell outlives npm where it is not the one that was meant. */
function ancestry() {
  if (process.platform !== "linux") return String(process.ppid);
  try {
    // The fourth field, after a name in brackets that may hold anything: see proc_pid_stat(5).
    const [, grandparent] = readFileSync(`/proc/${process.ppid}/stat`, "utf8").split(") ").at(-1).split(" ");
    return `${process.ppid} ${grandparent}`;
  } catch {
    return "none";
  }
}

/** Tells the person what went wrong: the sentence of a refusal, the whole of anything unforeseen. */
export function explain(/** @type {unknown} */ error) {
  if (!(error instanceof Refusal)) return console.error(error);
  for (const line of error.lines) console.error(`  │ ${line}`);
  console.error(error.message);
}
