import { type ReactNode, useEffect, useRef } from "react";
import { fitFrame } from "./fit-frame.ts";

/**
 * A page of a launch that may be long: it scrolls in its frame, and where the LMS lets it, the frame is as high as the page. Named
 * by its heading, whose id is `page-title`.
 * @param of what else the page's style goes by
 */
export function LongPage({ of, children }: { of?: "course" | "practice"; children: ReactNode }) {
  const page = useRef<HTMLElement>(null);
  useEffect(() => (page.current === null ? undefined : fitFrame(page.current)), []);
  return (
    <main ref={page} className={of === undefined ? "page" : `page ${of}`} aria-labelledby="page-title">
      {children}
    </main>
  );
}
