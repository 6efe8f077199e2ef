import { useCallback, useState, useSyncExternalStore } from "react";
import { keepDraft, readKeptDraft } from "./kept-draft.ts";

/** An unsent question. It outlives a reload, and a session that ended. */
export function useDraft(key: string): [string, (draft: string) => void] {
  const kept = useSyncExternalStore(
    neverChanges,
    () => readKeptDraft(key),
    () => "",
  );
  const [typed, setTyped] = useState<string>();
  const change = useCallback(
    (next: string) => {
      setTyped(next);
      keepDraft(key, next);
    },
    [key],
  );
  return [typed ?? kept, change];
}

/** Only this page writes the draft, and it knows what it wrote. */
function neverChanges(): () => void {
  return () => undefined;
}
