import type { QuotaPeriod } from "#app/guide/quota.ts";
import { m } from "#app/paraglide/messages.js";
import { Moment } from "./moment.tsx";

/** @property isCounted false while nobody can tell what was taken */
type Props = { resetsAt: Record<QuotaPeriod, number>; isCounted: boolean };

/** When a day and a month of the limits begin anew; and that what was taken cannot be told, where that is so. */
export function QuotaResets({ resetsAt, isCounted }: Props) {
  return (
    <>
      <p className="page-note">
        {m.quota_resets_day()} <Moment at={resetsAt.day} /> · {m.quota_resets_month()} <Moment at={resetsAt.month} />
      </p>
      {!isCounted && <p className="page-note">{m.quota_uncounted()}</p>}
    </>
  );
}
