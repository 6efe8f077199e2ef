import { Form, Link } from "react-router";
import { BACKUP_DAYS } from "#app/learner/privacy-notice.ts";
import { m } from "#app/paraglide/messages.js";
import {
  fieldOf,
  MOST_DAYS,
  type OverdueCounts,
  type RetentionDays,
  retentionNames,
  type RetentionVersions,
} from "#app/tenancy/retention-choice.ts";
import type { RetentionSetting } from "#app/tenancy/tenant-settings.ts";
import { classNames, countWords } from "./retention-words.ts";

type Props = {
  shorter: readonly RetentionSetting[];
  days: RetentionDays;
  overdue: OverdueCounts;
  versions: RetentionVersions;
  isWorking: boolean;
};

/** Shorter limits delete something: it is shown what, and asked once. */
export function ShorterLimits({ shorter, days, overdue, versions, isWorking }: Props) {
  return (
    <section className="problem" role="alert" aria-labelledby="shorter">
      <h2 id="shorter">{m.retention_shorter()}</h2>
      <ul>
        {shorter.map((name) => (
          <li key={name}>{words(name, days[name], overdue[name])}</li>
        ))}
      </ul>
      <p>{m.retention_shorter_when({ days: BACKUP_DAYS })}</p>
      <Form method="post" className="row-actions">
        <input type="hidden" name="versions" value={JSON.stringify(versions)} />
        {retentionNames.map((name) => (
          <input key={name} type="hidden" name={fieldOf(name)} value={days[name] ?? ""} />
        ))}
        <button className="button button-danger" name="sure" value="yes" aria-disabled={isWorking}>
          {m.retention_shorter_sure()}
        </button>
        <Link className="button button-quiet" to="?">
          {m.retention_shorter_keep()}
        </Link>
      </Form>
    </section>
  );
}

/** A limit that got shorter is one: whoever chose "never" is not asked. */
function words(name: RetentionSetting, days: number | null, overdue: number): string {
  const limit = { what: classNames[name](), days: days ?? MOST_DAYS };
  if (name === "retention.people")
    return overdue === 0
      ? m.retention_shorter_nobody(limit)
      : m.retention_shorter_people({ ...limit, people: countWords(name, overdue) });
  if (overdue === 0) return m.retention_shorter_none(limit);
  return m.retention_shorter_one({ ...limit, records: countWords(name, overdue) });
}
