import { type RefObject, type SubmitEvent, useLayoutEffect, useRef, useState } from "react";
import { SCRIPT_HEADER } from "#app/guide/script-header.ts";
import { type PlacingProblem, placingProblems } from "#app/lti/placing-form.ts";
import type { SignedAnswer } from "#app/tenancy/placing.ts";

/** Why nothing was placed yet. `over`: the page itself says why, when it is read again. */
export type AnsweringProblem = PlacingProblem | "unreachable";

type Answering = {
  /** What the browser must take to the LMS; `form` takes it as soon as it stands in the page. */
  signed: SignedAnswer | undefined;
  form: RefObject<HTMLFormElement | null>;
  problem: AnsweringProblem | undefined;
  busy: boolean;
  send(event: SubmitEvent<HTMLFormElement>): void;
};

/** Has the answer to the LMS signed, once, and takes it there. Without our script, the same form does it by pages. */
export function useAnswering(launch: string): Answering {
  const [signed, setSigned] = useState<SignedAnswer>();
  const [problem, setProblem] = useState<AnsweringProblem>();
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  useLayoutEffect(() => {
    if (signed !== undefined) form.current?.submit();
  }, [signed]);

  async function ask(body: URLSearchParams) {
    setBusy(true);
    setProblem(undefined);
    const answer = await fetchAnswer(`/l/${launch}/deep-link/answer`, body);
    if (typeof answer === "object") return setSigned(answer);
    // Answered in another tab, or the visit is over: the page says so.
    if (answer === "over") return location.reload();
    setProblem(answer);
    setBusy(false);
  }

  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const data = new FormData(event.currentTarget, event.nativeEvent.submitter);
    const pairs = [...data].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
    void ask(new URLSearchParams(pairs));
  }

  return { signed, form, problem, busy, send };
}

async function fetchAnswer(address: string, body: URLSearchParams): Promise<SignedAnswer | AnsweringProblem | "over"> {
  try {
    const headers = { accept: "application/json", [SCRIPT_HEADER]: "guide" };
    const response = await fetch(address, { method: "POST", headers, body });
    if (response.ok) return (await response.json()) as SignedAnswer; // Our own route's answer.
    if (response.status === 422) {
      const { problem } = (await response.json()) as { problem: unknown }; // As above.
      return placingProblems.find((known) => known === problem) ?? "unreachable";
    }
    return [401, 403, 404, 409].includes(response.status) ? "over" : "unreachable";
  } catch {
    return "unreachable";
  }
}
