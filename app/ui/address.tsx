import { useState, useSyncExternalStore } from "react";
import { m } from "#app/paraglide/messages.js";

/** An address to copy: selected whole by a click, and with a button where the browser can copy. */
export function Address({ name, address }: { name: string; address: string }) {
  const canCopy = useSyncExternalStore(neverChanges, clipboardIsThere, () => false);
  const [copied, setCopied] = useState(false);
  return (
    <div className="address">
      <dt>{name}</dt>
      <dd>
        <code>{address}</code>
        {canCopy && (
          <button
            type="button"
            className="button button-quiet"
            aria-label={`${m.home_copy()}: ${name}`}
            onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
          >
            {copied ? m.home_copied() : m.home_copy()}
          </button>
        )}
        <output className="visually-hidden">{copied ? m.home_copied() : ""}</output>
      </dd>
    </div>
  );
}

/** Absent where the page is not in a secure context. */
function clipboardIsThere(): boolean {
  return "clipboard" in navigator;
}

function neverChanges(): () => void {
  return () => undefined;
}
