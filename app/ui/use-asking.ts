import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Message, OpenQuestion, Part } from "#app/guide/conversation.ts";
import { joinMessages } from "#app/guide/join-messages.ts";
import { redact } from "#app/guide/redact.ts";
import { withoutReplaced } from "#app/guide/without-replaced.ts";
import { joinOtherTabs } from "./other-tabs.ts";
import { type Problem, receiveReply, type Reply, stopReply } from "./receive-reply.ts";
import { useDraft } from "./use-draft.ts";

/** A question that is being answered, and what came of the reply so far. */
export type Live = {
  questionId: string;
  text: string;
  /** The question that it stands in for. */
  replaces?: string | undefined;
  parts: Part[];
  problem?: Problem;
  /** The connection was lost, and is sought again. */
  isLost?: boolean;
  isStopping?: boolean;
};

type Talk = {
  launch: string;
  conversationId: string;
  draftKey: string;
  messages: readonly Message[];
  open: OpenQuestion | undefined;
};

/**
 * Asks the Guide from the page: one question at a time, each with an id of its own, so that asking again asks once. Begins
 * with the question whose reply was being made when the page was opened.
 */
export function useAsking({ launch, conversationId, draftKey, messages, open }: Talk) {
  const { draft, write, sending, arrived, returned } = useDraft(draftKey);
  const [live, setLive] = useState<Live | undefined>(open && { ...open, parts: [] });
  // What was answered since the page was loaded. It is not read again to be shown: that could fail, and this is here.
  const [answered, setAnswered] = useState<Message[]>([]);
  const [replaced, setReplaced] = useState<string[]>([]);
  // What a question under way stands in for is not shown; it is again, where it turns out to stand.
  const hidden = live?.replaces !== undefined && live.problem === undefined ? [live.replaces] : [];
  const shown = withoutReplaced(joinMessages(messages, answered), new Set([...replaced, ...hidden]));
  const running = useRef<string>(undefined);
  const others = useRef<ReturnType<typeof joinOtherTabs>>(undefined);
  const conversation = `/l/${launch}/guide/${conversationId}`;

  /**
   * @param own whether it was asked here: then other tabs are told, and the draft is what was sent
   * @param isWritten whether somebody wrote it: then it is kept as a draft where it does not arrive
   */
  async function send(question: OpenQuestion, own: boolean, isWritten = own) {
    if (running.current !== undefined) return;
    const { questionId, text, replaces } = question;
    running.current = questionId;
    const written = own && draft.trim() === text;
    if (written) sending();
    setLive({ ...question, parts: [] });
    const change = (to: Partial<Live>) => setLive((now) => (now?.questionId === questionId ? { ...now, ...to } : now));
    let isTold = !own;
    const reply = await receiveReply(
      conversation,
      { id: questionId, text, replaces },
      {
        onParts(parts) {
          if (!isTold) others.current?.tell(question);
          isTold = true;
          change({ parts, isLost: false });
        },
        onLost: () => change({ isLost: true }),
      },
    );
    running.current = undefined;
    if (typeof reply === "string") {
      if (isWritten) returned(text);
      change({ problem: reply, isLost: false });
      return;
    }
    if (written) arrived();
    const gone = new Set(replaces === undefined ? [] : [replaces]);
    setReplaced((before) => [...before, ...gone]);
    setAnswered((before) => [
      ...withoutReplaced(before, gone),
      ...settle(question, reply, joinMessages(messages, before).at(-1)?.seq ?? 0),
    ]);
    setLive(undefined);
  }

  const readAlong = useEffectEvent((question: OpenQuestion | undefined) => {
    if (question === undefined || shown.some(({ id }) => id === question.questionId)) return;
    void send(question, false);
  });
  const readOpen = useEffectEvent(() => readAlong(open));
  useEffect(() => {
    const timer = setTimeout(readOpen);
    const tabs = joinOtherTabs(conversationId, (question) => readAlong(question));
    others.current = tabs;
    return () => {
      clearTimeout(timer);
      tabs.leave();
    };
  }, [conversationId]);

  return {
    draft,
    write,
    messages: shown,
    busy: live !== undefined && live.problem === undefined,
    live,
    ask: (text: string) =>
      void (text.trim() !== "" && send({ questionId: crypto.randomUUID(), text: text.trim() }, true)),
    /** Asks in place of the last question. @param isWritten whether somebody wrote the words for it */
    replace: (replaces: string, text: string, isWritten: boolean) =>
      void (
        text.trim() !== "" && send({ questionId: crypto.randomUUID(), text: text.trim(), replaces }, true, isWritten)
      ),
    retry: () => void (live && send({ questionId: live.questionId, text: live.text, replaces: live.replaces }, true)),
    stop() {
      const stopping = running.current;
      if (stopping === undefined || live?.isStopping) return;
      setLive((now) => now && { ...now, isStopping: true });
      void stopReply(conversation, () => running.current !== stopping);
    },
  };
}

export type Asking = ReturnType<typeof useAsking>;

/** The question and its reply as messages, behind the last one: the browser's clock may be wrong. */
function settle({ questionId, text }: OpenQuestion, reply: Reply, last: number): Message[] {
  const createdAt = Date.now();
  // As it was saved.
  const isRedacted = reply.parts.some((part) => part.type === "data-notice" && part.data.reason === "redacted");
  const saved = isRedacted ? redact(text).text : text;
  return [
    { id: questionId, seq: last + 1, role: "user", parts: [{ type: "text", text: saved }], createdAt },
    { id: reply.id, seq: last + 2, role: "assistant", parts: reply.parts, createdAt },
  ];
}
