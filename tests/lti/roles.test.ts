import { describe, expect, test } from "vitest";
import { Refusal } from "#app/lti/refusal.ts";
import {
  administers,
  appoints,
  isTestUser,
  learns,
  readRoles,
  requireAdministrator,
  requireTeacher,
  ROLE,
  teaches,
} from "#app/lti/roles.ts";

const membership = "http://purl.imsglobal.org/vocab/lis/v2/membership";
const institution = "http://purl.imsglobal.org/vocab/lis/v2/institution/person";
const system = "http://purl.imsglobal.org/vocab/lis/v2/system/person";
const { learner, instructor, contentDeveloper, mentor, administrator, testUser } = ROLE;

describe("the roles claim", () => {
  test.each([
    ["V01 an instructor", [`${membership}#Instructor`], instructor],
    ["V11 a learner", [`${membership}#Learner`], learner],
    [
      "V02 an instructor who is also staff",
      [`${membership}#Instructor`, `${institution}#Staff`, `${institution}#Other`],
      instructor,
    ],
    [
      "V12 a learner and mentor",
      [`${membership}#Learner`, `${institution}#Student`, `${membership}#Mentor`],
      learner | mentor,
    ],
    ["V03 a short instructor", ["Instructor"], instructor],
    ["V13 a short learner", ["Learner"], learner],
    ["V04 an unknown role only", ["http://purl.imsglobal.org/vocab/lis/v2/unknown/unknown#Helper"], 0],
    [
      "V14 a learner with an unknown role",
      [`${membership}#Learner`, "http://purl.imsglobal.org/vocab/lis/v2/uknownrole/unknown#Unknown"],
      learner,
    ],
    ["V05 an empty string", [""], 0],
    ["V15 nothing", [], 0],
    ["a teaching assistant, a sub-role of the instructor", [`${membership}/Instructor#TeachingAssistant`], instructor],
    ["a learner's sub-role that is called Instructor", [`${membership}/Learner#Instructor`], learner],
    ["a content developer", [`${membership}#ContentDeveloper`], contentDeveloper],
    ["an instructor of the institution: nothing in a course", [`${institution}#Instructor`], 0],
    ["an administrator of the institution", [`${institution}#Administrator`], administrator],
    ["an administrator of the system", [`${system}#SysAdmin`], administrator],
    ["an administrator of a course: nothing in the tenant", [`${membership}#Administrator`], 0],
    ["a short administrator", ["Administrator"], 0],
    [
      "a preview",
      [`${membership}#Learner`, "http://purl.imsglobal.org/vocab/lti/system/person#TestUser"],
      learner | testUser,
    ],
    ["a user of the system", [`${system}#User`], 0],
    ["other letters", [`${membership}#instructor`, "INSTRUCTOR"], 0],
    ["a name of every object", ["constructor", "__proto__", `${membership}#toString`], 0],
    ["a vocabulary that begins like the known one", [`${membership}s#Instructor`, `${membership}.evil#Instructor`], 0],
    ["a vocabulary of elsewhere that is as long", [`${membership.replace(".org/", ".net/")}#Instructor`], 0],
    ["a sub-role of a sub-role", [`${membership}/Instructor/Learner#Instructor`], 0],
    [
      "several",
      [`${membership}#Learner`, `${membership}#Instructor`, `${institution}#Administrator`],
      learner | instructor | administrator,
    ],
  ])("of %s", (_, claim, roles) => {
    expect(readRoles(claim)).toBe(roles);
  });
});

test("instructors and content developers teach, and nobody else", () => {
  const teaching = Object.entries(ROLE).filter(([, role]) => teaches(role));
  expect(teaching.map(([name]) => name)).toEqual(["instructor", "contentDeveloper"]);
});

const whoseRole = (may: typeof administers) =>
  Object.entries(ROLE).flatMap(([name, role]) => (may(role) ? [name] : []));

test("administrators administer, and those whom they appointed; these appoint nobody", () => {
  expect(whoseRole(administers)).toEqual(["administrator", "appointed"]);
  expect(whoseRole(appoints)).toEqual(["administrator"]);
});

test("what is for administrators refuses everybody else, with the code of that", () => {
  for (const role of [learner, instructor, contentDeveloper, mentor, testUser, 0])
    expect(() => requireAdministrator(role)).toThrow(new Refusal("role_required"));
  for (const role of [administrator, ROLE.appointed, learner | administrator])
    expect(() => requireAdministrator(role)).not.toThrow();
});

test("a preview is told by its mark alone", () => {
  expect(isTestUser(learner | testUser)).toBe(true);
  expect(isTestUser(learner)).toBe(false);
});

test("whoever learns, and neither teaches nor previews, leaves traces; what is for those who teach refuses the others", () => {
  expect(learns(learner)).toBe(true);
  for (const other of [0, mentor, administrator, instructor, learner | instructor, learner | testUser])
    expect(learns(other)).toBe(false);
  expect(() => requireTeacher(instructor)).not.toThrow();
  expect(() => requireTeacher(learner | administrator)).toThrow(Refusal);
});
