import { useRef, useState, useSyncExternalStore } from "react";
import { m } from "#app/paraglide/messages.js";
import { copyText } from "./copy-text.ts";

/** An address to copy: selected whole by a click, and with a button where scripts run. */
export function Address({ name, address }: { name: string; address: string }) {
  const hasScripts = useSyncExternalStore(neverChanges, inBrowser, onServer);
  const [outcome, setOutcome] = useState<"copied" | "selected">();
  const text = useRef<HTMLElement>(null);
  const copy = async () => {
    if (text.current !== null) setOutcome(await copyText(text.current));
  };
  return (
    <div className="address">
      <dt>{name}</dt>
      <dd>
        <code ref={text}>{address}</code>
        {hasScripts && (
          <button
            type="button"
            className="button button-quiet"
            aria-label={`${m.home_copy()}: ${name}`}
            onClick={() => void copy()}
          >
            {outcome === "copied" ? m.home_copied() : m.home_copy()}
          </button>
        )}
        <output className={outcome === "selected" ? "address-note" : "visually-hidden"}>
          {outcome === "copied" && m.home_copied()}
          {outcome === "selected" && m.home_selected()}
        </output>
      </dd>
    </div>
  );
}

const inBrowser = () => true;
const onServer = () => false;

function neverChanges(): () => void {
  return () => undefined;
}
