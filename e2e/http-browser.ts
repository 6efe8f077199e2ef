import { CookieJar } from "./lms/browser/cookie-jar.ts";
import type { HtmlForm } from "./lms/browser/html-form.ts";
import { firstForm, linkWithoutScript } from "./lms/browser/html-form.ts";

/** Form fields: a string, several for a repeated field, or undefined to leave the field out. */
export type Fields = Record<string, string | string[] | undefined>;

/** What one request brought; redirects are not followed. */
export interface Page {
  url: string;
  status: number;
  headers: Headers;
  body: string;
}

/** Where a launch begins. Only `lms`, its origin, has no default. */
export interface LaunchPlace {
  lms: string;
  institution?: string;
  course?: string;
  link?: string;
  person?: string;
  fault?: string;
  /** The client id of the tool to launch; without it, the one that is placed in every course. */
  tool?: string;
  /** The LMS asks what to place, instead of opening a link. */
  deepLinking?: true;
}

/** The steps of a launch; a step that the one before it did not lead to is undefined. */
export interface LaunchWalk {
  /** The LMS's page, whose form is the login initiation. */
  opened: Page;
  /** The tool's answer to the login initiation. */
  login: Page;
  /** The LMS's answer to the tool's authentication request. */
  authorize: Page | undefined;
  /** The tool's answer to the id_token. */
  launch: Page | undefined;
  /** The last of them: the page that the person sees. */
  last: Page;
}

/** A browser without scripts: cookies, forms, redirects one at a time. One instance, one person. */
export class HttpBrowser {
  readonly cookies = new CookieJar();

  async get(url: string, headers: Record<string, string> = {}): Promise<Page> {
    return this.#request(url, { method: "GET", headers });
  }

  /** Posts a form, urlencoded. Like a browser, give `origin` in the headers where it matters. */
  async post(url: string, fields: Fields, headers: Record<string, string> = {}): Promise<Page> {
    return this.#request(url, {
      method: "POST",
      headers,
      body: new URLSearchParams(pairs(fields)),
    });
  }

  /** Goes where a page's Location points. Throws when it has none. */
  async follow(page: Page): Promise<Page> {
    const location = page.headers.get("location");
    if (location === null) throw new Error(`${page.url} answered ${page.status}, not a redirect.`);
    return this.get(new URL(location, page.url).href);
  }

  /**
   * Sends the first form of a page, with fields replaced, added or (undefined) left out. The
   * Origin is the page's own, as in a browser; headers may say otherwise.
   */
  async submitForm(page: Page, overrides: Fields = {}, headers: Record<string, string> = {}): Promise<Page> {
    const form = firstForm(page.body, page.url);
    const kept = form.fields.filter(([name]) => !Object.hasOwn(overrides, name));
    const fields = [...kept, ...pairs(overrides)];
    if (form.method === "get") {
      return this.get(`${form.action}?${new URLSearchParams(fields)}`, headers);
    }
    const origin = new URL(page.url).origin;
    return this.#request(form.action, {
      method: "POST",
      headers: { origin, "content-type": form.enctype, ...headers },
      body: encoded(form, fields),
    });
  }

  /** Opens the LMS's launch page, whose form is the login initiation. */
  async openLaunch(place: LaunchPlace): Promise<Page> {
    const { lms, institution = "maplewood", course = "101", link = "1", person = "mira" } = place;
    const query = new URLSearchParams({
      person,
      ...(place.fault && { fault: place.fault }),
      ...(place.tool && { tool: place.tool }),
    });
    const what = place.deepLinking ? "deep-linking" : `links/${link}`;
    return this.get(`${lms}/${institution}/courses/${course}/${what}/launch?${query}`);
  }

  /** Walks up to the LMS's page whose form carries id_token and state. Throws if it is not reached. */
  async launchForm(place: LaunchPlace): Promise<Page> {
    const form = await this.#goOn(await this.submitForm(await this.openLaunch(place)));
    if (form.status !== 200) throw new Error(`The LMS answered ${form.status}: ${form.body}`);
    return form;
  }

  /** Walks a whole launch, as far as it goes, and does not follow the tool's last redirect. */
  async launch(place: LaunchPlace): Promise<LaunchWalk> {
    const opened = await this.openLaunch(place);
    const login = await this.submitForm(opened);
    const toLms = wayOn(login)?.startsWith(`${place.lms}/`);
    if (!toLms) return { opened, login, authorize: undefined, launch: undefined, last: login };
    const authorize = await this.#goOn(login);
    if (authorize.status !== 200) return { opened, login, authorize, launch: undefined, last: authorize };
    const launch = await this.submitForm(authorize);
    return { opened, login, authorize, launch, last: launch };
  }

  /** From the tool's answer to a login to the LMS. */
  async #goOn(login: Page): Promise<Page> {
    const way = wayOn(login);
    if (way === undefined) throw new Error(`${login.url} answered ${login.status}, and leads nowhere.`);
    return this.get(new URL(way, login.url).href);
  }

  async #request(url: string, init: RequestInit & { headers: Record<string, string> }): Promise<Page> {
    const cookie = this.cookies.header(url);
    const headers = { ...init.headers, ...(cookie && { cookie }) };
    const response = await fetch(url, { ...init, headers, redirect: "manual" });
    this.cookies.keep(url, response.headers.getSetCookie());
    return { url, status: response.status, headers: response.headers, body: await response.text() };
  }
}

/** Where a login leads: by a redirect, or by the link of a page that would keep the state by its script. */
function wayOn({ headers, body }: Page): string | undefined {
  return headers.get("location") ?? linkWithoutScript(body);
}

function pairs(fields: Fields): [string, string][] {
  return Object.entries(fields).flatMap(([name, value = []]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
}

function encoded(form: HtmlForm, fields: [string, string][]): string {
  if (form.enctype !== "text/plain") return new URLSearchParams(fields).toString();
  return fields.map(([name, value]) => `${name}=${value}\r\n`).join("");
}
