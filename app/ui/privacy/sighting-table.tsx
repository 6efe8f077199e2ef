import { Link } from "react-router";
import type { Sighting } from "#app/learner/own-copy.ts";
import { m } from "#app/paraglide/messages.js";
import { Moment } from "../moment.tsx";
import { TableFrame } from "../table-frame.tsx";

/** @property sightings undefined while nobody can tell @property next where the page after goes on @property isNewest whether nothing newer is on a page before */
type Props = { sightings: readonly Sighting[] | undefined; next: number | undefined; isNewest: boolean };

/** Who looked at what is kept of the learner, or changed it: a page of it. */
export function SightingTable({ sightings, next, isNewest }: Props) {
  return (
    <div className="own-data">
      <h2 id="sightings">{m.privacy_seen()}</h2>
      <p>{m.privacy_seen_lead()}</p>
      {sightings === undefined ? (
        <p className="empty">{m.privacy_seen_away()}</p>
      ) : sightings.length === 0 ? (
        <p className="empty">{m.privacy_seen_none()}</p>
      ) : (
        <TableFrame labelledBy="sightings">
          <thead>
            <tr>
              <th scope="col">{m.privacy_seen_when()}</th>
              <th scope="col">{m.privacy_seen_who()}</th>
              <th scope="col">{m.privacy_seen_what()}</th>
            </tr>
          </thead>
          <tbody>
            {sightings.map((each) => (
              <tr key={each.seq}>
                <td>
                  <Moment at={each.at} />
                </td>
                <td>{whoWords(each.who)}</td>
                <td>
                  {whatWords(each)} {each.course !== undefined && <bdi>({each.course})</bdi>}
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
      {(next !== undefined || !isNewest) && (
        <p className="pager">
          {!isNewest && <Link to="?#sightings">{m.audit_newest()}</Link>}
          {next !== undefined && <Link to={`?before=${next}#sightings`}>{m.audit_older()}</Link>}
        </p>
      )}
    </div>
  );
}

function whoWords(who: Sighting["who"]): string {
  switch (who.kind) {
    case "you":
      return m.privacy_seen_you();
    case "operator":
      return m.privacy_seen_operator();
    case "system":
      return m.privacy_seen_system();
    case "person":
      return who.name ?? m.privacy_seen_somebody();
  }
}

const seen: Record<string, () => string> = {
  people: m.privacy_seen_people,
  scores: m.privacy_seen_scores,
  questions: m.privacy_seen_questions,
  difficulties: m.privacy_seen_difficulties,
  crises: m.privacy_seen_crises,
};

/** What the LMS said with a launch of theirs: nobody looked at anything. */
const roles: Record<string, () => string> = {
  "administrator.given": m.privacy_seen_administrator_given,
  "administrator.taken": m.privacy_seen_administrator_taken,
  "instructor.given": m.privacy_seen_instructor_given,
  "instructor.taken": m.privacy_seen_instructor_taken,
};

function whatWords({ action, what }: Sighting): string {
  if (action === "course.seen") return (seen[what ?? ""] ?? m.privacy_seen_people)();
  if (action === "learners.seen" && what === "log") return m.privacy_seen_log();
  if (action === "learners.seen") return what === "names" ? m.privacy_seen_names() : m.privacy_seen_learners();
  if (action === "score.sent") return m.privacy_seen_score_sent();
  if (action === "score.taken_back") return m.privacy_seen_score_taken_back();
  if (action === "crisis.acknowledged") return m.privacy_seen_acknowledged();
  if (action === "learner.exported") return m.privacy_seen_exported();
  if (action === "learner.profile_changed") return m.privacy_seen_changed();
  if (action === "administrator.appointed") return m.privacy_seen_appointed();
  if (action === "administrator.removed") return m.privacy_seen_dismissed();
  return (roles[action] ?? (() => m.privacy_seen_other({ action })))();
}
