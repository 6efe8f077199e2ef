import type { RefusalCode } from "#app/lti/refusal.ts";
import { refusalSentences } from "./refusal-sentences.ts";
import { RefusalText } from "./refusal-text.tsx";

type Props = { code: RefusalCode; detail?: string | undefined; hidden?: boolean };

/** One page for every refusal. @see RefusalText */
export function RefusalNotice({ code, ...shown }: Props) {
  const { title, advice } = refusalSentences[code];
  return <RefusalText code={code} title={title()} advice={advice()} {...shown} />;
}
