import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { privacySettingsSchema } from "#app/learner/privacy-settings.ts";
import { m } from "#app/paraglide/messages.js";
import { ownTables } from "#db/own-records.ts";
import { copyLabels, unreadColumns } from "#workers/own-copy-labels.ts";
import { htmlRow, unfolded } from "#workers/own-copy-text.ts";

const known = (column: string) => column === "tenant_id" || unreadColumns.has(column) || column in copyLabels;

test("every column that a learner's copy shows has words of its own, or is left to the file for programs", async () => {
  for (const table of Object.keys(ownTables)) {
    const { results } = await env.DB.prepare("SELECT name FROM pragma_table_info(?)")
      .bind(table)
      .all<{ name: string }>();
    expect(results.length).toBeGreaterThan(1);
    expect(results.map(({ name }) => name).filter((name) => !known(name))).toEqual([]);
  }
});

test("every choice has words of its own", () => {
  expect(Object.keys(privacySettingsSchema.shape).filter((choice) => !(choice in copyLabels))).toEqual([]);
});

test("a profile, its reasons and choices read as words in the learner's language, and hold no programs' notation", () => {
  const row = unfolded({
    id: "an-id-of-the-record",
    display_name: "Robin <Falk>",
    cognitive_profile: JSON.stringify({
      version: 1,
      concepts: { "a-concept": { mastery: { value: 0.75, evidence: 4 } } },
      bestHours: [{ from: 9, lead: 0.2, evidence: 30 }],
    }),
    privacy_settings: JSON.stringify({ profiling: true, behaviour: false, noticeAcceptedAt: 1_780_000_000_000 }),
    test_user: 0,
    created_at: 1_780_000_000_000,
  });
  const html = htmlRow("learner_profiles", row, "de");
  const de = { locale: "de" } as const;
  const [yes, no] = [m.copy_of_yes({}, de), m.copy_of_no({}, de)];
  expect(html).toContain(`<dt>${m.copy_of_profiling({}, de)}</dt><dd>${yes}</dd>`);
  expect(html).toContain(`<dt>${m.copy_of_behaviour({}, de)}</dt><dd>${no}</dd>`);
  expect(html).toContain(`<dt>${m.copy_of_test_user({}, de)}</dt><dd>${no}</dd>`);
  expect(html).toContain(
    `<dt>a-concept</dt><dd><dl><dt>${m.copy_of_mastery({}, de)}</dt><dd><dl><dt>${m.copy_of_value({}, de)}</dt><dd>0.75</dd>`,
  );
  expect(html).toContain(`<ul><li><dl><dt>${m.copy_of_from({}, de)}</dt><dd>9</dd>`);
  expect(html).toContain("Robin &lt;Falk&gt;");
  expect(html).toMatch(new RegExp(`<dt>${m.copy_of_notice_at({}, de)}</dt><dd>[^<]*2026`));
  expect(html).not.toMatch(/[{}]|quot;|an-id-of-the-record|1780000000000/);
});
