import { m } from "#app/paraglide/messages.js";
import { LearnerQuestion } from "./learner-question.tsx";
import { problemSentences } from "./problem-sentences.ts";
import type { Problem } from "./receive-reply.ts";
import { ReplyParts } from "./reply-parts.tsx";
import type { Live } from "./use-asking.ts";

type Props = {
  live: Live | undefined;
  onRetry: () => void;
  onPick: (question: string) => void;
};

/** The question under way and the reply as it grows. Outside the log: the status line speaks for it until it is done. */
export function LiveReply({ live, onRetry, onPick }: Props) {
  return (
    <>
      {live && (
        <div className="messages">
          <LearnerQuestion text={live.text} />
          {live.parts.length > 0 && (
            <div className="reply">
              <ReplyParts parts={live.parts} onPick={onPick} isGrowing={live.problem === undefined} />
              {live.isLost && <p className="reply-notice">{m.status_reconnecting()}</p>}
            </div>
          )}
          {live.parts.length === 0 && !live.problem && <ReplySkeleton />}
          {live.problem && <ReplyProblem problem={live.problem} onRetry={onRetry} />}
        </div>
      )}
      <output className="visually-hidden">{live && !live.problem ? stateOf(live) : ""}</output>
    </>
  );
}

function stateOf({ isLost, isStopping }: Live): string {
  if (isLost) return m.status_reconnecting();
  return isStopping ? m.status_stopping() : m.status_answering();
}

/** In the shape of what comes. Words appear when it takes longer than two seconds (see app.css). */
function ReplySkeleton() {
  return (
    <div className="reply skeleton" aria-hidden="true">
      <i />
      <i />
      <i />
      <p className="skeleton-words">{m.status_searching()}</p>
    </div>
  );
}

function ReplyProblem({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  return (
    <div role="alert" className="problem">
      <p>{problemSentences[problem]()}</p>
      {!["session", "question", "superseded"].includes(problem) && (
        <button type="button" className="button" onClick={onRetry}>
          {m.problem_retry()}
        </button>
      )}
    </div>
  );
}
