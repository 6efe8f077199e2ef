import {
  copySections,
  type CopySection,
  htmlEnd,
  htmlHead,
  htmlNothing,
  htmlRow,
  htmlSection,
  unfolded,
} from "./own-copy-text.ts";
import { baseLocale, isLocale } from "#app/paraglide/runtime.js";
import { Learners } from "#db/learners.ts";
import { keyOf, type OwnKey, OwnRecords, type OwnTable } from "#db/own-records.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { entriesAbout } from "./entries-about.ts";
import type { CopyPlace } from "./own-copy-log.ts";

/** Rows of a piece: read, told twice and stored in some 10 ms of CPU. */
const ROWS = 150;
/** Questions to the record that a piece asks at most. */
const QUESTIONS = 12;

// Safe: Object.keys of a constant record.
const sections = Object.keys(copySections) as CopySection[];

export const FIRST_PLACE: CopyPlace = { section: 0, rows: 0 };

type Whose = { scope: TenantScope; learnerId: string; now: number };
type Found = { rows: object[]; after: OwnKey | undefined; talk?: CopyPlace["talk"]; isOver: boolean };

/**
 * The next piece of a copy, as JSON and as HTML.
 * @param place where the piece before ended
 * @returns next: where the piece after it begins; undefined: this is the last
 * @throws RecordUnavailable
 */
export async function readPiece(
  whose: Whose,
  place: CopyPlace,
  told: string,
): Promise<{ json: string; html: string; records: number; next: CopyPlace | undefined }> {
  const locale = isLocale(told) ? told : baseLocale;
  const isFirst = place.section === 0 && place.after === undefined;
  let json = isFirst ? `{"madeAt":${JSON.stringify(new Date(whose.now).toISOString())}` : "";
  let html = isFirst ? htmlHead(locale, whose.now) : "";
  let records = 0;
  let at: CopyPlace | undefined = place;
  for (let asked = 0; asked < QUESTIONS && records < ROWS && at !== undefined; asked++) {
    const section = sections[at.section];
    if (section === undefined) break;
    if (at.after === undefined && at.talk === undefined) {
      json += `,${JSON.stringify(section)}:[`;
      html += htmlSection(section, locale);
    }
    const found = await rowsOf(whose, section, at);
    const rows = found.rows.map((row) => unfolded({ ...row }));
    const isBegun = at.rows > 0;
    json += rows.map((row, index) => (index > 0 || isBegun ? "," : "") + JSON.stringify(row)).join("");
    html += rows.map((row) => htmlRow(section, row, locale)).join("");
    records += rows.length;
    const so: number = at.rows + rows.length;
    if (found.isOver) {
      json += "]";
      if (so === 0) html += htmlNothing(locale);
      at = at.section + 1 < sections.length ? { section: at.section + 1, rows: 0 } : undefined;
    } else {
      at = { section: at.section, after: [...(found.after ?? [])], talk: found.talk, rows: so };
    }
  }
  if (at === undefined) [json, html] = [`${json}}\n`, html + htmlEnd()];
  return { json, html, records, next: at };
}

async function rowsOf(whose: Whose, section: CopySection, place: CopyPlace): Promise<Found> {
  if (section === "audit_log") return auditOf(whose, place);
  if (section === "chat_messages") return messagesOf(whose, place);
  const rows = await new OwnRecords(whose.scope, whose.learnerId).page(section, { after: place.after, limit: ROWS });
  return pageOf(section, rows, rows.length < ROWS);
}

function pageOf(table: OwnTable, rows: Awaited<ReturnType<OwnRecords["page"]>>, isOver: boolean): Found {
  const last = rows.at(-1);
  return { rows, after: last && keyOf(table, last), isOver };
}

/** Conversation by conversation, each from its beginning. */
async function messagesOf({ scope, learnerId }: Whose, { after, talk }: CopyPlace): Promise<Found> {
  const records = new OwnRecords(scope, learnerId);
  if (talk !== undefined) {
    const rows = await records.messages(talk.id, { after: talk.after, limit: ROWS });
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS) return { rows, after, isOver: false };
    return { rows, after, talk: { id: talk.id, after: Number(last["seq"]) }, isOver: false };
  }
  const [next] = await records.page("chat_conversations", { after: after?.length ? after : undefined, limit: 1 });
  if (next === undefined) return { rows: [], after, isOver: true };
  return {
    rows: [],
    after: keyOf("chat_conversations", next),
    talk: { id: String(next["id"]), after: 0 },
    isOver: false,
  };
}

/** What the audit log says of them, and who looked at lists that they are in, newest first. */
async function auditOf({ scope, learnerId }: Whose, { after }: CopyPlace): Promise<Found> {
  const learner = await new Learners(scope).find(learnerId);
  if (learner === undefined) return { rows: [], after: undefined, isOver: true };
  const before = typeof after?.[0] === "number" ? after[0] : undefined;
  const rows = await entriesAbout(scope, learner, { limit: ROWS, before });
  return { rows, after: rows.slice(-1).map(({ seq }) => seq), isOver: rows.length < ROWS };
}
