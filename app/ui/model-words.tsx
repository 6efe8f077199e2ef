import { m } from "#app/paraglide/messages.js";
import { CitationLink } from "./citation-link.tsx";
import type { Source } from "./cited-words.tsx";
import { RichText } from "./rich-text.tsx";

type Props = { text: string; sources: readonly Source[]; isGrowing: boolean };

/** Words of a model, said to be that, with the passages that they cite. */
export function ModelWords({ text, sources, isGrowing }: Props) {
  return (
    <div className="model-words">
      <p className="source">{m.reply_with_model()}</p>
      <div className="voice">
        <RichText {...{ text, sources, isGrowing }} />
      </div>
      {sources.length > 0 && (
        <ol className="model-sources" aria-label={m.sources_label()}>
          {sources.map((source, index) => (
            <li key={source.passageId}>
              <CitationLink citation={source} number={index + 1} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
