import { expect, test } from "vitest";
import { CRISIS_FLAG_DAYS } from "#app/guide/crisis-policy.ts";
import { BACKUP_DAYS, NOTICE_VERSION } from "#app/learner/privacy-notice.ts";
import { sha256 } from "#db/sha256.ts";
import german from "../../messages/de.json";
import english from "../../messages/en.json";
import { sources } from "../sources.ts";

/**
 * The notice of today, and a digest of all that it says, in both languages. Where its words change, this fails: raise NOTICE_VERSION, so
 * that everybody reads them, and write the digest that the failure tells beside the new version. Where nothing changes for who reads
 * it (a slip of the pen), the digest alone.
 */
const said: Record<string, string> = {
  "2026-11-29.5": "41ed9ed67ab05a7b83c020334b850df5e934b942c8b1af637269deff9e8400f1",
};

/** Of the notice's parts, the messages in the order in which they stand. */
const names = ["short-notice.tsx", "short-words.ts", "flag-words.ts", "notice-text.tsx"].flatMap((file) =>
  [...textOf(`app/ui/privacy/${file}`).matchAll(/\bm\.(\w+)\(/g)].map(([, name]) => name ?? ""),
);

test("whatever the notice says, it says under a version of its own", async () => {
  expect(names.length).toBeGreaterThan(20);
  const words = [english, german].map((texts) => names.map((name) => [name, Reflect.get(texts, name)]));
  expect(words.flat().filter(([, text]) => typeof text !== "string")).toEqual([]);
  const digest = await sha256(JSON.stringify([words, BACKUP_DAYS, CRISIS_FLAG_DAYS]));
  expect({ [NOTICE_VERSION]: digest }).toEqual(said);
});

function textOf(path: string): string {
  return sources.find((each) => each.path === path)?.text ?? "";
}
