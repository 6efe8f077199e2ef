interface Cookie {
  name: string;
  value: string;
  host: string;
  path: string;
}

/**
 * The cookies of one HttpBrowser, by host, name and path; ports do not count, as in real browsers.
 * Secure is taken as met: everything here is loopback.
 */
export class CookieJar {
  #cookies: Cookie[] = [];

  /** Keeps what an answer from this address sets; a cookie that is already over goes. */
  keep(url: string, setCookies: string[]): void {
    for (const line of setCookies) {
      const { cookie, over } = parsed(line, new URL(url));
      this.#cookies = this.#cookies.filter((other) => !same(other, cookie));
      if (!over) this.#cookies.push(cookie);
    }
  }

  /** The Cookie header for this address, longest path first; "" where there are none. */
  header(url: string): string {
    const { hostname, pathname } = new URL(url);
    return this.#cookies
      .filter((cookie) => cookie.host === hostname && within(pathname, cookie.path))
      .toSorted((one, other) => other.path.length - one.path.length)
      .map(({ name, value }) => `${name}=${value}`)
      .join("; ");
  }

  /** All cookies that are kept, for a test to look at. */
  all(): readonly Cookie[] {
    return this.#cookies;
  }

  clear(): void {
    this.#cookies = [];
  }
}

function parsed(line: string, url: URL): { cookie: Cookie; over: boolean } {
  const [pair = "", ...rest] = line.split(";").map((part) => part.trim());
  const [name = "", ...value] = pair.split("=");
  const attributes = new Map(
    rest.map((part): [string, string] => {
      const [key = "", ...text] = part.split("=");
      return [key.toLowerCase(), text.join("=")];
    }),
  );
  const path = attributes.get("path") ?? "";
  const maxAge = attributes.get("max-age");
  const expires = attributes.get("expires");
  return {
    cookie: {
      name,
      value: value.join("="),
      host: url.hostname,
      path: path.startsWith("/") ? path : defaultPath(url.pathname),
    },
    over: maxAge !== undefined ? Number(maxAge) <= 0 : expires !== undefined && Date.parse(expires) <= Date.now(),
  };
}

/** RFC 6265 §5.1.4: the folder of the page. */
function defaultPath(pathname: string): string {
  return pathname.slice(0, pathname.lastIndexOf("/")) || "/";
}

function within(pathname: string, path: string): boolean {
  if (pathname === path) return true;
  return pathname.startsWith(path.endsWith("/") ? path : `${path}/`);
}

function same(one: Cookie, other: Cookie): boolean {
  return one.name === other.name && one.host === other.host && one.path === other.path;
}
