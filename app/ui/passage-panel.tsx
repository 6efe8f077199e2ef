import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { Link, useNavigate } from "react-router";
import type { PassageInSection } from "#app/knowledge/passage.ts";
import { m } from "#app/paraglide/messages.js";
import { RichText } from "./rich-text.tsx";

/** The passage that a citation or the launch opens: beside the conversation where there is room, a sheet over it where there is not. @param closed the address's search without it */
export function PassagePanel({ passage, closed }: { passage: PassageInSection; closed: string }) {
  const heading = useFocusWhileOpen<HTMLHeadingElement>();
  useCloseByEscape(closed);

  return (
    <aside className="passage" aria-labelledby="passage-heading">
      <header>
        <p className="source">
          <bdi>§{passage.label}</bdi> · <bdi>{passage.sectionTitle}</bdi>
        </p>
        <Link to={{ search: closed }} preventScrollReset className="button button-quiet">
          {m.passage_close()}
        </Link>
      </header>
      <h2 id="passage-heading" ref={heading} tabIndex={-1} dir="auto">
        {passage.heading}
      </h2>
      <div className="prose" dir="auto">
        <RichText text={passage.text} />
      </div>
    </aside>
  );
}

/** Takes the focus when it opens. Where closing took the focus away, reading goes on at what opened it. */
function useFocusWhileOpen<Target extends HTMLElement>(): RefObject<Target | null> {
  const target = useRef<Target>(null);
  const opener = useRef<Element>(null);
  // Before the page is painted: under a sheet, what opened it is hidden and loses the focus.
  useLayoutEffect(() => {
    opener.current ??= document.activeElement;
    target.current?.focus({ preventScroll: true });
  }, []);
  // After the panel is gone, when what opened it can be seen again.
  useEffect(
    () => () => {
      if (document.activeElement === document.body && opener.current instanceof HTMLElement)
        opener.current.focus({ preventScroll: true });
    },
    [],
  );
  return target;
}

function useCloseByEscape(closed: string): void {
  const navigate = useNavigate();
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.isComposing && !event.defaultPrevented)
        void navigate({ search: closed }, { preventScrollReset: true });
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [navigate, closed]);
}
