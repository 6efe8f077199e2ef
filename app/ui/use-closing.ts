import { useEffect, useSyncExternalStore } from "react";

/** Long enough to read the title. */
const CLOSES_AFTER_MS = 3_000;

/** Tells the LMS that its registration window can go (Dynamic Registration 1.0 §3.5): to whoever opened us, or frames us. */
export function closeFrame(): void {
  const lms: Window | null = window.opener ?? (window.parent === window ? null : window.parent);
  // It says nothing of anybody, and which of an LMS's hosts stands around us is not known.
  lms?.postMessage({ subject: "org.imsglobal.lti.close" }, "*");
}

/** Closes by itself after a moment. @returns whether there is somebody to tell */
export function useClosing(): boolean {
  const framed = useSyncExternalStore(neverChanges, isFramed, () => false);
  useEffect(() => {
    if (!framed) return undefined;
    const timer = setTimeout(closeFrame, CLOSES_AFTER_MS);
    return () => clearTimeout(timer);
  }, [framed]);
  return framed;
}

function isFramed(): boolean {
  return window.opener !== null || window.parent !== window;
}

function neverChanges(): () => void {
  return () => undefined;
}
