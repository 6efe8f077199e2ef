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
  // Known at once: what arrives between a letter and its rendering must not take the letter away.
  const field = useRef(draft);
  useEffect(() => {
    if (typed === undefined) field.current = kept;
  }, [typed, kept]);

  const type = useCallback((next: string) => {
    field.current = next;
    setTyped(next);
  }, []);
  const write = useCallback(
    (next: string) => {
      type(next);
      keepDraft(key, next);
    },
    [key, type],
  );
  return useMemo(
    () => ({
      draft,
      write,
      /** The question leaves the field, and is kept until it is known to have arrived. */
      sending: () => type(""),
      /** It arrived. What was typed meanwhile stays. */
      arrived: () => write(field.current),
      /** It did not: back into the field, unless something else was typed meanwhile. */
      returned: (text: string) => write(field.current === "" ? text : field.current),
    }),
    [draft, type, write],
  );
}

/** Only this page writes the draft, and it knows what it wrote. */
function neverChanges(): () => void {
  return () => undefined;
}
