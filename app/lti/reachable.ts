const loopback = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * @param loopbackAllowed lets http through to this machine: local use only
 * @returns the address
 * @throws TypeError that says what an address of an LMS must be
 */
export function requireReachable(address: string, loopbackAllowed: boolean): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const local = loopbackAllowed && url?.protocol === "http:" && loopback.has(url.hostname);
  const ok = url !== undefined && (url.protocol === "https:" || local) && url.username === "" && url.password === "";
  if (!ok)
    throw new TypeError(`${address} must be an https address${loopbackAllowed ? ", or http on this machine" : ""}`);
  return address;
}
