import { NEW_SET, type Practisable } from "#app/knowledge/placeable.ts";
import { LONGEST_SET_TITLE } from "#app/knowledge/practice-set.ts";
import { m } from "#app/paraglide/messages.js";
import { suggestSetTitle } from "./suggest-set-title.ts";

type Props = {
  practisables: readonly Practisable[];
  /** Whether the search finds it. */
  matches(concept: Practisable): boolean;
  isSought: boolean;
  several: boolean;
  isChosen: boolean;
  choose(isChosen: boolean): void;
  /** Ids of the concepts that it is made of. */
  practised: readonly string[];
  practise(id: string, isPractised: boolean): void;
  title: string;
};

/** A practice set, put together of concepts that have questions. The title is suggested from them. */
export function PlaceNewSet({ practisables, matches, isSought, several, practised, practise, ...set }: Props) {
  const names = practisables.filter(({ id }) => practised.includes(id)).map(({ name }) => name);
  const isFound = practisables.some(matches);
  return (
    <div className="place-row" hidden={isSought && !isFound && practised.length === 0}>
      <label>
        <input
          type={several ? "checkbox" : "radio"}
          name="item"
          value={NEW_SET}
          checked={set.isChosen}
          onChange={(event) => set.choose(event.target.checked)}
        />
        <span>
          {m.place_set_new()}
          <span className="cell-note">{m.place_set_new_text()}</span>
        </span>
      </label>
      <details className="place-set" open={practised.length > 0 || set.isChosen || (isSought && isFound) || undefined}>
        <summary>{m.place_set_concepts()}</summary>
        <fieldset>
          <legend className="visually-hidden">{m.place_set_concepts()}</legend>
          {practisables.map((concept) => (
            <div key={concept.id} hidden={!matches(concept)}>
              <label>
                <input
                  type="checkbox"
                  name="practise"
                  value={concept.id}
                  checked={practised.includes(concept.id)}
                  onChange={(event) => practise(concept.id, event.target.checked)}
                />
                <span dir="auto">
                  {concept.name}
                  <span className="cell-note">{m.practice_questions({ count: concept.questions })}</span>
                </span>
              </label>
            </div>
          ))}
        </fieldset>
        <label className="place-set-title">
          {m.place_set_title()}
          <input
            type="text"
            name="set-title"
            className="field"
            defaultValue={set.title}
            placeholder={names.length > 0 ? suggestSetTitle(names) : undefined}
            maxLength={LONGEST_SET_TITLE}
            autoComplete="off"
            dir="auto"
          />
        </label>
      </details>
    </div>
  );
}
