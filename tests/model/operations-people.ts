import * as fc from "fast-check";
import type { CognitiveProfile } from "#app/learner/cognitive-profile.ts";
import { ROLE } from "#app/lti/roles.ts";
import { Appointments } from "#db/appointments.ts";
import { Erasure } from "#db/erasure.ts";
import { Learners } from "#db/learners.ts";
import { LmsAdministrators } from "#db/lms-administrators.ts";
import { OwnRecords, type OwnRow, type OwnTable, ownTables } from "#db/own-records.ts";
import { UnseenPeople } from "#db/unseen-people.ts";
import { by, eraseLearner, type Holdings, inSort, log, take } from "./holdings.ts";
import { type Commands, operation } from "./operation.ts";
import * as pool from "./pools.ts";
import type { At } from "./world.ts";

const learners = ({ scope }: At) => new Learners(scope);
const names = fc.record({ displayName: pool.word, givenName: fc.option(pool.word, { nil: undefined }) });
const person = fc.record({ sub: pool.sub, names, testUser: fc.boolean() });
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;
const said = (p: Person) => ({ ltiUserId: p.sub, ...p.names, email: undefined, testUser: p.testUser });
const anyProfile = fc.constantFrom<CognitiveProfile>(
  { concepts: {} },
  { concepts: { a: { mastery: { value: 0.5, evidence: 2 } } } },
);
const privacy = fc.constantFrom(
  { profiling: true },
  { profiling: false },
  { profiling: null },
  { noticeVersion: "1", noticeAcceptedAt: 5 },
);

/** By what the LMS calls them: found and brought up to date, or made. */
export function meet(held: Holdings, p: Person, at: At) {
  const told = {
    display_name: p.names.displayName,
    given_name: p.names.givenName ?? null,
    email: null,
    updated_at: at.now,
    last_here_at: at.now,
  };
  const known = held.learner_profiles.find((row) => row.lti_user_id === p.sub);
  if (known !== undefined) return Object.assign(known, told);
  const learner: Holdings["learner_profiles"][number] = {
    id: at.chosen(),
    lti_user_id: p.sub,
    subject_id: at.chosen(),
    cognitive_profile: "{}",
    cognitive_profile_version: 0,
    privacy_settings: "{}",
    status: "active",
    generation: 0,
    test_user: p.testUser ? 1 : 0,
    launched_roles: 0,
    created_at: at.now,
    ...told,
  };
  held.learner_profiles.push(learner);
  return learner;
}

/** How long ago, ms: in the model a step is one. */
const away = fc.constantFrom(-1, 0, 2, 9);

/** By the columns of a table's key, the first one first. */
const byKey = (table: OwnTable) => (one: OwnRow, other: OwnRow) => {
  for (const column of ownTables[table]) {
    const [a, b] = [one[column] ?? "", other[column] ?? ""];
    if (a !== b) return a < b ? -1 : 1;
  }
  return 0;
};

const administersLms = ({ roles }: { roles: number }) => (roles & ROLE.administrator) !== 0;

const find = (held: Holdings, id: string) => held.learner_profiles.find((row) => row.id === id);

function entry(row: Holdings["learner_profiles"][number]) {
  return {
    id: row.id,
    displayName: row.display_name ?? undefined,
    givenName: row.given_name ?? undefined,
    email: row.email ?? undefined,
    testUser: row.test_user === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function whole(row: Holdings["learner_profiles"][number] | undefined) {
  return (
    row && {
      ...entry(row),
      ltiUserId: row.lti_user_id,
      subjectId: row.subject_id,
      cognitiveProfile: JSON.parse(row.cognitive_profile),
      cognitiveProfileVersion: row.cognitive_profile_version,
      status: row.status,
      generation: row.generation,
    }
  );
}

export const people: Record<string, Record<string, Commands>> = {
  OwnRecords: {
    page: operation({
      args: fc.record({
        sub: pool.sub,
        table: fc.constantFrom<OwnTable>(
          "learning_sessions",
          "struggle_events",
          "intervention_logs",
          "chat_conversations",
          "reply_ratings",
        ),
        limit: pool.limit,
      }),
      call: (at, { sub, table, limit }) =>
        new OwnRecords(at.scope, at.learner(sub)).page(table, { after: undefined, limit }),
      shows: (answer) => (answer as OwnRow[]).map(({ id, message_id: message }) => id ?? message),
      should: (held, { sub, table, limit }, at) =>
        (held[table] as OwnRow[])
          .filter((row) => row["learner_id"] === at.learner(sub))
          .toSorted(byKey(table))
          .slice(0, limit)
          .map(({ id, message_id: message }) => id ?? message),
    }),
    messages: operation({
      args: fc.record({ sub: pool.sub, talk: pool.talk, after: fc.nat({ max: 2 }), limit: pool.limit }),
      call: (at, { sub, talk, ...page }) => new OwnRecords(at.scope, at.learner(sub)).messages(talk, page),
      shows: (answer) => (answer as OwnRow[]).map(({ id }) => id),
      should(held, { sub, talk, after, limit }, at) {
        const isTheirs = held.chat_conversations.some((row) => row.id === talk && row.learner_id === at.learner(sub));
        return held.chat_messages
          .filter((row) => isTheirs && row.conversation_id === talk && row.seq > after)
          .toSorted(by(({ seq }) => seq))
          .slice(0, limit)
          .map(({ id }) => id);
      },
    }),
  },
  Appointments: {
    list: operation({
      args: pool.limit,
      call: (at, args) => new Appointments(at.scope).list(args),
      should: (held, args) =>
        held.appointments
          .toSorted(by((row) => row.learner_id))
          .slice(0, args)
          .map(({ learner_id, appointed_at }) => {
            const row = find(held, learner_id);
            return {
              learnerId: learner_id,
              subjectId: row?.subject_id,
              name: row?.display_name ?? row?.given_name ?? undefined,
              email: row?.email ?? undefined,
              at: appointed_at,
            };
          }),
    }),
    appoint: operation({
      args: fc.record({ sub: pool.sub, actor: pool.actor, most: fc.constantFrom(1, 2, 10) }),
      call: (at, { sub, ...order }) => new Appointments(at.scope).appoint(at.learner(sub), order, at.now),
      should(held, { sub, actor, most }, at) {
        const row = find(held, at.learner(sub));
        if (row === undefined || row.test_user === 1) return "gone";
        if (held.appointments.some(({ learner_id }) => learner_id === row.id)) return "appointed";
        if (held.appointments.length >= most) return "full";
        held.appointments.push({ learner_id: row.id, appointed_at: at.now });
        log(held, { actor, action: "administrator.appointed", detail: { subject: row.subject_id } }, at.now);
        return "appointed";
      },
    }),
    remove: operation({
      args: fc.record({ sub: pool.sub, actor: pool.actor }),
      call: (at, { sub, actor }) => new Appointments(at.scope).remove(at.learner(sub), actor, at.now),
      should(held, { sub, actor }, at) {
        const taken = take(held.appointments, ({ learner_id }) => learner_id === at.learner(sub));
        const subject = find(held, at.learner(sub))?.subject_id;
        if (taken.length > 0) log(held, { actor, action: "administrator.removed", detail: { subject } }, at.now);
        return taken.length > 0;
      },
    }),
  },
  LmsAdministrators: {
    list: operation({
      args: pool.limit,
      call: (at, args) => new LmsAdministrators(at.scope).list(args),
      should: (held, args) => {
        const visits = held.learning_sessions.toSorted(
          by(
            (row) => row.session_start,
            (row) => row.id,
          ),
        );
        const came = new Map(visits.filter(administersLms).map((row) => [row.learner_id, row.session_start]));
        return [...came]
          .toSorted(
            by(
              ([, at]) => at,
              ([id]) => id,
            ),
          )
          .toReversed()
          .slice(0, args)
          .flatMap(([id, at]) => {
            const row = find(held, id);
            const last = visits.findLast(({ learner_id }) => learner_id === id);
            if (row?.test_user !== 0 || last === undefined || !administersLms(last)) return [];
            const name = row.display_name ?? row.given_name ?? undefined;
            return [{ learnerId: id, name, email: row.email ?? undefined, at }];
          });
      },
    }),
  },
  Learners: {
    findOrCreate: operation({
      args: person,
      call: (at, args) => learners(at).findOrCreate(said(args), at.now),
      should(held, args, at) {
        const { id, generation } = meet(held, args, at);
        return { id, generation };
      },
    }),
    prepareFindOrCreate: operation({
      args: person,
      call: (at, args) => at.scope.batch([learners(at).prepareFindOrCreate(said(args), at.now)]),
      should(held, args, at) {
        const { id, generation } = meet(held, args, at);
        return [[{ id, generation }]];
      },
    }),
    find: operation({
      args: pool.sub,
      call: (at, args) => learners(at).find(at.learner(args)),
      should: (held, args, at) => whole(find(held, at.learner(args))),
    }),
    search: operation({
      args: fc.record({
        sought: fc.constantFrom("", "learner", "one", "TWO", "8 at"),
        sort: fc.constantFrom("newest" as const, "oldest" as const),
        after: fc.option(pool.sub, { nil: undefined }),
        limit: pool.limit,
      }),
      call: (at, { after, ...args }) => learners(at).search({ ...args, after: after && at.learner(after) }),
      // Few enough for one window.
      should: (held, { sought, sort, after, limit }, at) => ({
        reached: undefined,
        found: inSort(held.learner_profiles, sort)
          .filter((row) => row.test_user === 0)
          .filter(
            ({ id }) => after === undefined || (sort === "oldest" ? id > at.learner(after) : id < at.learner(after)),
          )
          .filter((row) => (row.display_name ?? row.given_name ?? row.email) !== null)
          .filter((row) => {
            const told = `${row.display_name ?? row.given_name ?? ""} ${row.email ?? ""}`;
            return told.toLowerCase().includes(sought.toLowerCase());
          })
          .slice(0, limit)
          .map(entry),
      }),
    }),
    named: operation({
      args: fc.constantFrom(["subject-7"], ["subject-7", "subject-8"], []),
      call: (at, args) => learners(at).named(args),
      should: (held, args) =>
        held.learner_profiles
          .filter((row) => args.some((subject) => subject === row.subject_id))
          .map((row) => ({ subjectId: row.subject_id, name: row.display_name ?? row.given_name ?? undefined }))
          .toSorted(by(({ subjectId }) => subjectId)),
      shows: (answer) => (answer as { subjectId: string }[]).toSorted(by(({ subjectId }) => subjectId)),
    }),
    courses: operation({
      args: pool.sub,
      call: (at, args) => learners(at).courses(at.learner(args)),
      should: (held, args, at) =>
        held.memberships
          .filter((row) => row.learner_id === at.learner(args))
          .map((row) => ({ id: row.lti_context_id, since: row.created_at }))
          .toSorted(by(({ id }) => id)),
    }),
    findByLtiUserId: operation({
      args: pool.sub,
      call: (at, args) => learners(at).findByLtiUserId(args),
      should: (held, args) => whole(held.learner_profiles.find((row) => row.lti_user_id === args)),
    }),
    list: operation({
      args: fc.record({
        after: fc.option(pool.sub, { nil: undefined }),
        limit: pool.limit,
        course: fc.option(pool.contextId, { nil: undefined }),
      }),
      call: (at, { after, limit, course }) =>
        learners(at).list({
          after: after === undefined ? "" : at.learner(after),
          limit,
          ltiContextId: course && at.course(course),
        }),
      should: (held, { after, limit, course }, at) =>
        held.learner_profiles
          .filter(
            ({ id }) =>
              course === undefined ||
              held.memberships.some((row) => row.learner_id === id && row.lti_context_id === at.course(course)),
          )
          .filter(({ id }) => after === undefined || id > at.learner(after))
          .toSorted(by((row) => row.id))
          .slice(0, limit)
          .map(entry),
    }),
    rename: operation({
      args: fc.record({ sub: pool.sub, names }),
      call: (at, args) => learners(at).rename(at.learner(args.sub), { ...args.names, email: "new" }, at.now),
      should(held, args, at) {
        const row = find(held, at.learner(args.sub));
        const { displayName: display_name, givenName } = args.names;
        const told = { display_name, given_name: givenName ?? null, email: "new", updated_at: at.now };
        return row !== undefined && Object.assign(row, told) === row;
      },
    }),
    changeCognitiveProfile: operation({
      args: fc.record({ sub: pool.sub, version: fc.nat({ max: 2 }), profile: anyProfile }),
      call: (at, args) => learners(at).changeCognitiveProfile(at.learner(args.sub), args.version, args.profile, at.now),
      should(held, { sub, version, profile }, at) {
        const row = find(held, at.learner(sub));
        const text = JSON.stringify(profile);
        if (row === undefined) return "gone";
        if (row.cognitive_profile_version === version)
          Object.assign(row, {
            cognitive_profile: text,
            cognitive_profile_version: version + 1,
            updated_at: at.now,
          });
        // Also when this very change was made before.
        return row.cognitive_profile_version === version + 1 && row.cognitive_profile === text ? "changed" : "stale";
      },
    }),
    privacySettings: operation({
      args: fc.record({ sub: pool.sub, course: pool.contextId }),
      call: (at, { sub, course }) => learners(at).privacySettings(at.learner(sub), at.course(course)),
      should(held, { sub }, at) {
        const row = find(held, at.learner(sub));
        return row && JSON.parse(row.privacy_settings);
      },
    }),
    changePrivacySettings: operation({
      args: fc.record({ sub: pool.sub, change: privacy }),
      call: (at, args) => learners(at).changePrivacySettings(at.learner(args.sub), args.change, at.now),
      should(held, { sub, change }, at) {
        const row = find(held, at.learner(sub));
        if (row === undefined) return undefined;
        const merged = Object.entries({ ...JSON.parse(row.privacy_settings), ...change });
        const settings = Object.fromEntries(merged.filter(([, value]) => value !== null));
        Object.assign(row, { privacy_settings: JSON.stringify(settings), updated_at: at.now });
        return settings;
      },
    }),
    endSessions: operation({
      args: pool.sub,
      call: (at, args) => learners(at).endSessions(at.learner(args), at.now),
      should(held, args, at) {
        const row = find(held, at.learner(args));
        if (row !== undefined) Object.assign(row, { generation: row.generation + 1, updated_at: at.now });
        return row !== undefined;
      },
    }),
  },
  UnseenPeople: {
    list: operation({
      args: fc.record({
        ago: away,
        after: fc.option(fc.record({ ago: away, sub: pool.sub }), { nil: undefined }),
        limit: pool.limit,
      }),
      call: (at, { ago, after, limit }) =>
        new UnseenPeople(at.scope).list({
          before: at.now - ago,
          after: after && { at: at.now - after.ago, id: at.learner(after.sub) },
          limit,
        }),
      should(held, { ago, after, limit }, at) {
        const from: Place | undefined = after && [at.now - after.ago, at.learner(after.sub)];
        const rows = byLastVisit(held)
          .filter((row) => cameAt(row) < at.now - ago)
          .filter((row) => from === undefined || isBehind(placeOf(row), from))
          .slice(0, limit);
        const places = rows.map((row) => ({ at: cameAt(row), id: row.id }));
        return {
          found: places.filter(({ id }) => !stays(held, id)),
          reached: rows.length < limit ? undefined : places.at(-1),
        };
      },
    }),
    count: operation({
      args: fc.record({ ago: away, most: fc.constantFrom(0, 1, 9) }),
      call: (at, { ago, most }) => new UnseenPeople(at.scope).count(at.now - ago, most),
      should(held, { ago, most }, at) {
        const unseen = held.learner_profiles.filter((row) => cameAt(row) < at.now - ago && !stays(held, row.id));
        return Math.min(unseen.length, most + 1);
      },
    }),
  },
  Erasure: {
    erase: operation({
      args: fc.record({ sub: pool.sub, actor: pool.actor, ago: fc.option(away, { nil: undefined }) }),
      call: (at, { sub, actor, ago }) =>
        new Erasure(at.scope).erase(
          at.learner(sub),
          actor,
          at.now,
          ago === undefined ? undefined : { before: at.now - ago, days: 3 },
        ),
      shows: inOrder,
      should(held, { sub, actor, ago }, at) {
        const row = find(held, at.learner(sub));
        if (row === undefined) return "gone";
        if (ago !== undefined && (cameAt(row) >= at.now - ago || stays(held, row.id))) return "gone";
        const own = [...held.memberships, ...held.chat_conversations].filter(({ learner_id }) => learner_id === row.id);
        const ltiContextIds = [...new Set(own.map((each) => each.lti_context_id))].toSorted();
        eraseLearner(held, row.id);
        const lti_context_ids = JSON.stringify(ltiContextIds);
        held.erasures.push({ id: row.id, erased_at: at.now, lti_context_ids, settled_at: null });
        const unseen = ago === undefined ? {} : { unseenDays: 3 };
        log(held, { actor, action: "learner.erased", detail: { subject: row.subject_id, ...unseen } }, at.now);
        return { learnerId: row.id, ltiUserId: row.lti_user_id, ltiContextIds };
      },
    }),
    settle: operation({
      args: fc.constantFrom("former-learner", "learner-7", "learner-8"),
      call: (at, args) => new Erasure(at.scope).settle(args, at.now),
      should(held, args, at) {
        const row = held.erasures.find(({ id, settled_at }) => id === args && settled_at === null);
        if (row !== undefined) row.settled_at = at.now;
        return row !== undefined;
      },
    }),
  },
};

type PersonRow = Holdings["learner_profiles"][number];
type Place = [at: number, id: string];

function cameAt(row: PersonRow): number {
  return row.last_here_at ?? row.updated_at;
}

function byLastVisit(held: Holdings): PersonRow[] {
  return held.learner_profiles.toSorted((one, other) => (isBehind(placeOf(one), placeOf(other)) ? 1 : -1));
}

function placeOf(row: PersonRow): Place {
  return [cameAt(row), row.id];
}

function isBehind([at, id]: Place, [then, other]: Place): boolean {
  return at === then ? id > other : at > then;
}

/** Whoever is appointed, or teaches or administers where the LMS lists them. */
function stays(held: Holdings, id: string): boolean {
  const staff = ROLE.instructor | ROLE.contentDeveloper | ROLE.administrator;
  return (
    held.appointments.some((row) => row.learner_id === id) ||
    held.memberships.some((row) => row.learner_id === id && row.status === "active" && (row.roles & staff) !== 0)
  );
}

/** The courses of an erased learner come in no order. */
function inOrder(answer: unknown): unknown {
  if (typeof answer !== "object" || answer === null || !("ltiContextIds" in answer)) return answer;
  const { ltiContextIds: courses } = answer;
  return { ...answer, ltiContextIds: Array.isArray(courses) ? courses.toSorted() : courses };
}
