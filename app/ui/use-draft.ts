import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { keepDraft, readKeptDraft } from "./kept-draft.ts";

/** An unsent question: what stands in the field, and what the browser keeps of it. */
export function useDraft(key: string) {
  const kept = useSyncExternalStore(
    neverChanges,
    () => readKeptDraft(key),
    () => "",
  );
  const [typed, setTyped] = useState<string>();
  const draft = typed ?? kept;
  const field = useRef(draft);
  useEffect(() => {
    field.current = draft;
  }, [draft]);

  const write = useCallback(
    (next: string) => {
      setTyped(next);
      keepDraft(key, next);
    },
    [key],
  );
  return useMemo(
    () => ({
      draft,
      write,
      /** The question leaves the field, and is kept until it is known to have arrived. */
      sending: () => setTyped(""),
      /** It arrived. What was typed meanwhile stays. */
      arrived: () => write(field.current),
      /** It did not: back into the field, unless something else was typed meanwhile. */
      returned: (text: string) => write(field.current === "" ? text : field.current),
    }),
    [draft, write],
  );
}

/** Only this page writes the draft, and it knows what it wrote. */
function neverChanges(): () => void {
  return () => undefined;
}
