import { type RefObject, useEffect, useRef } from "react";

/** How near the end counts as reading along, px. */
const NEAR = 120;

/** Keeps the end in sight while something grows, unless the reader has scrolled away from it. */
export function useFollowEnd(scroller: RefObject<HTMLElement | null>, changes: readonly unknown[]): void {
  const following = useRef(true);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const note = () => {
      following.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
    };
    element.addEventListener("scroll", note, { passive: true });
    return () => element.removeEventListener("scroll", note);
  }, [scroller]);
  useEffect(() => {
    const element = scroller.current;
    if (element !== null && following.current) element.scrollTop = element.scrollHeight;
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the caller names what makes it grow
  }, changes);
}
