import type { ScoreEntry } from "#app/learner/gradebook.ts";
import { m } from "#app/paraglide/messages.js";

const told: Record<ScoreEntry["status"], () => string> = {
  waiting: m.set_report_waiting,
  delivered: m.set_report_delivered,
  refused: m.set_report_refused,
};

/** That the LMS's gradebook is told how far one is, and nothing else: before the first answer, and with what became of it. */
export function SetReport({
  reported,
  isTeaching,
}: {
  reported: ScoreEntry["status"] | undefined;
  isTeaching: boolean;
}) {
  return (
    <p className="set-report">
      {isTeaching ? m.set_reports_learners() : m.set_reports()} {reported !== undefined && told[reported]()}
    </p>
  );
}
