import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { Link, useNavigate } from "react-router";
import { m } from "#app/paraglide/messages.js";

type Props = {
  heading: string;
  /** Where it is from: one short line. */
  source?: ReactNode;
  /** The address's search without it. */
  closed: string;
  children: ReactNode;
};

/** What opens beside the conversation where there is room, and as a sheet over it where there is not. */
export function SidePanel({ heading, source, closed, children }: Props) {
  const target = useFocusWhileOpen<HTMLHeadingElement>();
  useCloseByEscape(closed);

  return (
    <aside className="passage" aria-labelledby="panel-heading">
      <header>
        <p className="source">{source}</p>
        <Link to={{ search: closed }} preventScrollReset className="button button-quiet">
          {m.passage_close()}
        </Link>
      </header>
      <h2 id="panel-heading" ref={target} tabIndex={-1} dir="auto">
        {heading}
      </h2>
      {children}
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
