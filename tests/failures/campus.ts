import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect } from "vitest";
import { SCRIPT_HEADER } from "#app/guide/script-header.ts";
import { Learners } from "#db/learners.ts";
import { conversationObjectName } from "#workers/object-names.ts";
import { indexOf, statistics, teach } from "../course.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import type { Person } from "../person.ts";
import { ask, Platform, post, type Visit } from "../platform.ts";
import type { AilingTool } from "./ailing-tool.ts";
import { backUpAndTry } from "./backed-up.ts";
import { giveModelOfWorkersAi } from "./model-campus.ts";
import type { Part } from "./table.ts";

const ALLOWS_ALL = { profiling: true, behaviour: true, modelCalls: true, modelHost: "Cloudflare Workers AI" };

/** Where somebody is in the tool: their launch, and the name of what is theirs. */
export type Place = Visit & { person: Person; learnerId: string };

/** What an institution must have for a part to be asked. By its name, so that those with the same are one. */
const needs: Partial<Record<Part, (institution: Institution) => Promise<void>>> = {
  QUOTA: giveModelOfWorkersAi,
  "the model": giveModelOfWorkersAi,
  RESTORE_TRIALS: backUpAndTry,
  BACKUPS: backUpAndTry,
};

type Founded = { institution: Institution; platform: Platform; courseId: string };

/**
 * One for all walks of a test file: they are walked by different people. By file, because the files share their modules, and
 * a file in between may empty the record.
 */
const foundedFor = new Map<string, Promise<Founded>>();

function found(parts: readonly Part[]): Promise<Founded> {
  const needed = [...new Set(parts.flatMap((part) => needs[part] ?? []))];
  const name = [expect.getState().testPath, ...needed.map((need) => need.name)].join("/");
  const founded = foundedFor.get(name) ?? foundAnew(needed);
  foundedFor.set(name, founded);
  return founded;
}

async function foundAnew(needed: ((institution: Institution) => Promise<void>)[] = []): Promise<Founded> {
  const { maplewood } = await twoInstitutions();
  const courseId = await teach(maplewood, statistics);
  for (const need of needed) await need(maplewood);
  return { institution: maplewood, platform: await Platform.open(maplewood), courseId };
}

/** An institution in front of a tool that may ail. Whoever visits did so before anything failed. */
export class Campus {
  readonly institution: Institution;
  readonly platform: Platform;
  readonly tool: AilingTool;
  readonly courseId: string;

  static async open(tool: AilingTool): Promise<Campus> {
    const campus = new Campus(await found(tool.parts), tool);
    await tool.inhabit(campus.index());
    return campus;
  }

  /** One whose tenant, deployments and people may come to harm. */
  static async ofItsOwn(tool: AilingTool): Promise<Campus> {
    const campus = new Campus(await foundAnew(), tool);
    await tool.inhabit(campus.index());
    return campus;
  }

  private constructor({ institution, platform, courseId }: Founded, tool: AilingTool) {
    this.institution = institution;
    this.platform = platform.through(tool.door);
    this.tool = tool;
    this.courseId = courseId;
  }

  /**
   * Somebody new launches, and what goes on behind the answer is waited for. Their conversation's object ails from now on as
   * the tool does.
   */
  async welcome(like: Person): Promise<Place> {
    const person = { ...like, sub: crypto.randomUUID() };
    const visit = await this.platform.visit(person);
    await this.tool.settle();
    const learnerId = await this.learnerId(person);
    await this.tool.inhabit(this.conversationsOf(learnerId));
    // Of who allows nothing, nothing is noticed, and no model is asked for them.
    if (this.tool.parts.some((part) => ["STRUGGLE_DETECTOR", "QUOTA", "the model"].includes(part)))
      await new Learners(this.institution.scope).changePrivacySettings(learnerId, ALLOWS_ALL, Date.now());
    return { ...visit, person, learnerId };
  }

  async learnerId({ sub }: Person): Promise<string> {
    const learner = this.institution.scope.from("learner_profiles").where("lti_user_id", "=", sub).select("id");
    return (await learner.executeTakeFirstOrThrow()).id;
  }

  conversationsOf(learnerId: string) {
    const owner = { learnerId, ltiContextId: this.courseId };
    return env.CHAT_CONVERSATIONS.getByName(conversationObjectName(this.institution.tenantId, owner));
  }

  index() {
    return indexOf(this.institution, this.courseId);
  }

  /** Opens a page of a launch. */
  look({ path, cookie }: Visit, page = "/guide"): Promise<Response> {
    return ask(`${path}${page}`, { cookie }, this.tool.door);
  }

  /** Sends a question as the page's script does. */
  send(place: Visit, conversation: string, question: { id: string; text: string }): Promise<Response> {
    const headers = { cookie: place.cookie, accept: "text/event-stream", [SCRIPT_HEADER]: "guide" };
    return post(`${place.path}/guide/${conversation}/messages`, question, headers, this.tool.door);
  }

  /** The ids of a learner's launches that the record has. */
  async launches(learnerId: string): Promise<string[]> {
    const rows = this.institution.scope.from("learning_sessions").where("learner_id", "=", learnerId).select("id");
    return (await rows.execute()).map(({ id }) => id);
  }

  /** The ids of a conversation's messages that the record has, in their order. */
  async messages(conversation: string): Promise<string[]> {
    const rows = this.institution.scope.from("chat_messages").where("conversation_id", "=", conversation);
    return (await rows.select("id").orderBy("seq").execute()).map(({ id }) => id);
  }

  /** What waits in a learner's object. */
  async waiting(learnerId: string): Promise<{ launches: string[]; messages: string[] }> {
    return runInDurableObject(this.conversationsOf(learnerId), (_, { storage }) => ({
      launches: idsOf(storage, "SELECT id FROM launches WHERE written_at IS NULL"),
      messages: idsOf(storage, "SELECT id FROM messages WHERE written_at IS NULL ORDER BY seq"),
    }));
  }

  /** The object's alarm rings, if it is set. */
  alarm(learnerId: string): Promise<boolean> {
    return runDurableObjectAlarm(this.conversationsOf(learnerId));
  }
}

function idsOf({ sql }: DurableObjectStorage, query: string): string[] {
  return sql
    .exec<{ id: string }>(query)
    .toArray()
    .map(({ id }) => id);
}
