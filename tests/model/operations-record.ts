import * as fc from "fast-check";
import { defaultSettings, type RetentionSetting, settingNames } from "#app/tenancy/tenant-settings.ts";
import { byClass } from "#app/tenancy/retention-choice.ts";
import { AuditLog } from "#db/audit-log.ts";
import type { CourseQuotaSort } from "#app/tenancy/course-quotas.ts";
import { CourseQuotas } from "#db/course-quotas.ts";
import { CourseSettings } from "#db/course-settings.ts";
import { Metrics } from "#db/metrics.ts";
import { MetricsWriter } from "#db/record/metrics-writer.ts";
import { OverdueRecords } from "#db/overdue-records.ts";
import { Settings } from "#db/settings.ts";
import { tool } from "../tool.ts";
import { by, type Holdings, lastSeq, log, Refused, take } from "./holdings.ts";
import { type Commands, operation } from "./operation.ts";
import { keyOf, ordered } from "./operations-console.ts";
import * as pool from "./pools.ts";
import { HOUR, START } from "./seed.ts";
import type { At } from "./world.ts";

const auditLog = ({ scope }: At) => new AuditLog(scope);
const anyEntry = fc.oneof(
  fc.record({
    actor: pool.actor,
    action: fc.constant("deployment.labelled" as const),
    detail: fc.constantFrom({ deployment: "1" }, { deployment: "2" }),
  }),
  fc.record({
    actor: pool.actor,
    action: fc.constant("course.seen" as const),
    detail: fc.constantFrom({ course: "101", what: "people" as const }, { course: "102", what: "scores" as const }),
  }),
  fc.record({
    actor: pool.actor,
    action: fc.constant("learner.exported" as const),
    detail: fc.constant({ subject: "subject-7" }),
  }),
);
const moment = fc.nat({ max: 6 }).map((steps) => START + steps);
const entryId = fc.constantFrom("entry-1", "entry-2");
const setting = fc.constantFrom(...settingNames.slice(0, 2));
const days = fc.constantFrom(7, 30, 0);

const courseSettings = (at: At, course: string) => new CourseSettings(at.scope, at.course(course));
const chosenFor = (held: Holdings, course: string, name: string) =>
  held.course_settings.find((row) => row.lti_context_id === course && row.name === name);
const holder = (messages: number) => ({ day: { messages, tokens: 9 }, month: { messages: 9, tokens: 9 } });
/** What is chosen, and whether it is no possible choice. */
const courseChoice = fc.constantFrom(
  ["guide.answers", { answers: "hints", tries: 3 }, false] as const,
  ["guide.answers", { answers: "open", tries: 3 }, false] as const,
  ["guide.answers", { answers: "open", tries: 0 }, true] as const,
  ["quota", holder(1), false] as const,
  ["quota", holder(2), false] as const,
  ["quota", holder(-1), true] as const,
  ["quota", null, false] as const,
);
function quotasIn(held: Holdings, sort: CourseQuotaSort) {
  return inQuotaOrder(held, sort).flatMap((course) => {
    const limits: unknown = JSON.parse(chosenFor(held, course.id, "quota")?.value ?? "null");
    const { id, title, label, created_at: knownSince } = course;
    return limits === null ? [] : [{ id, title: title ?? label ?? undefined, knownSince, limits }];
  });
}
const inQuotaOrder = (held: Holdings, sort: CourseQuotaSort) =>
  sort === "oldest" ? ordered(held, "newest").toReversed() : ordered(held, sort);
const chosen = (held: Holdings, name: string) => held.tenant_settings.find((row) => row.name === name);

/** Ids and hashes are not foreseen. */
function withoutIds(answer: unknown): unknown {
  return Array.isArray(answer) && answer.map((row: object) => without(row, "id"));
}

/** Where the chain begins, and its entries. */
const entriesOf = (held: Holdings) => held.audit_log.toSorted(by(({ seq }) => seq));

const inHour = fc.record({
  hour: fc.nat({ max: 1 }).map((hours) => START + hours * HOUR),
  name: fc.constantFrom("select passages", "select others"),
});

export const records: Record<string, Record<string, Commands>> = {
  AuditLog: {
    append: operation({
      args: fc.record({ entry: anyEntry, id: entryId }),
      call: (at, { entry, id }) => auditLog(at).append(entry, at.now, id),
      should: (held, { entry, id }, at) => log(held, entry, at.now, id),
    }),
    alongside: operation({
      args: anyEntry,
      call: (at, args) =>
        auditLog(at).alongside(args, at.now, (row) =>
          at.scope.batch([row, at.scope.from("audit_log").select("seq").orderBy("seq", "desc").limit(1)]),
        ),
      should(held, args, at) {
        log(held, args, at.now);
        return [[], [{ seq: lastSeq(held) }]];
      },
    }),
    change: operation({
      args: fc.array(anyEntry, { maxLength: 2 }),
      call: (at, entries) =>
        auditLog(at).change(at.now, async () => ({
          entries,
          write: (rows) => at.scope.batch([...rows, at.scope.tenant().select("status")]),
        })),
      should(held, entries, at) {
        for (const each of entries) log(held, each, at.now);
        return [...entries.map(() => []), [{ status: held.tenant.status }]];
      },
    }),
    prepareEntry: operation({
      args: anyEntry,
      call: async (at, args) => at.scope.batch([await auditLog(at).prepareEntry(args, at.now)]),
      should(held, args, at) {
        log(held, args, at.now);
        return [[]];
      },
    }),
    head: operation({
      args: fc.constant(undefined),
      call: async (at) => (await auditLog(at).head()).seq,
      should: (held) => lastSeq(held),
    }),
    list: operation({
      args: fc.record({
        limit: pool.limit,
        from: fc.constantFrom(undefined, "after", "before"),
        seq: fc.integer({ min: 1, max: 3 }),
        since: fc.option(moment, { nil: undefined }),
        until: fc.option(moment, { nil: undefined }),
        only: fc.constantFrom(
          {},
          { action: "deployment.labelled" as const },
          { action: "learner.erased" as const },
          { actor: "operator" },
        ),
      }),
      call: (at, { limit, from, seq, since, until, only }) =>
        auditLog(at).list({
          limit,
          ...(from !== undefined && { [from]: seq }),
          ...(since !== undefined && { since }),
          ...(until !== undefined && { until }),
          ...only,
        }),
      shows: withoutIds,
      should(held, { limit, from, seq, since, until, only }) {
        // In the order of time, and of place where that is the same.
        const inTime = held.audit_log.toSorted(
          by(
            ({ at }) => at,
            ({ seq: place }) => place,
          ),
        );
        const first = (time: number) => inTime.find(({ at }) => at >= time)?.seq ?? Infinity;
        const all = entriesOf(held)
          .filter((row) => since === undefined || row.seq >= first(since))
          .filter((row) => until === undefined || row.seq < first(until))
          .filter((row) => !("action" in only) || row.action === only.action)
          .filter((row) => !("actor" in only) || row.actor === only.actor)
          .filter((row) => (from === "after" ? row.seq > seq : from === "before" ? row.seq < seq : true));
        return (from === "after" ? all : all.toReversed()).slice(0, limit).map((row) => ({
          seq: row.seq,
          at: row.at,
          actor: row.actor,
          action: row.action,
          detail: JSON.parse(row.detail),
        }));
      },
    }),
    about: operation({
      args: fc.record({
        of: fc.constantFrom({ course: "101" }, { course: "102" }, { subject: "subject-7" }),
        limit: pool.limit,
        before: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
      }),
      call: (at, { of, ...page }) => auditLog(at).about(of, page),
      shows: withoutIds,
      should(held, { of, limit, before = Infinity }) {
        const isMeant = ({ course, subject }: { course?: string; subject?: string }, action: string) =>
          "subject" in of ? subject === of.subject : course === of.course && action === "course.seen";
        return entriesOf(held)
          .toReversed()
          .filter((row) => row.seq < before && isMeant(JSON.parse(row.detail), row.action))
          .slice(0, limit)
          .map((row) => ({
            seq: row.seq,
            at: row.at,
            actor: row.actor,
            action: row.action,
            detail: JSON.parse(row.detail),
          }));
      },
    }),
    verify: operation({
      args: fc.integer({ min: 1, max: 3 }),
      call: async (at, pageSize) => {
        const found = await auditLog(at).verify(tool, { pageSize });
        return found.whole ? { ...found, head: found.head.seq } : found;
      },
      should: (held) => ({ whole: true, head: lastSeq(held), entries: held.audit_log.length }),
    }),
    applyRetention: operation({
      args: fc.record({ limit: pool.limit, ago: fc.constantFrom(-1, 2) }),
      call: (at, { limit, ago }) => auditLog(at).applyRetention(at.now - ago, tool, at.now, limit),
      should(held, { limit, ago }, at) {
        const all = entriesOf(held);
        const young = all.findIndex((row) => row.at >= at.now - ago);
        const old = all.slice(0, young === -1 ? all.length : young).slice(0, limit);
        const last = old.at(-1);
        if (last === undefined) return { removed: 0, more: false };
        take(held.audit_log, ({ seq }) => seq <= last.seq);
        held.audit_checkpoints = [{ id: "", seq: last.seq, hash: "", at: at.now, signature: "" }];
        return { removed: old.length, more: old.length === limit };
      },
    }),
  },
  Settings: {
    all: operation({
      args: fc.constant(undefined),
      call: ({ scope }) => new Settings(scope).all(),
      should(held) {
        const rows = settingNames.flatMap((name) => chosen(held, name) ?? []);
        return {
          values: { ...defaultSettings, ...Object.fromEntries(rows.map((row) => [row.name, JSON.parse(row.value)])) },
          versions: Object.fromEntries(rows.map((row) => [row.name, row.version])),
        };
      },
    }),
    get: operation({
      args: setting,
      call: ({ scope }, name) => new Settings(scope).get(name),
      should(held, name) {
        const row = chosen(held, name);
        return { value: row ? JSON.parse(row.value) : defaultSettings[name], version: row?.version ?? 0 };
      },
    }),
    set: operation({
      args: fc.record({ name: setting, value: days, actor: pool.actor, version: fc.nat({ max: 2 }) }),
      call: (at, { name, value, ...who }) => new Settings(at.scope).set(name, value, who, at.now),
      should(held, { name, value, actor, version }, at) {
        if (value === 0) throw new Refused(/ZodError|too_small/);
        const row = chosen(held, name);
        if ((row?.version ?? 0) !== version) return false;
        const change = { value: String(value), version: version + 1, updated_at: at.now };
        if (row === undefined) held.tenant_settings.push({ name, ...change });
        else Object.assign(row, change);
        const detail = { setting: name, version: version + 1, days: value };
        log(held, { actor, action: "setting.changed", detail }, at.now);
        return true;
      },
    }),
    setAll: operation({
      args: fc.record({
        wishes: fc.uniqueArray(fc.record({ name: setting, value: days, version: fc.nat({ max: 2 }) }), {
          selector: ({ name }) => name,
        }),
        actor: pool.actor,
      }),
      call: (at, { wishes, actor }) =>
        new Settings(at.scope).setAll(
          Object.fromEntries(wishes.map(({ name, value }) => [name, value])) as Record<RetentionSetting, number>,
          {
            actor,
            versions: Object.fromEntries(wishes.map(({ name, version }) => [name, version])) as Record<
              RetentionSetting,
              number
            >,
          },
          at.now,
        ),
      should(held, { wishes, actor }, at) {
        const rows = wishes.map((wish) => ({ ...wish, row: chosen(held, wish.name) }));
        const differing = rows.filter(
          ({ name, value, row }) => value !== (row ? JSON.parse(row.value) : defaultSettings[name]),
        );
        if (differing.some(({ value }) => value === 0)) throw new Refused(/ZodError|too_small/);
        const missed = differing.filter(({ row, version }) => (row?.version ?? 0) !== version);
        if (missed.length > 0) return missed.map(({ name }) => name);
        for (const { name, value, version, row } of differing) {
          const change = { value: String(value), version: version + 1, updated_at: at.now };
          if (row === undefined) held.tenant_settings.push({ name, ...change });
          else Object.assign(row, change);
          const detail = { setting: name, version: version + 1, days: value };
          log(held, { actor, action: "setting.changed", detail }, at.now);
        }
        return [];
      },
    }),
  },
  CourseQuotas: {
    list: operation({
      args: fc.record({
        sought: fc.constantFrom("", "", "o", "COURSE"),
        sort: fc.constantFrom("newest" as const, "oldest" as const, "title" as const),
        after: pool.place,
        limit: pool.limit,
      }),
      call: (at, { after, ...choice }) =>
        new CourseQuotas(at.scope).list({ ...choice, after: quotasIn(at.before, choice.sort)[after ?? -1]?.id }),
      should(held, { sought, sort, after, limit }, at) {
        if (sort === "title") for (const course of held.lti_contexts) course.sort_key ??= keyOf(course);
        const all = quotasIn(held, sort);
        const last = quotasIn(at.before, sort)[after ?? -1]?.id;
        const found = all
          .slice(last === undefined ? 0 : all.findIndex(({ id }) => id === last) + 1)
          .filter(({ title }) => (title ?? "").toLowerCase().includes(sought.toLowerCase()))
          .slice(0, limit);
        // Few enough for one window.
        return { found, reached: undefined };
      },
    }),
  },
  CourseSettings: {
    all: operation({
      args: pool.contextId,
      call: (at, course) => courseSettings(at, course).all(),
      should(held, course, at) {
        const value = (name: string) => chosenFor(held, at.course(course), name)?.value ?? "null";
        return {
          "guide.answers": JSON.parse(value("guide.answers")),
          "learners.minors": { areMinors: false },
          quota: JSON.parse(value("quota")),
        };
      },
    }),
    get: operation({
      args: pool.contextId,
      call: (at, course) => courseSettings(at, course).get("guide.answers"),
      should(held, course, at) {
        const row = chosenFor(held, at.course(course), "guide.answers");
        return { value: row ? JSON.parse(row.value) : null, version: row?.version ?? 0 };
      },
    }),
    set: operation({
      args: fc.record({
        course: pool.contextId,
        chosen: courseChoice,
        actor: pool.actor,
        version: fc.nat({ max: 2 }),
      }),
      call: (at, { course, chosen: [name, value], ...who }) => courseSettings(at, course).set(name, value, who, at.now),
      should(held, { course: contextId, chosen: [name, value, isWrong], actor, version }, at) {
        if (isWrong) throw new Refused(/ZodError|too_small/);
        const course = at.course(contextId);
        const row = chosenFor(held, course, name);
        if (row === undefined && version === 0 && !held.lti_contexts.some(({ id }) => id === course))
          throw new Refused(/FOREIGN KEY/);
        if ((row?.version ?? 0) !== version) return false;
        const change = { value: JSON.stringify(value), version: version + 1, updated_at: at.now };
        if (row === undefined) held.course_settings.push({ lti_context_id: course, name, ...change });
        else Object.assign(row, change);
        const detail = { course, setting: name, version: version + 1 };
        log(held, { actor, action: "course.setting_changed", detail }, at.now);
        return true;
      },
    }),
  },
  Metrics: {
    hours: operation({
      args: fc.record({ hours: fc.integer({ min: 0, max: 3 }), limit: pool.limit, after: pool.place }),
      call: (at, { hours, limit, after }) =>
        new Metrics(at.scope).hours({ from: START, to: START + hours * HOUR }, lastFigures(at, after), limit),
      shows: (answer) => Array.isArray(answer) && answer.map((row: object) => without(row, "p50Ms", "p95Ms")),
      should(held, { hours, limit, after }, at) {
        const last = lastFigures(at, after);
        return figures(held)
          .filter(({ hour }) => hour < START + hours * HOUR)
          .filter(({ hour, name }) => !last || hour > last.hour || (hour === last.hour && name > last.name))
          .slice(0, limit)
          .map((row) => ({
            hour: row.hour,
            name: row.name,
            kind: row.kind,
            count: row.count,
            failures: row.failures,
            rowsRead: row.rows_read,
            rowsWritten: row.rows_written,
            totalMs: row.total_ms,
            histogram: JSON.parse(row.histogram),
          }));
      },
    }),
    deleteBefore: operation({
      args: fc.record({ hours: fc.integer({ min: 0, max: 3 }), limit: pool.limit }),
      call: (at, { hours, limit }) => new Metrics(at.scope).deleteBefore(START + hours * HOUR, limit),
      should(held, { hours, limit }) {
        const old = figures(held)
          .filter(({ hour }) => hour < START + hours * HOUR)
          .slice(0, limit);
        take(held.metrics, (row) => old.includes(row));
        return old.length;
      },
    }),
  },
  OverdueRecords: {
    count: operation({
      args: fc.record({ ago: fc.constantFrom(-1, 2, 12 * HOUR), most: fc.constantFrom(0, 1, 9) }),
      call: (at, { ago, most }) =>
        new OverdueRecords(at.scope).count(
          byClass(() => at.now - ago),
          most,
        ),
      should(held, { ago, most }, at) {
        const before = at.now - ago;
        const some = (times: number[]) => Math.min(times.filter((time) => time < before).length, most + 1);
        const young = entriesOf(held).findIndex((row) => row.at >= before);
        return {
          "retention.conversations":
            some(held.chat_conversations.map((row) => row.updated_at)) +
            some(held.instructor_questions.map((row) => row.updated_at)),
          "retention.learning_sessions": some(held.learning_sessions.map((row) => row.expires_at)),
          "retention.launch_records": some(held.launch_records.map((row) => row.minute)),
          "retention.metrics": some(held.metrics.map((row) => row.hour)),
          "retention.audit_log": Math.min(young === -1 ? held.audit_log.length : young, most + 1),
        };
      },
    }),
  },
  // No repository: it adds the figures of all tenants, and each must get its own.
  MetricsWriter: {
    write: operation({
      args: fc.record({
        id: fc.constantFrom("drain-1", "drain-2"),
        figures: fc.uniqueArray(fc.record({ tenant: fc.nat({ max: 2 }), at: inHour, count: fc.nat({ max: 3 }) }), {
          maxLength: 3,
          selector: ({ tenant, at }) => `${tenant} ${at.hour} ${at.name}`,
        }),
      }),
      call: ({ d1, world }, { id, figures }) =>
        new MetricsWriter(d1).write({
          id,
          aggregates: figures.map(({ tenant, at, count }) => ({
            tenantId: world.tenants[tenant]?.tenant.id ?? "",
            ...at,
            kind: "query",
            count,
            failures: 1,
            rowsRead: count,
            rowsWritten: 0,
            totalMs: count / 2,
            histogram: { [count]: 1, 9: 1 },
          })),
        }),
      should(_, { id, figures }, __, world) {
        for (const { tenant, at, count } of figures) addFigures(world[tenant]?.metrics ?? [], id, at, count);
      },
    }),
  },
};

const figures = (held: Holdings) =>
  held.metrics.toSorted(
    by(
      ({ hour }) => hour,
      ({ name }) => name,
    ),
  );

function lastFigures(at: At, place: number | undefined): { hour: number; name: string } | undefined {
  const row = place === undefined ? undefined : figures(at.before)[place];
  return row && { hour: row.hour, name: row.name };
}

/** A delivery that a row remembers adds nothing to it. */
function addFigures(rows: Holdings["metrics"], id: string, at: { hour: number; name: string }, count: number): void {
  let row = rows.find(({ hour, name }) => hour === at.hour && name === at.name);
  if (row === undefined) {
    const nothing = { count: 0, failures: 0, rows_read: 0, rows_written: 0, total_ms: 0, histogram: "{}" };
    row = { ...at, kind: "query", ...nothing, last_drain: "" };
    rows.push(row);
  }
  const known = row.last_drain.split(" ").filter((each) => each !== "");
  if (known.includes(id)) return;
  const histogram: Record<string, number> = JSON.parse(row.histogram);
  for (const bucket of [count, 9]) histogram[bucket] = (histogram[bucket] ?? 0) + 1;
  Object.assign(row, {
    count: row.count + count,
    failures: row.failures + 1,
    rows_read: row.rows_read + count,
    total_ms: row.total_ms + count / 2,
    histogram: JSON.stringify(histogram),
    last_drain: [id, ...known].join(" "),
  });
}

function without(row: object, ...columns: string[]): object {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)));
}
