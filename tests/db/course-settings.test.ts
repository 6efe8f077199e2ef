import { beforeEach, expect, test } from "vitest";
import type { AnswerPolicy } from "#app/guide/answer-policy.ts";
import { AuditLog } from "#db/audit-log.ts";
import { CourseSettings } from "#db/course-settings.ts";
import { statistics, teach } from "../course.ts";
import { everythingOf } from "../furnish.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { tool } from "../tool.ts";

const NOW = Date.UTC(2026, 8, 3);
const by = (version: number) => ({ actor: "s-1", version });
const said = (version: number) => ({
  actor: "s-1",
  action: "course.setting_changed",
  detail: { course, setting: "guide.answers", version },
});
const open: AnswerPolicy = { answers: "open", tries: 1 };
const after2: AnswerPolicy = { answers: "tries", tries: 2 };
let maplewood: Institution;
let course: string;
let settings: CourseSettings;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  course = await teach(maplewood, statistics);
  settings = new CourseSettings(maplewood.scope, course);
});

test("what is chosen stands for this course alone, and is in the audit log", async () => {
  expect(await settings.get("guide.answers")).toEqual({ value: null, version: 0 });
  expect(await settings.set("guide.answers", open, by(0), NOW)).toBe(true);
  expect(await settings.set("guide.answers", after2, by(1), NOW + 1)).toBe(true);
  expect(await settings.get("guide.answers")).toEqual({ value: after2, version: 2 });
  const other = new CourseSettings(maplewood.scope, await teach(maplewood, statistics, "102"));
  expect(await other.get("guide.answers")).toEqual({ value: null, version: 0 });
  const log = new AuditLog(maplewood.scope);
  expect(await log.list({ limit: 9 })).toMatchObject([said(2), said(1)]);
  expect(await log.verify(tool)).toMatchObject({ whole: true });
});

test.each([0, 2, 7])("whoever saw version %i of a choice that is at 1 changes nothing", async (version) => {
  await settings.set("guide.answers", open, by(0), NOW);
  const before = await everythingOf(maplewood);
  expect(await settings.set("guide.answers", after2, by(version), NOW + 1)).toBe(false);
  expect(await everythingOf(maplewood)).toEqual(before);
});

test("of several who choose at once one does, and one entry says so", async () => {
  const told = await Promise.all(
    [1, 2, 3, 4].map((tries) => settings.set("guide.answers", { answers: "tries", tries }, by(0), NOW + tries)),
  );
  expect(told.filter(Boolean)).toHaveLength(1);
  expect(await new AuditLog(maplewood.scope).list({ limit: 9 })).toHaveLength(1);
});

test("what is no choice of today is as if nothing had been chosen, and is not written", async () => {
  await maplewood.scope
    .insert("course_settings", {
      lti_context_id: course,
      name: "guide.answers",
      value: JSON.stringify({ answers: "everything", tries: 3 }),
      updated_at: NOW,
    })
    .execute();
  expect(await settings.get("guide.answers")).toEqual({ value: null, version: 1 });
  await expect(settings.set("guide.answers", { answers: "tries", tries: 0 }, by(1), NOW)).rejects.toThrow("too_small");
});

test("whether a course's learners may be minors is told in the log", async () => {
  await settings.set("learners.minors", { areMinors: true }, by(0), NOW);
  const [entry] = await new AuditLog(maplewood.scope).list({ limit: 1 });
  expect(entry?.detail).toEqual({ course, setting: "learners.minors", version: 1, on: true, authorised: false });
});
