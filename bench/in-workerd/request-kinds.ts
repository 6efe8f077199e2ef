import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import app from "#workers/app.ts";
import { indexOf, statistics, teach } from "../../tests/course.ts";
import type { Institution } from "../../tests/institution.ts";
import { mira } from "../../tests/person.ts";
import { ask, type Door, Platform, post } from "../../tests/platform.ts";
import type { Kind } from "./stopwatch.ts";

/** What a person's browser asks of the Worker, of a learner who is known and has a conversation. */
export async function requestKinds(at: Institution): Promise<Kind<void>[]> {
  await indexOf(at, await teach(at, statistics)).build();
  const platform = await Platform.open(at);
  const { path, cookie } = await platform.visit(mira);
  const talk = `${path}/guide/${crypto.randomUUID()}/messages`;
  const message = (door?: Door) => {
    const form = { id: crypto.randomUUID(), text: "What does the standard deviation tell me?" };
    return read(200, post(talk, form, { cookie, accept: "*/*" }, door));
  };
  for (let turn = 0; turn < 5; turn++) await message();
  let prepared: Parameters<Platform["deliver"]>[0] | undefined;
  return [
    {
      kind: "request: login",
      prepare: async () => {},
      run: (_, bindings) => through(bindings, (door) => read(302, platform.through(door).login())),
    },
    {
      kind: "request: launch",
      prepare: async () => void (prepared = await platform.prepare(mira)),
      run: (_, bindings) =>
        through(bindings, async (door) => prepared && read(303, platform.through(door).deliver(prepared))),
    },
    {
      kind: "request: the Guide's page, with ten messages",
      prepare: async () => {},
      run: (_, bindings) => through(bindings, (door) => read(200, ask(`${path}/guide`, { cookie }, door))),
    },
    {
      kind: "request: a message",
      prepare: async () => {},
      run: (_, bindings) => through(bindings, message),
    },
  ];
}

/** The whole Worker, with these bindings. What goes on behind an answer is part of it. */
export async function through(bindings: Env, visit: (door: Door) => Promise<unknown>): Promise<void> {
  const context = createExecutionContext();
  // What the platform knows of the connection is not looked at.
  await visit(async (request) => app.fetch(request as Parameters<typeof app.fetch>[0], bindings, context));
  await waitOnExecutionContext(context);
}

/** @returns what a visit would send, unsent */
export async function requestOf(visit: (door: Door) => Promise<unknown>): Promise<Request> {
  let sent: Request | undefined;
  await visit(async (request) => {
    sent = request;
    return new Response();
  });
  if (sent === undefined) throw new Error("Nothing was sent.");
  return sent;
}

export async function read(status: number, asking: Promise<Response>): Promise<void> {
  const answer = await asking;
  const text = await answer.text();
  if (answer.status !== status) throw new Error(`A request was answered ${answer.status}: ${text.slice(0, 200)}`);
}
