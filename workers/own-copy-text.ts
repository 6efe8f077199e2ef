import { m } from "#app/paraglide/messages.js";
import type { Locale } from "#app/paraglide/runtime.js";
import { sayMoment } from "#app/say-moment.ts";
import { z } from "zod";
import { copyLabels, unreadColumns, yesOrNo } from "./own-copy-labels.ts";

type Row = Readonly<Record<string, unknown>>;

/** What stands in a copy, in its order: sections of rows. */
export const copySections = {
  learner_profiles: m.copy_profile,
  memberships: m.copy_courses,
  appointments: m.copy_appointment,
  learning_sessions: m.copy_visits,
  answers: m.copy_answers,
  learner_traces: m.copy_traces,
  struggle_events: m.copy_struggles,
  intervention_logs: m.copy_help,
  crisis_flags: m.copy_crisis_flags,
  scores: m.copy_scores,
  instructor_questions: m.copy_questions,
  reply_ratings: m.copy_ratings,
  chat_conversations: m.copy_conversations,
  chat_messages: m.copy_messages,
  audit_log: m.copy_audit,
} as const;
export type CopySection = keyof typeof copySections;

/** Columns whose text is JSON: in the file they are what they say. */
const jsonColumns = new Set([
  "cognitive_profile",
  "privacy_settings",
  "behavioral_signals",
  "interventions_delivered",
  "given",
  "state",
  "reasons",
  "parts",
]);

/** @returns a row as the file tells it: what is kept as JSON text is no text in it */
export function unfolded(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      jsonColumns.has(name) && typeof value === "string" ? JSON.parse(value) : value,
    ]),
  );
}

export function htmlHead(locale: Locale, now: number): string {
  const title = escaped(m.copy_title({}, { locale }));
  const when = escaped(m.copy_made({ at: sayMoment(now, "recorded", locale, "UTC") }, { locale }));
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
article,.row{border-top:1px solid #8888;padding:.75rem 0}dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.1rem 1rem;margin:0}
dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}dt{opacity:.75}dd>dl{grid-template-columns:minmax(6rem,1fr) 1fr}ul{margin:0;padding-inline-start:1.25rem}p{white-space:pre-wrap}h3{font-size:.85rem;margin:0;opacity:.75}</style></head>
<body><h1>${title}</h1><p>${when}</p>
`;
}

export function htmlSection(section: CopySection, locale: Locale): string {
  return `<h2>${escaped(copySections[section]({}, { locale }))}</h2>\n`;
}

export function htmlNothing(locale: Locale): string {
  return `<p>${escaped(m.copy_nothing({}, { locale }))}</p>\n`;
}

export function htmlEnd(): string {
  return "</body></html>\n";
}

/** @param row unfolded */
export function htmlRow(section: CopySection, row: Row, locale: Locale): string {
  return section === "chat_messages" ? htmlMessage(row, locale) : htmlFacts(row, locale);
}

const messageRow = z.object({ role: z.string(), created_at: z.number(), parts: z.array(z.looseObject({})) });
const saying = z.object({ text: z.string() });

/** What was said, as it was read; parts without words are told by what they are. */
function htmlMessage(row: Row, locale: Locale): string {
  const { role, created_at: at, parts } = messageRow.parse(row);
  const who = role === "user" ? m.copy_you({}, { locale }) : m.copy_guide({}, { locale });
  const words = parts.map((part) => {
    const said = saying.safeParse(part).data?.text ?? saying.safeParse(part["data"]).data?.text;
    return said === undefined ? `<p><code>${escaped(JSON.stringify(part))}</code></p>` : `<p>${escaped(said)}</p>`;
  });
  return `<article><h3>${escaped(who)} · ${sayMoment(at, "recorded", locale, "UTC")}</h3>${words.join("")}</article>\n`;
}

function htmlFacts(row: Row, locale: Locale): string {
  return `<div class="row">${htmlMembers(row, locale)}</div>\n`;
}

/** What stands within another thing stands within its list. */
function htmlMembers(members: Row, locale: Locale): string {
  const told = Object.entries(members).filter(([name]) => !unreadColumns.has(name));
  const facts = told.map(
    ([name, value]) => `<dt>${escaped(labelOf(name, locale))}</dt><dd>${htmlValue(name, value, locale)}</dd>`,
  );
  return facts.length === 0 ? "–" : `<dl>${facts.join("")}</dl>`;
}

function htmlValue(name: string, value: unknown, locale: Locale): string {
  if (value === null || value === undefined) return "–";
  if (Array.isArray(value)) {
    if (value.length === 0) return "–";
    return `<ul>${value.map((each) => `<li>${htmlValue(name, each, locale)}</li>`).join("")}</ul>`;
  }
  const members = z.record(z.string(), z.unknown()).safeParse(value).data;
  if (members !== undefined) return htmlMembers(members, locale);
  if (isMoment(name, value)) return sayMoment(value, "recorded", locale, "UTC");
  if (typeof value === "boolean" || yesOrNo.has(name))
    return escaped(value === true || value === 1 ? m.copy_of_yes({}, { locale }) : m.copy_of_no({}, { locale }));
  return escaped(String(value));
}

/** A concept's ID and what else has no name of ours stand as they are. */
function labelOf(name: string, locale: Locale): string {
  return Object.hasOwn(copyLabels, name) ? (copyLabels[name]?.({}, { locale }) ?? name) : name.replaceAll("_", " ");
}

function isMoment(name: string, value: unknown): value is number {
  return typeof value === "number" && /(_at|At|^at|_start)$/.test(name);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
