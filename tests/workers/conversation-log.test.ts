import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { ConversationLog, type NewMessage } from "#workers/conversation-log.ts";
import type { KeptLaunch } from "#workers/kept-launch.ts";
import { conversationObjectName } from "#workers/object-names.ts";
import { journal } from "../journal.ts";

// The conversations' names are in the other order than their questions.
const earlier = "conversation-z";
const later = "conversation-a";
const DAY = 24 * 60 * 60_000;

test("what waits comes oldest first, whichever conversation it is of", () =>
  withLog((log) => {
    log.add(earlier, said("q-1", "user"), said("r-1", "assistant"), 1_000);
    log.add(later, said("q-2", "user"), said("r-2", "assistant"), 2_000);
    log.add(earlier, said("q-3", "user"), said("r-3", "assistant"), 3_000);
    expect(log.waiting().map(({ message }) => message.id)).toEqual(["q-1", "r-1", "q-2", "r-2", "q-3", "r-3"]);
    expect(log.waiting().map(({ conversationId }) => conversationId)).toEqual([
      earlier,
      earlier,
      later,
      later,
      earlier,
      earlier,
    ]);
  }));

test("a question always waits before its reply, also where two conversations share a millisecond", () =>
  withLog((log) => {
    log.add(earlier, said("q-1", "user"), said("r-1", "assistant"), 1_000);
    log.add(later, said("q-2", "user"), said("r-2", "assistant"), 1_000);
    const ids = log.waiting().map(({ message }) => message.id);
    expect(ids.filter((id) => id.endsWith("1"))).toEqual(["q-1", "r-1"]);
    expect(ids.filter((id) => id.endsWith("2"))).toEqual(["q-2", "r-2"]);
  }));

test("what waits can be had by pages, the oldest first", () =>
  withLog((log) => {
    expect(log.waits()).toBe(false);
    for (let turn = 0; turn < 3; turn++)
      log.add(turn === 1 ? later : earlier, said(`q-${turn}`, "user"), said(`r-${turn}`, "assistant"), turn * 10);
    const page = log.waiting(3);
    expect(page.map(({ message }) => message.id)).toEqual(["q-0", "r-0", "q-1"]);
    for (const { conversationId, message } of page) log.markWritten(conversationId, [message], 1_000);
    expect(log.waiting(10).map(({ message }) => message.id)).toEqual(["r-1", "q-2", "r-2"]);
    expect(log.waits()).toBe(true);
  }));

test("what can never be written is dropped with a line that says so, without a word of it", () =>
  withLog((log) => {
    log.add(earlier, said("q-1", "user"), said("r-1", "assistant"), 1_000);
    log.add(later, said("q-2", "user"), said("r-2", "assistant"), 2_000);
    log.drop(earlier);
    expect(log.waiting().map(({ message }) => message.id)).toEqual(["q-2", "r-2"]);
    expect(journal.warnings).toEqual([`messages are dropped: they can never be written ${earlier} 2`]);
  }));

describe("what is kept for a page", () => {
  test("is the conversation of its id, or the one last spoken in, written or not", () =>
    withLog((log) => {
      expect(log.kept(undefined)).toBeUndefined();
      log.add(later, said("q-1", "user"), said("r-1", "assistant"), 1_000);
      log.add(earlier, said("q-2", "user"), said("r-2", "assistant"), 2_000);
      log.markWritten(
        earlier,
        log.waiting().map(({ message }) => message),
        3_000,
      );
      expect(log.kept(undefined)).toMatchObject({ id: earlier, messages: [{ id: "q-2" }, { id: "r-2" }] });
      expect(log.kept(later)).toMatchObject({ id: later, messages: [{ id: "q-1" }, { id: "r-1" }] });
      expect(log.kept("another")).toBeUndefined();
    }));

  test("stays for a day after it was written, and as long as something of it waits", () =>
    withLog((log) => {
      log.add(earlier, said("q-1", "user"), said("r-1", "assistant"), 1_000);
      log.markWritten(
        earlier,
        log.waiting().map(({ message }) => message),
        1_000,
      );
      expect(log.sweep(1_000 + DAY)).toBe(true);
      log.add(earlier, said("q-2", "user"), said("r-2", "assistant"), 2_000);
      expect(log.sweep(2_000 + 2 * DAY)).toBe(true);
      expect(log.kept(earlier)?.messages).toHaveLength(4);
      log.markWritten(
        earlier,
        log.waiting().map(({ message }) => message),
        3_000,
      );
      expect(log.sweep(3_001 + DAY)).toBe(false);
      expect(log.kept(earlier)).toBeUndefined();
    }));

  test("of a long conversation is its end, and whatever waits", () =>
    withLog((log) => {
      for (let turn = 0; turn < 150; turn += 1) {
        log.add(earlier, said(`q-${turn}`, "user"), said(`r-${turn}`, "assistant"), turn * 10);
        const written = log.waiting().map(({ message }) => message);
        if (turn !== 3)
          log.markWritten(
            earlier,
            written.filter(({ id }) => !/^[qr]-3$/.test(id)),
            1_000,
          );
      }
      log.sweep(2_000);
      const ids = log.kept(earlier)?.messages.map(({ id }) => id) ?? [];
      expect(ids.slice(0, 4)).toEqual(["q-3", "r-3", "q-50", "r-50"]);
      expect(ids).toHaveLength(202);
    }));
});

describe("a launch", () => {
  test("waits once, oldest first, until it is written, and can then still be found", () =>
    withLog((log) => {
      log.keepLaunch(launched("launch-b", 2_000));
      log.keepLaunch(launched("launch-a", 3_000));
      log.keepLaunch(launched("launch-b", 9_000));
      log.keepLaunch(launched("launch-c", 1_000));
      expect(log.waitingLaunches().map(({ session }) => session.launchId)).toEqual([
        "launch-c",
        "launch-b",
        "launch-a",
      ]);
      expect(log.waitingLaunches(1).map(({ session }) => session.launchId)).toEqual(["launch-c"]);
      expect(log.keptLaunch("launch-b")).toEqual(launched("launch-b", 2_000));
      expect(log.waitingLaunch("launch-b")).toEqual(launched("launch-b", 2_000));
      expect([log.waits(), log.waitingLaunch("another")]).toEqual([true, undefined]);
      log.markLaunchWritten("launch-b", 4_000);
      expect(log.waitingLaunches()).toHaveLength(2);
      expect(log.keptLaunch("launch-b")).toBeDefined();
      expect(log.waitingLaunch("launch-b")).toBeUndefined();
      log.dropLaunch("launch-a");
      expect(log.keptLaunch("launch-a")).toBeUndefined();
      log.sweep(4_001 + DAY);
      expect(log.keptLaunch("launch-b")).toBeUndefined();
      expect(log.waitingLaunches()).toHaveLength(1);
    }));
});

test("what is forgotten is gone, all of it", () =>
  withLog((log) => {
    log.add(earlier, said("q-1", "user"), said("r-1", "assistant"), 1_000);
    log.keepLaunch(launched("launch-a", 1_000));
    log.forget();
    expect([log.waiting(), log.waitingLaunches(), log.kept(undefined), log.sweep(0)]).toEqual([
      [],
      [],
      undefined,
      false,
    ]);
  }));

function launched(launchId: string, launchedAt: number): KeptLaunch {
  const tenantId = "tenant-1";
  return {
    launch: {
      tenantId,
      deploymentRowId: "deployment-1",
      subject: "7",
      roles: 1,
      person: { name: "Mira Okafor" },
      resourceLink: { id: "1" },
      targetLinkUri: "https://tool.example.test/lti/launch",
    },
    session: {
      launchId,
      tenantId,
      learnerId: "learner-1",
      ltiContextId: "course-1",
      deploymentRowId: "deployment-1",
      roles: 1,
      generation: 0,
      expiresAt: launchedAt + 1,
    },
    standing: {
      tenantStatus: "active",
      deploymentStatus: "active",
      learnerStatus: "active",
      generation: 0,
      visit: { tenantName: "Maplewood College", frameAncestors: [] },
    },
    launchedAt,
  };
}

function said(id: string, role: NewMessage["role"]): NewMessage {
  return { id, role, parts: [{ type: "text", text: `The text of ${id}` }] };
}

/** The log of an object of this test's own. */
function withLog(story: (log: ConversationLog) => void): Promise<void> {
  const name = conversationObjectName(crypto.randomUUID(), { ltiContextId: "course-1", learnerId: "learner-1" });
  return runInDurableObject(env.CHAT_CONVERSATIONS.getByName(name), (_, { storage }) =>
    story(new ConversationLog(storage)),
  );
}
