import { expect, test } from "vitest";
import { z } from "zod";
import wrangler from "../../wrangler.jsonc?raw";
import { AilingTool } from "./ailing-tool.ts";
import { parts } from "./table.ts";

const bound = z.object({ binding: z.string() });
const configSchema = z.object({
  d1_databases: z.array(bound),
  kv_namespaces: z.array(bound),
  r2_buckets: z.array(bound),
  durable_objects: z.object({ bindings: z.array(z.object({ name: z.string() })) }),
  ai: bound,
});
const plain = wrangler.replaceAll(/^\s*\/\/.*$/gm, "").replaceAll(/,(\s*[}\]])/g, "$1");
const config = configSchema.parse(JSON.parse(plain));
// Neither the jobs nor the limits of changes are of the record: no walk waits for a job, and a limit that fails or hangs lets people
// through, see tests/workers/change-limits.test.ts.
const bindings = [
  ...[...config.d1_databases, ...config.kv_namespaces, ...config.r2_buckets, config.ai].map(({ binding }) => binding),
  ...config.durable_objects.bindings.map(({ name }) => name),
];

/** The bindings that ail in a tool with this part. */
function ailingIn(part: (typeof parts)[number]): string[] {
  const well = Object.entries(new AilingTool().env);
  const ailing = new Map(Object.entries(new AilingTool(part).env));
  return well.flatMap(([name, binding]) => (ailing.get(name) === binding ? [] : [name]));
}

test("each binding of the Worker ails in one part of the table: nobody forgets a new object", () => {
  expect(parts.flatMap(ailingIn).toSorted()).toEqual(bindings.toSorted());
});

test("a part that is an object or a bucket has its binding's name", () => {
  const named = new Set<string>(parts);
  const others = bindings.filter((binding) => !named.has(binding));
  expect(others.toSorted()).toEqual(["AI", "DB", "LEARNER_COPIES", "PLATFORMS"]);
});
