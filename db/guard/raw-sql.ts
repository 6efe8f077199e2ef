import { type OperationNode, RawNode } from "kysely";
import { ownedTables } from "../owned-tables.ts";
import { refuse } from "./refusal.ts";

/** Stands in the text where a parameter will stand. */
const PARAMETER = "\uFFFC";

// What may be read in a raw fragment: no quoted names, no comments, no end of a statement, no string around a parameter.
const token =
  /(?<space>\s+)|(?<string>'(?:[^'\uFFFC]|'')*')|(?<word>[a-z_]\w*)|\d+|(?<open>\()|(?<close>\))|\uFFFC|-(?!-)|\/(?!\*)|[,.*+%|&<>=!~]/giy;

/** Words that reach a table or begin another statement. */
const never =
  words(`select from join union intersect except values with recursive table into insert update delete replace
  create drop alter attach detach pragma vacuum reindex analyze explain begin commit rollback savepoint release returning
  natural cross inner outer left right full lateral trigger view index tenants tenant_id`);

/** Words that would change what the query around the fragment means, unless parentheses hold them. */
const inParentheses =
  words(`or between case when then else end where group having order limit offset window on using set
  do conflict indexed`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/**
 * Reads a raw fragment with the raw fragments in it.
 * @returns the nodes that stand in it as parameters, for the caller to check
 * @throws TenantGuardError when it names a table of tenants, or could be more than one expression
 */
export function readRaw(node: RawNode): { text: string; parameters: OperationNode[] } {
  const parameters: OperationNode[] = [];
  const text = flatten(node, "", parameters);
  check(text);
  return { text, parameters };
}

function flatten({ sqlFragments, parameters: children }: RawNode, before: string, parameters: OperationNode[]): string {
  let text = before;
  for (let index = 0; index < sqlFragments.length; index++) {
    text += sqlFragments[index] ?? "";
    const child = children[index];
    if (child === undefined) continue;
    if (RawNode.is(child)) text = flatten(child, text, parameters);
    else {
      // A negative number, or a star, would make it a comment.
      if (/[-/]$/.test(text))
        refuse(`A raw fragment has no space between "${text.slice(-1)}" and a parameter: put one.`);
      parameters.push(child);
      text += PARAMETER;
    }
  }
  return text;
}

function check(text: string): void {
  let depth = 0;
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (match === null) refuse(`A raw fragment holds ${quote(text.slice(at, at + 12))}: say it with Kysely's builder.`);
    const { open, close, word } = match.groups ?? {};
    if (open !== undefined) depth++;
    else if (close !== undefined) depth--;
    else if (word !== undefined) checkWord(word.toLowerCase(), depth, text.slice(token.lastIndex));
    if (depth < 0) break;
  }
  if (depth !== 0) refuse("A raw fragment closes no parenthesis that it opens, or the other way round.");
}

function checkWord(word: string, depth: number, rest: string): void {
  // The function, not the statement.
  if (word === "replace" && rest.startsWith("(")) return;
  if (never.has(word) || ownedTables.has(word) || /^(sqlite|pragma|d1|_cf)_/.test(word))
    refuse(`A raw fragment names ${quote(word)}: use TenantScope and Kysely's builder, which keep to the tenant.`);
  if (depth === 0 && inParentheses.has(word))
    refuse(`A raw fragment holds ${quote(word)} outside of parentheses: put parentheses around the fragment.`);
  // SQLite takes the bare name of a table after "in".
  if (word === "in" && !/^\s*\(/.test(rest)) refuse('A raw fragment holds "in" without a list in parentheses.');
}

function quote(text: string): string {
  return JSON.stringify(text.replaceAll(PARAMETER, "?"));
}
