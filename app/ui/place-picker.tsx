import { type SubmitEvent, useState } from "react";
import { isFound, NEW_SET, type Placeable, type Practisable } from "#app/knowledge/placeable.ts";
import type { PlacingProblem } from "#app/lti/placing-form.ts";
import { m } from "#app/paraglide/messages.js";
import { HandOver } from "./hand-over.tsx";
import { PlaceGroup } from "./place-group.tsx";
import { PlaceNewSet } from "./place-new-set.tsx";
import { type AnsweringProblem, useAnswering } from "./use-answering.ts";

export type PlacePickerProps = {
  launch: string;
  acceptsSeveral: boolean;
  acceptsLineItems: boolean;
  /** As far as they are shown; `found` says how many there are. */
  placeables: readonly Placeable[];
  found: number;
  /** The course has nothing but its Guide. */
  isEmpty: boolean;
  query: string;
  chosen: readonly string[];
  /** The concepts that a practice set can be made of, those that it is made of, and its title. */
  practisables: readonly Practisable[];
  practised: readonly string[];
  setTitle: string;
  grade: boolean;
  points: string;
  problem: PlacingProblem | undefined;
};

const sentences: Record<AnsweringProblem, () => string> = {
  nothing: m.place_problem_nothing,
  several: m.place_problem_several,
  gone: m.place_problem_gone,
  concepts: m.place_problem_concepts,
  points: m.place_problem_points,
  unreachable: m.place_problem_unreachable,
};

/** What to place, to choose from. One form for all of it, so that it works without our script, too. */
export function PlacePicker(props: PlacePickerProps) {
  const { launch, acceptsSeveral, placeables, found } = props;
  const { signed, form, problem = props.problem, busy, send } = useAnswering(launch);
  const [query, setQuery] = useState(props.query);
  const [chosen, setChosen] = useState<readonly string[]>(props.chosen);
  const [practised, setPractised] = useState<readonly string[]>(props.practised);
  if (signed) return <HandOver {...signed} ref={form} />;

  const isWhole = found <= placeables.length && props.query === "";
  const choose = (value: string, isChosen: boolean) =>
    setChosen((before) => [
      ...(acceptsSeveral ? before.filter((one) => one !== value) : []),
      ...(isChosen ? [value] : []),
    ]);
  const practise = (id: string, isPractised: boolean) => {
    const now = [...practised.filter((one) => one !== id), ...(isPractised ? [id] : [])];
    setPractised(now);
    // With its first concept, the set is chosen; without any, there is none.
    if (chosen.includes(NEW_SET) !== now.length > 0) choose(NEW_SET, now.length > 0);
  };
  const matches = (one: Placeable) => !isWhole || isFound(one, query);
  const group = (kind: Placeable["kind"]) => ({
    placeables: placeables.filter((one) => one.kind === kind),
    matches,
    several: acceptsSeveral,
    chosen,
    choose,
  });

  function submit(event: SubmitEvent<HTMLFormElement>) {
    const isSearch = event.nativeEvent.submitter?.dataset["search"] !== undefined;
    if (!isSearch) return send(event);
    // All of it is here: the list follows what is typed.
    if (isWhole) event.preventDefault();
  }

  return (
    <form method="post" action={`/l/${launch}/deep-link/answer`} className="place" onSubmit={submit}>
      <h1 id="page-title">{m.place_title()}</h1>
      <p className="page-lead">{acceptsSeveral ? m.place_lead() : m.place_lead_one()}</p>
      {props.isEmpty ? (
        <p className="place-note">{m.place_empty()}</p>
      ) : (
        <search className="place-search">
          <label htmlFor="place-query">{m.place_search()}</label>
          <div>
            <input
              id="place-query"
              type="search"
              name="q"
              value={query}
              onChange={(event) => setQuery(event.target.value)}
              maxLength={200}
              autoComplete="off"
            />
            <button
              type="submit"
              className="button"
              formMethod="get"
              formAction={`/l/${launch}/deep-link`}
              data-search=""
            >
              {m.place_search_button()}
            </button>
          </div>
        </search>
      )}
      <PlaceGroup title={m.place_guide()} {...group("guide")} />
      <PlaceGroup title={m.place_practice()} {...group("practice")}>
        {props.practisables.length > 0 && (
          <PlaceNewSet
            practisables={props.practisables}
            matches={({ name }) => !isWhole || isFound({ title: name, text: "", headings: [] }, query)}
            isSought={query.trim() !== ""}
            several={acceptsSeveral}
            isChosen={chosen.includes(NEW_SET)}
            choose={(isChosen) => choose(NEW_SET, isChosen)}
            practised={practised}
            practise={practise}
            title={props.setTitle}
          />
        )}
      </PlaceGroup>
      <PlaceGroup title={m.place_concepts()} {...group("concept")} />
      <PlaceGroup title={m.place_sections()} {...group("section")} />
      <output className="place-note">
        {query !== "" && !placeables.some(matches) && m.place_nothing_matches({ query })}
        {found > placeables.length && m.place_more({ shown: placeables.length, all: found })}
      </output>
      <PlaceBar {...props} chosen={chosen.length} busy={busy} problem={problem && sentences[problem]()} />
    </form>
  );
}

type BarProps = Pick<PlacePickerProps, "acceptsSeveral" | "acceptsLineItems" | "grade" | "points"> & {
  chosen: number;
  busy: boolean;
  problem: string | undefined;
};

/** What becomes of the choice: it stays in sight, below whatever is scrolled. */
function PlaceBar({ acceptsSeveral, acceptsLineItems, grade, points, chosen, busy, problem }: BarProps) {
  return (
    <div className="place-bar">
      {acceptsLineItems && (
        <p className="place-grade">
          <label>
            <input type="checkbox" name="grade" defaultChecked={grade} />
            {acceptsSeveral ? m.place_grade() : m.place_grade_one()}
          </label>
          <label className="place-points">
            {m.place_points()}
            <input type="number" name="points" defaultValue={points} min="0" step="any" inputMode="decimal" />
          </label>
          <span className="cell-note place-reports">{m.place_reports()}</span>
        </p>
      )}
      <p className="place-problem" role="alert">
        {problem}
      </p>
      <p className="place-actions">
        <span className="place-count" aria-live="polite">
          {acceptsSeveral && chosen > 0 && m.place_chosen({ count: chosen })}
        </span>
        <button type="submit" name="intent" value="cancel" formNoValidate className="button button-quiet">
          {m.place_cancel()}
        </button>
        <button type="submit" name="intent" value="place" className="button-primary" aria-disabled={busy}>
          {m.place_button()}
        </button>
      </p>
    </div>
  );
}
