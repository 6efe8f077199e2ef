import { vi } from "vitest";
import { invite } from "../../tests/invite.ts";
import recordedAnswer from "../../tests/lti/recorded/moodle-4.5-answer.json";
import recorded from "../../tests/lti/recorded/moodle-4.5-configuration.json";
import { post } from "../../tests/platform.ts";
import { read, through } from "./request-kinds.ts";
import type { Kind } from "./stopwatch.ts";

type Registering = { secret: string; address: string; beyond: { mockRestore(): void } };

/** Who was invited connects their LMS, a Moodle as it was recorded. */
export function registeringKind(): Kind<Registering> {
  return {
    kind: "request: an LMS registers",
    async prepare() {
      const host = `moodle-${crypto.randomUUID()}.example`;
      const { secret } = await invite();
      return { secret, address: `https://${host}/mod/lti/openid-configuration.php`, beyond: answerAsMoodle(host) };
    },
    async run({ secret, address, beyond }, bindings) {
      try {
        const form = { openid_configuration: address, registration_token: "a-token-for-once" };
        await through(bindings, (door) => read(303, post(`/lti/register/${secret}/confirm`, form, {}, door)));
      } finally {
        beyond.mockRestore();
      }
    },
  };
}

/** All else is fetched as ever. */
function answerAsMoodle(host: string) {
  const beyond = globalThis.fetch;
  const configuration = JSON.stringify(recorded).replaceAll("moodle.maplewood.example", host);
  const registered = JSON.stringify({ ...recordedAnswer, client_id: `client of ${host}` });
  const headers = { "content-type": "application/json" };
  return vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).host !== host) return beyond(input, init);
    return new Response(request.method === "POST" ? registered : configuration, { headers });
  });
}
