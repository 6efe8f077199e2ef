import { Link } from "react-router";
import { consentAnswers, type Processing, processings } from "#app/learner/consent-said.ts";
import { m } from "#app/paraglide/messages.js";
import {
  type CopyStanding,
  type LearnerLine,
  type LearnerQuery,
  writeLearnerQuery,
} from "#app/tenancy/learner-list.ts";
import { otherOrder } from "#app/tenancy/time-order.ts";
import { Moment } from "../moment.tsx";
import { TableFrame } from "../table-frame.tsx";
import { TimeHeading } from "../time-heading.tsx";
import { answerNames, processingNames } from "./consent-words.ts";
import { PersonName } from "./person-name.tsx";

type Props = { learners: readonly LearnerLine[]; query: LearnerQuery; page: string };

const copyNames: Record<CopyStanding, () => string> = {
  making: m.learners_copy_making,
  ready: m.learners_copy_ready,
  over: m.learners_copy_over,
  unknown: m.learners_copy_unknown,
};

/** A page of the tenant's learners: when they were here, what they decided, and whether they asked for a copy. */
export function LearnerTable({ learners, query, page }: Props) {
  if (learners.length === 0) return <NoLearners query={query} page={page} />;
  return (
    <TableFrame labelledBy="page-title">
      <thead>
        <tr>
          <th scope="col">{m.member_name()}</th>
          <TimeHeading
            name={m.courses_known_since()}
            order={query.sort}
            to={`?${writeLearnerQuery({ ...query, sort: otherOrder(query.sort) })}`}
          />
          <th scope="col">{m.learners_decided()}</th>
          <th scope="col">{m.learners_copy_short()}</th>
        </tr>
      </thead>
      <tbody>
        {learners.map((learner) => (
          <tr key={learner.id}>
            <th scope="row">
              <PersonName {...learner} to={`${page}/learners/${learner.id}`} />
            </th>
            <td>
              <Moment at={learner.knownSince} />
              <span className="cell-note">
                {m.learners_last_here()}:{" "}
                {learner.lastHereAt === undefined ? m.learners_never_here() : <Moment at={learner.lastHereAt} />}
              </span>
            </td>
            <td>
              <Decisions said={learner.said} />
              <span className="cell-note">
                {m.learners_notice()}: <Notice {...learner} />
              </span>
            </td>
            <td>
              {learner.copy === undefined || learner.copyAskedAt === undefined ? (
                "–"
              ) : (
                <>
                  {copyNames[learner.copy]()}
                  <span className="cell-note">
                    <Moment at={learner.copyAskedAt} />
                  </span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

/** By the answer: what they said yes to comes first. */
function Decisions({ said: { answers, modelHost } }: Pick<LearnerLine, "said">) {
  const named = (of: Processing) =>
    of === "modelCalls" && modelHost !== undefined ? `${processingNames[of]()} (${modelHost})` : processingNames[of]();
  const groups = consentAnswers.map((answer) => ({ answer, of: processings.filter((of) => answers[of] === answer) }));
  if (processings.every((of) => answers[of] === "unasked")) return m.learners_decided_nothing();
  return groups
    .filter(({ of }) => of.length > 0)
    .map(({ answer, of }) => (
      <span key={answer} className="decision" data-answer={answer}>
        <b>{answerNames[answer]()}</b> {of.map(named).join(", ")}
      </span>
    ));
}

function Notice({ said: { notice }, isOldNotice }: Pick<LearnerLine, "said" | "isOldNotice">) {
  if (notice === undefined) return m.learners_notice_unread();
  return (
    <>
      <Moment at={notice.at} />
      {isOldNotice && ` (${m.learners_notice_old({ version: notice.version })})`}
    </>
  );
}

function NoLearners({ query: { sought, consent, askedForCopy, after }, page }: Pick<Props, "query" | "page">) {
  if (sought !== "" || consent !== undefined || askedForCopy || after !== undefined)
    return (
      <p className="empty">
        {m.learners_none_such()} <Link to="?">{m.learners_all()}</Link>
      </p>
    );
  return (
    <p className="empty">
      {m.learners_none()} <Link to={page}>{m.setup_title()}</Link>
    </p>
  );
}
