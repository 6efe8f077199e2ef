import { type RefObject, useEffect, useRef } from "react";

/** Takes the focus when it appears, and leaves it alone from then on. */
export function useFocusAtFirst<Target extends HTMLElement>(): RefObject<Target | null> {
  const target = useRef<Target>(null);
  useEffect(() => target.current?.focus({ preventScroll: true }), []);
  return target;
}
