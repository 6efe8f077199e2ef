import { env, exports } from "cloudflare:workers";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { CLAIM } from "#app/lti/claims.ts";
import type { KeySet } from "#app/lti/platform-keys.ts";
import { ROLE, type Roles } from "#app/lti/roles.ts";
import type { Institution } from "./institution.ts";
import type { Person } from "./person.ts";

export const tool = "http://tool.example.test";
const membership = "http://purl.imsglobal.org/vocab/lis/v2/membership#";
const uris: [Roles, string][] = [
  [ROLE.learner, `${membership}Learner`],
  [ROLE.instructor, `${membership}Instructor`],
  [ROLE.administrator, "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator"],
];

/** What a launch may differ in from a good one. */
export type Differing = { claims?: Record<string, unknown>; key?: CryptoKey; cookie?: string };

/** A launch that was let in: its address, and the cookie that its requests carry. */
export type Visit = { path: string; cookie: string };

/** Takes a request to the whole tool. */
export type Door = (request: Request) => Promise<Response>;
const front: Door = (request) => exports.default.fetch(request);

/** An institution's LMS: it signs with real keys, and speaks to the whole tool by HTTP. */
export class Platform {
  readonly institution: Institution;
  readonly keys: CryptoKeyPair;
  /** As the platform publishes it. */
  readonly keySet: KeySet;
  readonly #door: Door;

  /** Its key set lies where a former launch would have left it, so that nothing is fetched. */
  static async open(institution: Institution, door: Door = front): Promise<Platform> {
    const platform = await Platform.unheardOf(institution, door);
    await env.PLATFORMS.put(`jwks/${institution.tenantId}`, JSON.stringify(platform.keySet));
    return platform;
  }

  /** Nobody has asked for its keys yet. */
  static async unheardOf(institution: Institution, door: Door = front): Promise<Platform> {
    const keys = await generateKeyPair("RS256", { extractable: true });
    const { n = "", e = "" } = await exportJWK(keys.publicKey);
    const { jwksUri } = institution.registration;
    const keySet: KeySet = { jwksUri, keys: [{ kty: "RSA", kid: "lms-1", n, e }], fetchedAt: Date.now() };
    return new Platform(institution, keys, keySet, door);
  }

  private constructor(institution: Institution, keys: CryptoKeyPair, keySet: KeySet, door: Door) {
    this.institution = institution;
    this.keys = keys;
    this.keySet = keySet;
    this.#door = door;
  }

  /** The same platform, in front of another door. */
  through(door: Door): Platform {
    return new Platform(this.institution, this.keys, this.keySet, door);
  }

  /** Begins a login. @returns the tool's answer */
  login(differing: Record<string, string> = {}): Promise<Response> {
    const { iss, clientId } = this.institution.registration;
    const fields = { iss, client_id: clientId, login_hint: "7", target_link_uri: `${tool}/lti/launch`, ...differing };
    return ask(`/lti/login?${new URLSearchParams(fields)}`, {}, this.#door);
  }

  /** Goes through login and launch. @returns the tool's answer to the launch */
  async launch(person: Person, differing: Differing = {}): Promise<Response> {
    return this.deliver(await this.prepare(person, differing));
  }

  /** Posts what the browser would post. Again and again, if asked. */
  deliver({ form, cookie }: { form: Record<string, string>; cookie: string }): Promise<Response> {
    const { origin } = new URL(this.institution.registration.iss);
    return post("/lti/launch", form, { cookie, origin }, this.#door);
  }

  /** Goes through login, and signs. @returns what the browser would post, and its cookie */
  async prepare(person: Person, { claims, key, cookie }: Differing = {}) {
    const login = await this.login();
    if (login.status !== 302) throw new Error(`no login: ${login.status} ${login.headers.get("x-refusal")}`);
    const { searchParams } = new URL(login.headers.get("location") ?? "");
    const token = await new SignJWT({ ...this.#claims(person, searchParams.get("nonce") ?? ""), ...claims })
      .setProtectedHeader({ alg: "RS256", kid: "lms-1" })
      .sign(key ?? this.keys.privateKey);
    return {
      form: { state: searchParams.get("state") ?? "", id_token: token },
      cookie: cookie ?? cookieOf(login),
    };
  }

  /** Launches, and is let in. */
  async visit(person: Person, differing: Differing = {}): Promise<Visit> {
    return visitOf(await this.launch(person, differing));
  }

  #claims(person: Person, nonce: string): Record<string, unknown> {
    const { iss, clientId } = this.institution.registration;
    const now = Math.floor(Date.now() / 1000);
    return {
      iss,
      aud: clientId,
      sub: person.sub,
      name: person.name,
      given_name: person.givenName,
      nonce,
      iat: now,
      exp: now + 300,
      [CLAIM.version]: "1.3.0",
      [CLAIM.messageType]: "LtiResourceLinkRequest",
      [CLAIM.deploymentId]: "1",
      [CLAIM.targetLinkUri]: `${tool}/lti/launch`,
      [CLAIM.roles]: uris.filter(([role]) => (person.roles & role) !== 0).map(([, uri]) => uri),
      [CLAIM.context]: { id: "101", title: "Introductory statistics" },
      [CLAIM.resourceLink]: { id: "1", title: "AI Guide" },
    };
  }
}

/** @returns the visit that an answer to a launch begins */
export function visitOf(answer: Response): Visit {
  if (answer.status !== 303) throw new Error(`refused: ${answer.headers.get("x-refusal")}`);
  const path = new URL(answer.headers.get("location") ?? "", tool).pathname.replace(/\/guide$/, "");
  return { path, cookie: cookieOf(answer) };
}

/** Asks the whole tool, as a browser that opens a page. */
export function ask(path: string, headers: Record<string, string> = {}, door: Door = front): Promise<Response> {
  const accept = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8";
  return door(new Request(`${tool}${path}`, { headers: { accept, ...headers }, redirect: "manual" }));
}

/** Posts a form to the whole tool, by default from one of its own pages. */
export function post(
  path: string,
  form: Record<string, string> | URLSearchParams,
  headers: Record<string, string> = {},
  door: Door = front,
): Promise<Response> {
  const body = new URLSearchParams(form);
  const request = { method: "POST", headers: { origin: tool, ...headers }, body, redirect: "manual" } as const;
  return door(new Request(`${tool}${path}`, request));
}

/** @returns the first cookie that an answer sets, as a request sends it back */
function cookieOf(answer: Response): string {
  return answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}
