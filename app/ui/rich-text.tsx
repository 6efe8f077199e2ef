import { CitedWords, type Source } from "./cited-words.tsx";
import { useMarkedText } from "./use-marked-text.ts";

type Props = {
  text: string;
  /** What [1], [2] … in it cite. */
  sources?: readonly Source[];
  /** More of it is coming. */
  isGrowing?: boolean;
};

const NONE: readonly Source[] = [];

/** A text of the course or of a model. As its paragraphs, until what sets Markdown and formulas is there, if it needs that. */
export function RichText({ text, sources = NONE, isGrowing = false }: Props) {
  const MarkedText = useMarkedText(text);
  // It is loaded once, and not made here.
  // oxlint-disable-next-line react/static-components
  if (MarkedText !== undefined) return <MarkedText {...{ text, sources, isGrowing }} />;
  return text.split(/\n{2,}/).map((paragraph, index) => (
    // Paragraphs of one text never change their order.
    // oxlint-disable-next-line react/no-array-index-key
    <p key={index} dir="auto">
      <CitedWords text={paragraph} sources={sources} />
    </p>
  ));
}
