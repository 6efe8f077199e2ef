import type { BenchPlatform, Registration } from "./bench-platform.ts";
import type { Answer, Connection } from "./connection.ts";

/** Whose launch it is, and into which course. */
export type Visitor = { learner: number; course: string };

const browser = {
  accept: "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8",
  "accept-language": "en",
  "user-agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
};

/** A launch as a browser goes through it: login, launch, landing page. Three requests to the tool, in this order. */
export class LaunchWalk {
  readonly #connection: Connection;
  readonly #platform: BenchPlatform;
  readonly #registration: Registration;
  readonly #visitor: Visitor;
  readonly answers: { login?: Answer; launch?: Answer; page?: Answer } = {};
  #posted = "";

  constructor(connection: Connection, platform: BenchPlatform, registration: Registration, visitor: Visitor) {
    this.#connection = connection;
    this.#platform = platform;
    this.#registration = registration;
    this.#visitor = visitor;
  }

  async login(): Promise<void> {
    const { iss, clientId, target } = this.#registration;
    const hint = String(this.#visitor.learner);
    const fields = { iss, client_id: clientId, login_hint: hint, lti_message_hint: hint, target_link_uri: target };
    this.answers.login = expect(302, await this.#post("/lti/login", new URLSearchParams(fields).toString(), ""));
  }

  /** The platform's part, between the tool's: what it answers to the authentication request. */
  sign(): void {
    const request = new URL(this.answers.login?.headers.location ?? "").searchParams;
    const id_token = this.#platform.idToken(this.#registration, this.#visitor, request.get("nonce") ?? "");
    this.#posted = new URLSearchParams({ state: request.get("state") ?? "", id_token }).toString();
  }

  async launch(): Promise<void> {
    this.answers.launch = expect(303, await this.#post("/lti/launch", this.#posted, cookieOf(this.answers.login)));
  }

  async page(): Promise<void> {
    const landing = this.answers.launch?.headers.location ?? "";
    this.answers.page = expect(200, await this.#connection.ask("GET", landing, this.visitHeaders));
  }

  /** Posts the same launch once more, as whoever kept it might. */
  again(): Promise<Answer> {
    return this.#post("/lti/launch", this.#posted, cookieOf(this.answers.login));
  }

  /** Where the launch led, without the code that was good once. */
  get pageAddress(): string {
    return (this.answers.launch?.headers.location ?? "").split("?")[0] ?? "";
  }

  /** What a browser sends with every request of this launch. */
  get visitHeaders(): Record<string, string> {
    return { ...browser, cookie: cookieOf(this.answers.launch) };
  }

  /** How long the person waited for the tool: the platform's part is not in it. */
  get ms(): number {
    return Object.values(this.answers).reduce((sum, { ms }) => sum + ms, 0);
  }

  #post(path: string, body: string, cookie: string): Promise<Answer> {
    const type = { "content-type": "application/x-www-form-urlencoded", origin: this.#platform.origin };
    return this.#connection.ask("POST", path, { ...browser, ...type, ...(cookie && { cookie }) }, body);
  }
}

function expect(status: number, answer: Answer): Answer {
  if (answer.status === status) return answer;
  const refusal = String(answer.headers["x-refusal"] ?? answer.body.toString().slice(0, 500));
  throw new Error(`A request of a launch was answered ${answer.status}, not ${status}: ${refusal}`);
}

function cookieOf(answer: Answer | undefined): string {
  return answer?.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
}
