import type { ReactNode } from "react";
import { Form } from "react-router";
import { m } from "#app/paraglide/messages.js";

/** Of a query these are said by no field, and stay. */
const kept = new Set(["show", "sort", "order"]);

type FilterProps = {
  /** The query as it is, without the place in the list. */
  search: URLSearchParams;
  /** That of another list on the same page, which stays as it is. */
  beside?: URLSearchParams;
  children: ReactNode;
};

/** Which rows of a list are looked at: it stands in the address. */
export function ListFilter({ search, beside, children }: FilterProps) {
  return (
    <search>
      <Form method="get" className="filter" key={String(search)}>
        {[...[...search].filter(([name]) => kept.has(name)), ...(beside ?? [])].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <button className="button">{m.audit_show()}</button>
      </Form>
    </search>
  );
}

type Choice = { value: string; words: string };

/** One of several, or all of them. */
export function FilterChoice({
  label,
  name,
  chosen,
  choices,
}: {
  label: string;
  name: string;
  chosen: string | undefined;
  choices: readonly Choice[];
}) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={chosen ?? ""} className="field" dir="auto">
        <option value="">{m.deployments_all()}</option>
        {choices.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A part of what the row is called. */
export function FilterSearch({ label, sought, longest }: { label: string; sought: string; longest: number }) {
  return (
    <label>
      {label}
      <input name="q" type="search" defaultValue={sought} maxLength={longest} className="field" dir="auto" />
    </label>
  );
}
