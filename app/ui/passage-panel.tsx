import { useEffect, useRef } from "react";
import { Link } from "react-router";
import type { PassageInSection } from "#app/knowledge/passage.ts";
import { m } from "#app/paraglide/messages.js";

/** The passage that a citation opens: beside the conversation where there is room, a sheet over it where there is not. */
export function PassagePanel({ passage }: { passage: PassageInSection }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <aside className="passage" aria-labelledby="passage-heading">
      <header>
        <p className="quotation-label">
          §{passage.label} · {passage.sectionTitle}
        </p>
        <Link to={{ search: "" }} preventScrollReset className="passage-close">
          {m.passage_close()}
        </Link>
      </header>
      <h2 id="passage-heading" ref={heading} tabIndex={-1} dir="auto">
        {passage.heading}
      </h2>
      <div className="passage-text" dir="auto">
        {passage.text.split("\n\n").map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </aside>
  );
}
