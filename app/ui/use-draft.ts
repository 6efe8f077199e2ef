import { useCallback, useState, useSyncExternalStore } from "react";

/**
 * An unsent question. The browser keeps it for this tab, so that it outlives a reload and a session that ended; where
 * storage is refused, it lives as long as the page.
 */
export function useDraft(key: string): [string, (draft: string) => void] {
  const kept = useSyncExternalStore(
    neverChanges,
    () => quietly(() => sessionStorage.getItem(key)) ?? "",
    () => "",
  );
  const [typed, setTyped] = useState<string>();
  const change = useCallback(
    (next: string) => {
      setTyped(next);
      quietly(() => (next === "" ? sessionStorage.removeItem(key) : sessionStorage.setItem(key, next)));
    },
    [key],
  );
  return [typed ?? kept, change];
}

/** Only this page writes the draft, and it knows what it wrote. */
function neverChanges(): () => void {
  return () => undefined;
}

/** Reading storage throws where a browser refuses all site data. */
function quietly<Value>(use: () => Value): Value | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
