import type { ReactNode } from "react";
import type { Placeable } from "#app/knowledge/placeable.ts";
import { m } from "#app/paraglide/messages.js";

type Props = {
  title: string;
  placeables: readonly Placeable[];
  matches(placeable: Placeable): boolean;
  several: boolean;
  chosen: readonly string[];
  choose(value: string, isChosen: boolean): void;
  children?: ReactNode;
};

/**
 * Things of one kind to choose from. What a search does not find stays chosen, and out of sight.
 * @param children what else of the kind there is, where anything is
 */
export function PlaceGroup({ title, placeables, matches, several, chosen, choose, children }: Props) {
  if (placeables.length === 0 && !children) return null;
  return (
    <fieldset className="place-group" hidden={!children && !placeables.some(matches)}>
      <legend>{title}</legend>
      {placeables.map((placeable) => (
        <div key={placeable.value} className="place-row" hidden={!matches(placeable)}>
          <label>
            <input
              type={several ? "checkbox" : "radio"}
              name="item"
              value={placeable.value}
              checked={chosen.includes(placeable.value)}
              onChange={(event) => choose(placeable.value, event.target.checked)}
            />
            <span>
              <bdi>{placeable.title}</bdi>
              {placeable.text !== "" && <span className="cell-note">{placeable.text}</span>}
            </span>
          </label>
          <details>
            <summary aria-label={`${m.place_preview()}: ${placeable.title}`}>{m.place_preview()}</summary>
            <Preview {...placeable} />
          </details>
        </div>
      ))}
      {children}
    </fieldset>
  );
}

/** The link as it will stand in the course, and what it opens. */
function Preview({ kind, title, text, headings }: Placeable) {
  return (
    <div className="place-preview">
      <p className="place-link">
        <bdi>{title}</bdi>
      </p>
      {text !== "" && <p>{text}</p>}
      <p className="cell-note">
        {kind === "guide" && m.place_preview_guide()}
        {kind === "practice" && m.place_preview_practice()}
        {kind === "concept" && m.place_preview_concept({ concept: title })}
        {kind === "section" && m.place_preview_section()}
      </p>
      {headings.length > 0 && (
        <ul>
          {headings.map((heading) => (
            <li key={heading} dir="auto">
              {heading}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
