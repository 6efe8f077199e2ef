import { closing, type Code, splitAt } from "./code.ts";
import type { Mutation, Place } from "./mutant.ts";

/** One way in which the code guards something, where it stands, and how it is opened. */
export type Rule = { name: string; files: RegExp; places(code: Code): Place[] };

const code = /^(app|db|workers)\/(?!paraglide|messages).*\.tsx?$/;
const persistence = /^(db|workers)\/(?!guard\/).*\.ts$/;
const guard = /^db\/(guard\/.*|tenant-guard)\.ts$/;
/** Where every check is one of the session, whatever words it uses. */
const door =
  /^(app\/(middleware\/(enter-tenant|require-[a-z-]+)|tenancy\/(session|standing|registration)|lti\/(roles|state|verify-launch))|workers\/(object-names|oidc-state-object|entering|jose-seal))\.ts$/;
const migrations = /^db\/migrations\/.*\.sql$/;
/** Words by which a check elsewhere is known to be about whose something is. */
const whose =
  /\b(tenant_?id|learner_?id|lti_?context_?id|launch_?id|session|generation|roles?|owner|standing|erased)\b/i;
/** What follows a condition that keeps somebody out. */
const keepsOut = /^\s*\{?\s*(await\s+)?(throw\b|return\b|continue\b|break\b|refuse\w*\()/;

export const rules: Rule[] = [
  {
    name: "tenant predicate",
    files: persistence,
    places: (file) =>
      calls(file, /\.(where|on|whereRef|onRef)\(/g, /^(?!.*"[<>]").*(tenant_id|tenants\.id|tenantId)/s).map(predicate),
  },
  {
    name: "predicate of the learner or the course",
    files: persistence,
    places: (file) =>
      calls(
        file,
        /\.(where|on)\(/g,
        /^(?!.*(tenant|"[<>]")).*("[\w.]*(learner_id|lti_context_id|course_context)"|launchId)/s,
      )
        .filter(({ text }) => !/\bnull\b/.test(text))
        .map(({ from, to, text }) => ({
          at: from,
          mutations: [{ says: `without ${squeeze(text)}`, from, to, replacement: "" }],
        })),
  },
  {
    name: "tenant stamp",
    files: persistence,
    places: (file) => [
      ...replaceIn(
        file,
        /\btenant_id: (?!string|Frozen|Generated|")([\w.#]*[iI]d)\b/g,
        "another tenant's stamp",
        () => 'tenant_id: "another"',
      ),
      ...replaceIn(file, /\.val\((this\.#tenantId)\)/g, "another tenant's stamp", () => '.val("another")'),
      ...replaceIn(file, /\["tenant_id", /g, "a key without the tenant", () => "["),
    ],
  },
  {
    name: "tenant predicate in SQL",
    files: /^db\/.*\.(ts|sql)$/,
    places: (file) =>
      replaceIn(
        file,
        /\b(?:\w+\.)?tenant_id = ((?:NEW|OLD|\w+)\.tenant_id|\?\d?)/g,
        "a tenant of no matter",
        ([, value]) => `${value} IS NOT NULL`,
      ),
  },
  {
    name: "frozen tenant",
    files: migrations,
    places: (file) =>
      replaceIn(file, /CREATE TRIGGER \w+_tenant_is_frozen[\s\S]*?\nEND;/g, "no trigger that freezes it", () => ""),
  },
  {
    name: "key with the tenant",
    files: migrations,
    places: (file) => [
      ...replaceIn(file, /,\s*FOREIGN KEY \(tenant_id, [^)]*\) REFERENCES [^)]*\)[A-Z ]*/g, "no foreign key", () => ""),
      ...replaceIn(file, /(UNIQUE|PRIMARY KEY) \(tenant_id, [^)]*\)/g, "unique among all tenants", ([key]) =>
        key.replace("tenant_id, ", ""),
      ),
    ],
  },
  {
    name: "role check",
    files: code,
    places: (file) => [
      ...answeredForAll(file, /(?<!function )(?<![\w.])(teaches|administers)\(/g, { anybody: "true", nobody: "false" }),
      ...answeredForAll(file, /(?<!function )(?<![\w.])requireAdministrator\(/g, {
        anybody: "undefined",
        nobody: "requireAdministrator(0)",
      }),
    ],
  },
  {
    name: "guard in front of a route",
    files: /^app\/.*\.tsx?$/,
    places: (file) =>
      find(file, /\bmiddleware\b[^=\n]*= \[/g).flatMap(({ to }) => {
        const end = closing(file, to - 1);
        const elements = splitAt(file, to, end, ",");
        return elements.flatMap(([from, until]) => {
          const name = file.text.slice(from, until).trim();
          if (!/^(require|enter)/.test(name)) return [];
          const comma = until < end ? 1 : 0;
          return [{ at: from, mutations: [{ says: `without ${name}`, from, to: until + comma, replacement: "" }] }];
        });
      }),
  },
  {
    name: "guard that lets through or not",
    files: /^app\/middleware\/(require|enter)-.*\.ts$/,
    places: (file) =>
      find(file, /\? next\(\)\s*: /g).flatMap(({ from, to }) => {
        const end = file.masked.indexOf(";", to);
        return [
          { at: from, mutations: [{ says: "let through in any case", from: to, to: end, replacement: "next()" }] },
        ];
      }),
  },
  {
    name: "required standing",
    files: /^(app|workers)\/.*\.tsx?$/,
    places: (file) =>
      find(file, /(?<!function )(?<![\w.#])require[A-Z]\w*\(/g).flatMap(({ from, to }) => {
        const end = closing(file, to - 1) + 1;
        const text = file.text.slice(from, end);
        // These are checks of the role.
        if (/^require(Role|Administrator)\(/.test(text)) return [];
        const first = splitAt(file, to, end - 1, ",")[0] ?? [to, to];
        const statement = /(^|[;{}\n])\s*(await )?$/.test(file.masked.slice(0, from)) && file.text.charAt(end) === ";";
        const replacement = statement ? "undefined" : `(${file.text.slice(first[0], first[1])})`;
        return [{ at: from, mutations: [{ says: `without ${squeeze(text)}`, from, to: end, replacement }] }];
      }),
  },
  {
    name: "name that begins with its tenant",
    files: /^workers\/.*\.ts$/,
    places: (file) => [
      ...replaceIn(file, /\$\{[\w.]*[tT]enantId\}/g, "a name for all tenants", () => "all"),
      ...replaceIn(file, /\[tenantId, (?=[^\]]*\]\.join)/g, "a name for all tenants", () => '["all", '),
    ],
  },
  { name: "check at the door", files: door, places: (file) => checks(file, () => true) },
  {
    name: "check of whose it is",
    files: /^(app\/(routes|guide|learner|tenancy)|workers)\/.*\.tsx?$/,
    places: (file) => (door.test(file.path) ? [] : checks(file, (condition) => whose.test(condition))),
  },
  { name: "answer of a check", files: door, places: answers },
  { name: "check of the tenant guard", files: guard, places: (file) => checks(file, () => true) },
  { name: "answer of the tenant guard", files: guard, places: answers },
  {
    name: "step of the tenant guard",
    files: guard,
    places: (file) =>
      find(file, /(?<!function )(?<![\w])(?:walk\.select|this\.#select|check[A-Z]?\w*|refuse\w*)\(/g).flatMap(
        ({ from, to }) => {
          const end = closing(file, to - 1) + 1;
          const statement =
            /(^|[;{}:)\n]|\breturn|\belse)\s*$/.test(file.masked.slice(0, from)) && file.text.charAt(end) === ";";
          // What an `if` leads to is turned round with its condition.
          if (!statement || (/\)\s*$/.test(file.masked.slice(0, from)) && file.text.startsWith("refuse", from)))
            return [];
          const says = `without ${squeeze(file.text.slice(from, end))}`;
          return [{ at: from, mutations: [{ says, from, to: end, replacement: "undefined" }] }];
        },
      ),
  },
  {
    name: "tenant guard in its place",
    files: /^db\/tenant-scope\.ts$/,
    places: (file) => [
      ...replaceIn(file, /plugins: \[this\.#guard\]/g, "no plugin", () => "plugins: []"),
      ...replaceIn(
        file,
        /for \(const \{ query \} of compiled\) this\.#guard\.check\(query\);/g,
        "no check in a batch",
        () => "",
      ),
    ],
  },
];

type Stretch = { from: number; to: number; text: string };

/** @returns where a pattern stands in code: not in comments, strings and expressions that match text */
function find({ text, masked }: Code, pattern: RegExp): Stretch[] {
  return [...masked.matchAll(pattern)].map((match) => {
    const to = match.index + match[0].length;
    return { from: match.index, to, text: text.slice(match.index, to) };
  });
}

/** @returns the calls whose arguments match, from the dot to the parenthesis */
function calls(file: Code, pattern: RegExp, args: RegExp): Stretch[] {
  return find(file, pattern)
    .map(({ from, to }) => ({ from, to: closing(file, to - 1) + 1, open: to }))
    .filter(({ open, to }) => args.test(file.text.slice(open, to - 1)))
    .map(({ from, to }) => ({ from, to, text: file.text.slice(from, to) }));
}

/** Calls that let those of a role through: as if everybody had it, and as if nobody did. */
function answeredForAll(
  file: Code,
  pattern: RegExp,
  { anybody, nobody }: Record<"anybody" | "nobody", string>,
): Place[] {
  return find(file, pattern).map(({ from, to }) => {
    const end = closing(file, to - 1) + 1;
    const says = squeeze(file.text.slice(from, end));
    return {
      at: from,
      mutations: [
        { says: `anybody ${says}`, from, to: end, replacement: anybody },
        { says: `nobody ${says}`, from, to: end, replacement: nobody },
      ],
    };
  });
}

function predicate({ from, to, text }: Stretch): Place {
  const mutations: Mutation[] = [{ says: `without ${squeeze(text)}`, from, to, replacement: "" }];
  if (text.includes('"="'))
    mutations.push({ says: `turned round: ${squeeze(text)}`, from, to, replacement: text.replace('"="', '"<>"') });
  return { at: from, mutations };
}

/** Replaces what matches in the whole text but its comments. */
function replaceIn(
  { text, masked, path }: Code,
  pattern: RegExp,
  says: string,
  by: (match: RegExpExecArray) => string,
): Place[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [from, to] = [match.index, match.index + match[0].length];
    const before = text.slice(text.lastIndexOf("\n", from) + 1, from);
    const comment = path.endsWith(".sql")
      ? masked.slice(from, to).trim() === ""
      : /(^|\s)(\/\/|\*|\/\*\*).*$/.test(before);
    if (comment || /console\./.test(before)) return [];
    return [{ at: from, mutations: [{ says: `${says}: ${squeeze(match[0])}`, from, to, replacement: by(match) }] }];
  });
}

/** Conditions that keep somebody out: each that never does, and each of their alternatives left out. */
function checks(file: Code, concerns: (condition: string) => boolean): Place[] {
  return find(file, /\bif \(/g).flatMap(({ from, to }) => {
    const end = closing(file, to - 1);
    const condition = file.text.slice(to, end);
    if (!concerns(condition) || !keepsOut.test(file.text.slice(end + 1))) return [];
    const whole = { says: `never: if (${squeeze(condition)})`, from: to, to: end, replacement: "false" };
    return [{ at: from, mutations: [whole, ...operands(file, to, end, "||", "false")] }];
  });
}

/** Conditions that a function answers with: always true, and each part left out. */
function answers(file: Code): Place[] {
  return find(file, /\): boolean \{/g).flatMap(({ to }) => {
    const end = closing(file, to - 1);
    return find({ ...file, masked: file.masked.slice(0, end) }, /\breturn (?!true\b|false\b)/g)
      .filter(({ from }) => from > to)
      .map(({ from, to: begins }) => {
        const until = file.masked.indexOf(";", begins);
        const text = squeeze(file.text.slice(begins, until));
        const whole = { says: `always: ${text}`, from: begins, to: until, replacement: "true" };
        return { at: from, mutations: [whole, ...operands(file, begins, until, "&&", "true")] };
      });
  });
}

/** Each part of a condition of several, replaced by what leaves the decision to the others. */
function operands(file: Code, from: number, to: number, operator: "||" | "&&", neutral: string): Mutation[] {
  const inner = file.masked.slice(from, to);
  const wrapped = /^\(\s/.test(inner) && closing(file, from) === to - 1;
  const [begin, end] = wrapped ? [from + 1, to - 1] : [from, to];
  // Mixed operators are not taken apart.
  const parts = splitAt(file, begin, end, operator);
  const other = operator === "||" ? "&&" : "||";
  if (parts.length < 2 || splitAt(file, begin, end, other).length > 1 || splitAt(file, begin, end, "?").length > 1)
    return [];
  return parts.map(([partFrom, partTo]) => {
    const text = file.text.slice(partFrom, partTo);
    return { says: `without: ${squeeze(text)}`, from: partFrom, to: partTo, replacement: ` ${neutral} ` };
  });
}

function squeeze(text: string): string {
  const flat = text.replaceAll(/\s+/g, " ").trim();
  return flat.length > 90 ? `${flat.slice(0, 60)}…${flat.slice(-25)}` : flat;
}
