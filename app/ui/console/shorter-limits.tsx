import { Form, Link } from "react-router";
import { BACKUP_DAYS } from "#app/learner/privacy-notice.ts";
import { m } from "#app/paraglide/messages.js";
import { fieldOf, type OverdueCounts, type RetentionDays, retentionNames } from "#app/tenancy/retention-choice.ts";
import type { RetentionSetting } from "#app/tenancy/tenant-settings.ts";
import { classNames, countWords } from "./retention-words.ts";

type Props = {
  shorter: readonly RetentionSetting[];
  days: RetentionDays;
  overdue: OverdueCounts;
  versions: RetentionDays;
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
          <input key={name} type="hidden" name={fieldOf(name)} value={days[name]} />
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

function words(name: RetentionSetting, days: number, overdue: number): string {
  const limit = { what: classNames[name](), days };
  if (overdue === 0) return m.retention_shorter_none(limit);
  return m.retention_shorter_one({ ...limit, records: countWords(name, overdue) });
}
