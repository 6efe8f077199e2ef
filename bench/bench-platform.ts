import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { Visitor } from "./launch-walk.ts";

const lti = "https://purl.imsglobal.org/spec/lti/claim";
const role = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";

/** How the tool knows the platform, and where it takes launches. */
export type Registration = { iss: string; clientId: string; deploymentId: string; target: string };

/** The LMS of a bench: it publishes its keys on loopback, and signs what a launch carries, with a real key. */
export class BenchPlatform {
  readonly #key: KeyObject;
  readonly #kid: string;
  readonly #jwks: string;
  readonly #server: Server;
  readonly origin: string;

  static async open(port: number): Promise<BenchPlatform> {
    const platform = new BenchPlatform(port);
    await new Promise<void>((resolve, reject) => {
      platform.#server.once("error", reject).listen(port, "127.0.0.1", resolve);
    });
    return platform;
  }

  private constructor(port: number) {
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const { n = "", e = "" } = publicKey.export({ format: "jwk" });
    this.#key = privateKey;
    this.#kid = createHash("sha256").update(n).digest("base64url");
    this.#jwks = JSON.stringify({ keys: [{ kty: "RSA", kid: this.#kid, alg: "RS256", use: "sig", n, e }] });
    this.origin = `http://127.0.0.1:${port}`;
    this.#server = createServer((_request, answer) => {
      answer.setHeader("content-type", "application/json").end(this.#jwks);
    });
  }

  /** The public key, as the JWKS shows it. */
  get publicJwk(): { kty: string; kid: string; n: string; e: string } {
    return JSON.parse(this.#jwks).keys[0];
  }

  /** An id_token of about 2 KB, as an LMS with all its services sends it. */
  idToken({ iss, clientId, deploymentId, target }: Registration, { learner, course }: Visitor, nonce: string): string {
    const now = Math.floor(Date.now() / 1000);
    const services = `${iss}/services/courses/${course}`;
    const claims = {
      nonce,
      iat: now,
      exp: now + 300,
      iss,
      aud: clientId,
      sub: `learner-${learner}`,
      name: `Learner Number ${learner}`,
      given_name: "Learner",
      family_name: `Number ${learner}`,
      email: `learner-${learner}@campus.example`,
      [`${lti}/ext`]: { user_username: `learner-${learner}`, lms: "bench" },
      [`${lti}/deployment_id`]: deploymentId,
      [`${lti}/target_link_uri`]: target,
      [`${lti}/message_type`]: "LtiResourceLinkRequest",
      [`${lti}/version`]: "1.3.0",
      [`${lti}/roles`]: [role],
      [`${lti}/context`]: {
        id: course,
        label: `C-${course}`,
        title: "Introductory statistics",
        type: ["CourseSection"],
      },
      [`${lti}/resource_link`]: { id: "1", title: "AI Guide", description: "" },
      [`${lti}/launch_presentation`]: { locale: "en", document_target: "iframe", return_url: `${iss}/return` },
      [`${lti}/tool_platform`]: { product_family_code: "bench", version: "1", guid: "bench", name: "The bench's LMS" },
      [`${lti}/lis`]: { person_sourcedid: `SIS-${learner}`, course_section_sourcedid: `SIS-${course}` },
      [`${lti}/custom`]: { context_history: "", context_memberships_url: `${services}/memberships` },
      "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint": {
        scope: [
          "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
          "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly",
          "https://purl.imsglobal.org/spec/lti-ags/scope/score",
        ],
        lineitems: `${services}/lineitems`,
        lineitem: `${services}/lineitems/1/lineitem`,
      },
      "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice": {
        context_memberships_url: `${services}/memberships`,
        service_versions: ["1.0", "2.0"],
      },
    };
    const signed = `${part({ typ: "JWT", alg: "RS256", kid: this.#kid })}.${part(claims)}`;
    return `${signed}.${sign("sha256", Buffer.from(signed), this.#key).toString("base64url")}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
