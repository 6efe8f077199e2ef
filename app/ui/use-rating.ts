import { type SubmitEvent, useState } from "react";
import type { ReplyRating } from "#app/guide/reply-rating.ts";
import { SCRIPT_HEADER } from "#app/guide/script-header.ts";

/** Why a rating was not taken. */
export type RatingProblem = "record" | "form" | "unreachable";

/** What a learner says of a reply: sent by a form, and shown once it is known to be stored. */
export function useRating(given: ReplyRating | undefined) {
  const [told, setTold] = useState<{ rating: ReplyRating | undefined }>();
  const [problem, setProblem] = useState<RatingProblem>();
  const [busy, setBusy] = useState(false);

  async function post(action: string, body: URLSearchParams) {
    setBusy(true);
    setProblem(undefined);
    const answer = await answerTo(action, body);
    if (typeof answer === "string") setProblem(answer);
    else setTold(answer);
    setBusy(false);
  }

  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const data = new FormData(event.currentTarget, event.nativeEvent.submitter);
    const pairs = [...data].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
    void post(event.currentTarget.action, new URLSearchParams(pairs));
  }

  return { rating: told === undefined ? given : told.rating, isTold: told !== undefined, problem, busy, send };
}

async function answerTo(
  action: string,
  body: URLSearchParams,
): Promise<{ rating: ReplyRating | undefined } | RatingProblem> {
  try {
    const headers = { accept: "application/json", [SCRIPT_HEADER]: "guide" };
    const answer = await fetch(action, { method: "POST", headers, body });
    if (!answer.ok) return answer.status === 422 ? "form" : answer.status === 503 ? "record" : "unreachable";
    const { rating } = (await answer.json()) as { rating: ReplyRating | null }; // Our own route's answer.
    return { rating: rating ?? undefined };
  } catch {
    return "unreachable";
  }
}
