// Long waits must be seen. On a terminal one line keeps counting; elsewhere plain lines appear now and then.

const live = Boolean(process.stdout.isTTY) && process.env.TERM !== "dumb";
const HEARTBEAT = live ? 1_000 : 10_000;

/** @type {Map<string, number>} the steps under way and when they began */
const underway = new Map();
/** @type {NodeJS.Timeout | undefined} */
let heartbeat;

/**
 * Runs one step of a command and tells how it goes.
 * @template T
 * @param {string} title "Installing packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  begin(title);
  try {
    const result = await work();
    say(`${title}: done in ${seconds(underway.get(title))}`);
    return result;
  } finally {
    end(title);
  }
}

/** Prints lines of its own above the line that counts. */
export function say(text = "") {
  process.stdout.write(`${live ? "\r\x1b[K" : ""}${text}\n`);
}

/** Takes the counting line away: what comes next has the terminal for itself. */
export function fallSilent() {
  clearInterval(heartbeat);
  if (live && underway.size > 0) process.stdout.write("\r\x1b[K");
  underway.clear();
}

function begin(title) {
  underway.set(title, performance.now());
  if (underway.size === 1) heartbeat = setInterval(beat, HEARTBEAT);
  // A step of less than a second is told only once, when it is done.
  if (!live) setTimeout(() => underway.has(title) && say(`${title} …`), 1_000).unref();
}

function end(title) {
  underway.delete(title);
  if (underway.size === 0) fallSilent();
  else if (live) beat();
}

function beat() {
  const line = [...underway].map(([title, since]) => `${title} … ${seconds(since)}`).join(" · ");
  // A line longer than the terminal would wrap, and could not be taken back.
  if (live) process.stdout.write(`\r\x1b[K${line.slice(0, (process.stdout.columns || 80) - 1)}`);
  else process.stdout.write(`${line}\n`);
}

const seconds = (since = performance.now()) => `${Math.round((performance.now() - since) / 1_000)} s`;
