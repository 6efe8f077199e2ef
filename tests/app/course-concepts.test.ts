import { exports } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { m } from "#app/paraglide/messages.js";
import { AuditLog } from "#db/audit-log.ts";
import { statistics, teach } from "../course.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { amara } from "../person.ts";
import { Platform, tool, type Visit } from "../platform.ts";

let instructor: Visit;
let maplewood: Institution;

beforeAll(async () => {
  ({ maplewood } = await twoInstitutions());
  await teach(maplewood, statistics);
  instructor = await (await Platform.open(maplewood)).visit(amara);
}, 60_000);

/** As a browser posts a form without a script. */
function post(path: string, fields: Record<string, string> | [string, string][]): Promise<Response> {
  const headers = { cookie: instructor.cookie, origin: tool, accept: "text/html" };
  const address = path.startsWith("/l/") ? path : `${instructor.path}${path}`;
  const body = new URLSearchParams(fields);
  return exports.default.fetch(new Request(`${tool}${address}`, { method: "POST", body, headers, redirect: "manual" }));
}

async function page(address: string): Promise<string> {
  const at = address.startsWith("/l/") ? address : `${instructor.path}${address}`;
  const headers = { cookie: instructor.cookie, accept: "text/html" };
  const answer = await exports.default.fetch(new Request(`${tool}${at}`, { headers }));
  return (await answer.text()).replaceAll("<!-- -->", "");
}

test("a concept is added, says what comes before it and which passages teach it, and stands in the map", async () => {
  const added = await post("/course/concepts", { intent: "add", name: "Outliers", description: "Far from the rest." });
  const address = added.headers.get("location") ?? "";
  const saved = await post(address, [
    ["intent", "save"],
    ["name", "Outliers"],
    ["description", "Far from the rest."],
    ["passages", "2.1, 2.2"],
    ["prerequisite", statistics.concepts[0]?.name ?? ""],
  ]);
  expect(saved.status).toBe(303);
  expect(await page(address)).toContain('value="2.1, 2.2"');
  const shown = await page("/course/concepts");
  expect(shown).toContain("<svg");
  expect(shown).toContain("Outliers");
});

test("saving a concept, and bringing in what was exported, keep its passages of material that is hidden", async () => {
  const outline = await page("/course");
  const [, section = ""] = /\/course\/material\/([\w-]{36})"/.exec(outline) ?? [];
  const address =
    (await post("/course/concepts", { intent: "add", name: "Spread", description: "How far." })).headers.get(
      "location",
    ) ?? "";
  const save = (name: string, passages: string) =>
    post(address, { intent: "save", name, description: "How far.", passages });
  await save("Spread", "1.1, 2.1, 2.2");
  await post(`/course/material/${section}`, { intent: "hide" });
  const hidden = await page(address);
  expect(hidden).toContain('value="2.1, 2.2"');
  expect(hidden).toContain(m.concept_taught_hidden({ count: 1 }));
  await save("Spread of values", "2.1");
  const exported = await page("/course/export/concepts.csv");
  expect((await post("/course/import/concepts", { source: exported })).status).toBe(303);
  await post(`/course/material/${section}`, { intent: "show" });
  expect(await page(address)).toContain('value="1.1, 2.1"');
  // What the form shows, it takes away.
  await save("Spread of values", "2.1");
  expect(await page(address)).toContain('value="2.1"');
});

test("the same name again, and a circle, are said", async () => {
  const [first] = statistics.concepts;
  expect(await (await post("/course/concepts", { intent: "add", name: first?.name ?? "" })).text()).toContain(
    "has a concept of that name",
  );
  const later = statistics.concepts.find(({ prerequisites }) => prerequisites.includes(first?.id ?? ""));
  const list = await page("/course/concepts");
  const id = new RegExp(`/course/concepts/([\\w-]+)"[^>]*>${first?.name}<`).exec(list)?.[1];
  const circle = await post(`/course/concepts/${id}`, {
    intent: "save",
    name: first?.name ?? "",
    description: "",
    passages: "",
    prerequisite: later?.name ?? "",
  });
  expect(await circle.text()).toContain("This would go in a circle");
});

test("a suggestion becomes a concept with the passages that it was found in; a declined one does not come again", async () => {
  const suggestions = async () =>
    Array.from(
      ((await page("/course/concepts")).split('id="suggestions"')[1] ?? "").matchAll(/name="name" value="([^"]+)"/g),
      ([, name]) => name ?? "",
    );
  const [declined = "", accepted = ""] = await suggestions();
  expect(accepted).not.toBe("");
  await post("/course/concepts", { intent: "decline", name: declined });
  const answer = await post("/course/concepts", { intent: "accept", name: accepted });
  expect(answer.status).toBe(303);
  const list = await page("/course/concepts");
  // A name may have a question mark, or whatever else means something in a pattern.
  const [untilName = ""] = list.split(`>${accepted}</a>`);
  const id = [...untilName.matchAll(/\/course\/concepts\/([\w-]+)"/g)].at(-1)?.[1];
  expect(await page(`/course/concepts/${id}`)).toMatch(/name="passages"[^>]*value="\d/);
  const left = await suggestions();
  expect(left).not.toContain(declined);
  expect(left).not.toContain(accepted);
});

test("a question keeps its hints in their order; one without a right answer is refused with all that was written", async () => {
  const form = await page("/course/questions/new?kind=choice");
  const concept = /<option value="([\w-]+)"/.exec(form)?.[1] ?? "";
  const fields = {
    intent: "save",
    kind: "choice",
    concept,
    prompt: "Which is robust?",
    hint0: "Think of one huge value.",
    hint2: "Half lie below it.",
    option0: "Mean",
    option1: "Median",
    solution: "The median.",
  };
  const refused = await (await post("/course/questions/new", fields)).text();
  expect(refused).toContain("Mark at least one option as correct");
  expect(refused).toContain("Think of one huge value.");
  expect((await post("/course/questions/new", { ...fields, correct1: "on" })).status).toBe(303);
  const exported = await page("/course/export/questions.json");
  expect(JSON.parse(exported)).toMatchObject([
    {
      kind: "choice",
      prompt: "Which is robust?",
      hints: ["Think of one huge value.", "Half lie below it."],
      answer: { options: [{ correct: false }, { text: "Median", correct: true }] },
    },
  ]);
});

test("what was exported comes in again; a wrong row is named, and nothing of the others is imported", async () => {
  const concepts = await page("/course/export/concepts.csv");
  expect((await post("/course/import/concepts", { source: concepts })).status).toBe(303);
  const name = statistics.concepts[1]?.name;
  const rows = [
    "concept,kind,prompt,value,tolerance,accepted",
    `${name},numeric,=1+1?,-5,0.5,`,
    "Nowhere,short,Who?,,,me",
    `${name},numeric,How many?,many,,`,
  ].join("\n");
  const refused = await (await post("/course/import/questions", { source: rows })).text();
  expect(refused).toContain("Row 3:");
  expect(refused.replaceAll("&quot;", '"')).not.toContain("Row 1:");
  const right = rows.split("\n").slice(0, 2).join("\n");
  expect((await post("/course/import/questions", { source: right })).status).toBe(303);
  // A spreadsheet does not take it for a formula, and it comes back as it was.
  const csv = await page("/course/export/questions.csv");
  expect(csv).toContain("'=1+1?");
  expect((await post("/course/import/questions", { source: csv })).status).toBe(303);
  expect(await page("/course/export/questions.json")).not.toContain("'=1+1?");
});

test("an instructor sees what the Guide would cite, and why", async () => {
  const cited = await page("/course/try?q=What%20does%20the%20standard%20deviation%20tell%20me%3F");
  expect(cited).toContain("would be cited");
  expect(cited).toContain("It quotes the passages that answer.");
  expect(cited).toContain("a passage covers enough of the question");
  expect(await page("/course/try?q=I+want+to+ask+my+instructor")).toContain("It hands over to the instructor.");
  expect(cited).toContain("Words that were looked for: standard · deviation");
  expect(await page("/course/try?q=quantum%20chromodynamics")).toContain("Offer the nearest concepts");
});

/** What somebody writes down in the log, the oldest first. */
async function writtenBy(act: () => Promise<unknown>) {
  const log = new AuditLog(maplewood.scope);
  const { seq } = await log.head();
  await act();
  return (await log.list({ limit: 50, after: seq })).filter(({ action }) =>
    /^(concept|question|practice)/.test(action),
  );
}

test("each act of authoring stands in the log once, with who did it; what changed nothing does not", async () => {
  const add = { intent: "add", name: "Skewness", description: "" };
  let concept = "";
  let question = "";
  const acts = await writtenBy(async () => {
    concept = (await post("/course/concepts", add)).headers.get("location") ?? "";
    await post("/course/concepts", add);
    await post(concept, { intent: "save", name: "Skewness", description: "Leaning.", passages: "2.1, 2.2" });
    const asked = {
      intent: "save",
      kind: "numeric",
      concept: concept.split("/").at(-1) ?? "",
      prompt: "How many?",
      value: "3",
      tolerance: "0",
      solution: "",
    };
    await post("/course/questions/new", asked);
    const exported = z
      .array(z.object({ prompt: z.string() }))
      .parse(JSON.parse(await page("/course/export/questions.json")));
    expect(exported.map(({ prompt }) => prompt)).toContain("How many?");
    [, question = ""] = /\/course\/questions\/([\w-]{36})"/.exec(await page(concept)) ?? [];
    await post(`/course/questions/${question}`, { ...asked, prompt: "How many are there?" });
    await post(`/course/questions/${question}`, { intent: "delete" });
    await post(`/course/questions/${question}`, { intent: "delete" });
    await post(concept, { intent: "delete" });
    await post(concept, { intent: "delete" });
  });
  const person = maplewood.scope.from("learner_profiles").where("lti_user_id", "=", amara.sub).select("subject_id");
  const { subject_id: actor } = await person.executeTakeFirstOrThrow();
  const { id: course } = await maplewood.scope.from("lti_contexts").select("id").executeTakeFirstOrThrow();
  const id = concept.split("/").at(-1);
  expect(acts.map(({ action, detail, actor: by }) => ({ action, detail, by }))).toEqual(
    [
      { action: "concept.added", detail: { course, concept: id } },
      { action: "concept.changed", detail: { course, concept: id } },
      { action: "question.added", detail: { course, question } },
      { action: "question.changed", detail: { course, question } },
      { action: "question.deleted", detail: { course, question } },
      { action: "concept.deleted", detail: { course, concept: id } },
    ].map((entry) => ({ ...entry, by: actor })),
  );
});

test("an import is one entry with how many rows it had; one that is refused is none", async () => {
  const { id: course } = await maplewood.scope.from("lti_contexts").select("id").executeTakeFirstOrThrow();
  const concepts = "name,description,prerequisites,passages\nKurtosis,,,\nModality,,Kurtosis,2.1";
  const questions = "concept,kind,prompt,value,tolerance\nKurtosis,numeric,How flat?,3,0";
  const acts = await writtenBy(async () => {
    await post("/course/import/concepts", { source: concepts.replace("Kurtosis,2.1", "Nothing,2.1") });
    await post("/course/import/concepts", { source: concepts });
    await post("/course/import/questions", { source: questions });
  });
  expect(acts).toMatchObject([
    { action: "concepts.imported", detail: { course, rows: 2 } },
    { action: "questions.imported", detail: { course, rows: 1 } },
  ]);
});
