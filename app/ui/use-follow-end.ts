import { type RefObject, useEffect, useRef } from "react";

/** How near counts as reading along, px. */
const NEAR = 120;

/** How far below the top the last question stops, px. */
const MARGIN = 16;

/**
 * Keeps the end in sight while a reply grows, but only until its question has reached the top: what is being read stays
 * where it is. A reader who has scrolled away is left alone until the next question.
 * @param changes what makes it grow
 */
export function useFollowEnd(scroller: RefObject<HTMLElement | null>, changes: readonly unknown[]): void {
  const following = useRef(true);
  const questions = useRef(0);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const note = () => {
      following.current = element.scrollTop > restingPlace(element) - NEAR;
    };
    element.addEventListener("scroll", note, { passive: true });
    return () => element.removeEventListener("scroll", note);
  }, [scroller]);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const asked = element.querySelectorAll("[data-question]").length;
    if (following.current || asked > questions.current)
      element.scrollTop = Math.max(element.scrollTop, restingPlace(element));
    questions.current = asked;
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the caller names what makes it grow
  }, changes);
}

/**
 * The end, or the last question where its reply is longer than the view; px. Of a long question, its last lines. Before the
 * first question there is nothing to follow: reading begins at the top.
 */
function restingPlace(scroller: HTMLElement): number {
  const end = scroller.scrollHeight - scroller.clientHeight;
  const last = [...scroller.querySelectorAll("[data-question]")].at(-1);
  if (last === undefined) return 0;
  const zero = scroller.getBoundingClientRect().top - scroller.scrollTop;
  const { top, bottom } = last.getBoundingClientRect();
  return Math.min(end, Math.max(top - zero - MARGIN, bottom - zero - scroller.clientHeight / 3));
}
