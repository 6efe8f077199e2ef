import type { ReactNode } from "react";

/** A table of any width. Where the page is narrow it scrolls by itself, so it can be reached by keyboard. @param labelledBy the id of what names it */
export function TableFrame({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-frame" aria-labelledby={labelledBy} tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}
