import { connect, createServer } from "node:net";
import { Refusal } from "./refusal.mjs";

/**
 * A port from the environment.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name "PORT"
 * @param {number} otherwise
 */
export function readPort(env, name, otherwise) {
  const value = env[name] || String(otherwise);
  const port = Number(value);
  if (/^\d+$/.test(value) && port >= 1 && port <= 65_535) return port;
  throw new Refusal(`${name} is "${value}", but a port is a whole number from 1 to 65535: try ${name}=${otherwise}.`);
}

/**
 * Refuses ports that are taken, before anything slow happens.
 * @param {Record<string, number>} ports by the name of their variable
 */
export async function refuseBusyPorts(ports) {
  const seen = new Map();
  for (const [name, port] of Object.entries(ports)) {
    if (seen.has(port))
      throw new Refusal(`${seen.get(port)} and ${name} are both ${port}: give one of them another port.`);
    seen.set(port, name);
    if (await isFree(port)) continue;
    throw new Refusal(
      `Port ${port} is in use: stop what runs there, or choose another one, for example ${name}=${await freePort(port + 1)} in front of the command.`,
    );
  }
}

/** The first free port from `first` on. */
export async function freePort(/** @type {number} */ first) {
  for (let port = first; port <= 65_535; port++) if (await isFree(port)) return port;
  throw new Refusal(`No port from ${first} on is free.`);
}

/** Browsers may read "localhost" as ::1 too, so nobody else may answer there. */
async function isFree(/** @type {number} */ port) {
  return !(await answers("127.0.0.1", port)) && !(await answers("::1", port)) && (await canListen(port));
}

function answers(/** @type {string} */ host, /** @type {number} */ port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 500 });
    const tell = (/** @type {boolean} */ answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket
      .once("connect", () => tell(true))
      .once("timeout", () => tell(true))
      .once("error", () => tell(false));
  });
}

function canListen(/** @type {number} */ port) {
  return new Promise((resolve) => {
    const server = createServer().once("error", () => resolve(false));
    server.listen({ host: "127.0.0.1", port }, () => server.close(() => resolve(true)));
  });
}
