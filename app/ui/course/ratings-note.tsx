import type { RatingSummary } from "#app/guide/rating-summary.ts";
import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import { reasonWords } from "../rating-reasons.tsx";

/** How many replies of the Guide did not help, and why, as the course's learners say. Nobody is named, and no group under five shown. */
export function RatingsNote({ summary }: { summary: RatingSummary | undefined }) {
  if (summary === undefined) return null;
  const { replies, notHelpful, reasons } = summary;
  const list = new Intl.ListFormat(getLocale(), { type: "unit" });
  const why = list.format(reasons.map(({ reason, count }) => `${count} ${reasonWords[reason]()}`));
  return (
    <p className="ratings-note">
      {m.ratings_summary({ replies, notHelpful })}
      {why !== "" && ` ${m.ratings_why({ why })}`}
    </p>
  );
}
