const loopback = new Set(["127.0.0.1", "localhost", "[::1]"]);
/** What a URL parser would forgive: white space, control characters, a backslash read as a slash. */
// oxlint-disable-next-line no-control-regex -- control characters are exactly what must not pass
const forgiven = /[\u0000-\u0020\u007f\\]/;
/** Names that mean a place inside somebody's network (RFC 6761, RFC 6762, RFC 8375, RFC 9476 and ICANN's `.internal`). */
const insideNames = /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|onion|alt)$/;

/** A full name as the DNS has it: labels of letters, digits, hyphens and (in hosts that exist) underscores; the last begins with a letter. */
const fullName = /^([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\.)+[a-z]([a-z0-9-]*[a-z0-9])?$/;

/**
 * The one guard of every address that comes from outside: nothing is fetched, and nobody is sent, where it says no. It lets
 * through https on the usual port of a name with a dot in it, and nothing that means a place inside a network: no IP
 * address in any spelling, no userinfo, no name of a private network.
 * @param loopbackAllowed lets http and https through to this machine, on any port: local use only
 * @returns the address, unchanged
 * @throws TypeError that says what an address of an LMS must be
 */
export function requireReachable(address: string, loopbackAllowed: boolean): string {
  const fault = faultOf(address, loopbackAllowed);
  if (fault === undefined) return address;
  const here = loopbackAllowed ? ", or an address on this machine" : "";
  throw new TypeError(`${address} must be an https address of a public host${here}: ${fault}`);
}

/** Whether the guard lets an address through. */
export function isReachable(address: string, loopbackAllowed: boolean): boolean {
  return faultOf(address, loopbackAllowed) === undefined;
}

function faultOf(address: string, loopbackAllowed: boolean): string | undefined {
  if (forgiven.test(address) || !URL.canParse(address)) return "it is no address";
  const url = new URL(address);
  if (url.username !== "" || url.password !== "" || /^[^/]*\/\/[^/?#]*@/.test(address)) return "it names a user";
  if (url.protocol !== "https:" && url.protocol !== "http:") return "it is not https";
  if (loopbackAllowed && loopback.has(url.hostname)) return undefined;
  if (url.protocol !== "https:") return "it is not https";
  if (url.port !== "") return "it names a port";
  return faultOfHost(url.hostname.replace(/\.$/, ""));
}

/** @param host as the URL parser writes it: an IPv4 address in any spelling has become four numbers by now */
function faultOfHost(host: string): string | undefined {
  if (host.startsWith("[") || /^[\d.]+$/.test(host)) return "it is an IP address";
  if (!fullName.test(host)) return "its host is no full name";
  if (insideNames.test(host)) return "its host is inside a network";
  return undefined;
}
