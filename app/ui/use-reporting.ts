import { useEffect } from "react";

type Place = { concept?: string | undefined; passage?: string | undefined };

/** Where the learner allows it, how the page is used is reported. What does that is loaded only then. */
export function useReporting(launch: string, mayObserve: boolean, { concept, passage }: Place): void {
  useEffect(() => {
    if (!mayObserve) return undefined;
    const leaving = new AbortController();
    void begin(launch, { concept, passage }, leaving.signal);
    return () => leaving.abort();
  }, [launch, mayObserve, concept, passage]);
}

async function begin(launch: string, place: Place, leaving: AbortSignal): Promise<void> {
  const { reportUse } = await import("./report-use.ts");
  if (!leaving.aborted) leaving.addEventListener("abort", reportUse(launch, place));
}
