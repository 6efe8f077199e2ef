import type { FormChange } from "./fault.ts";
import { changed } from "./fault.ts";
import type { FaultScope } from "./fault-value.ts";
import { faultValues } from "./fault-value.ts";

/** A form that the browser sends to the tool by itself. */
export interface SentForm {
  action: string;
  method: "get" | "post";
  enctype?: string;
  fields: [name: string, value: string][];
}

/** A form of these fields, with a fault's change where there is one. */
export function sentForm(
  action: string,
  fields: Record<string, string>,
  change: FormChange | undefined,
  scope: FaultScope,
): SentForm {
  const all = changed(fields, { ...change, set: faultValues(change?.set ?? {}, scope) });
  const pairs = Object.entries(all).map(([name, value]): [string, string] => [name, String(value)]);
  const repeated = pairs.filter(([name]) => change?.repeat?.includes(name));
  return {
    action,
    method: change?.method ?? "post",
    ...(change?.enctype && { enctype: change.enctype }),
    fields: [...pairs, ...repeated],
  };
}
