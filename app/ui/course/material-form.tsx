import { useId } from "react";
import { Form, Link, useNavigation } from "react-router";
import { type MaterialDraft, MOST_SOURCE, MOST_TITLE } from "#app/knowledge/course-material.ts";
import { m } from "#app/paraglide/messages.js";
import { FileField } from "./file-field.tsx";

type Problem = "title" | "empty" | "long" | "stale" | "version";
type Props = {
  written: MaterialDraft;
  /** The one that is being edited. */
  version?: number;
  problem: Problem | undefined;
  save: string;
  back: string;
};

const problems: Record<Problem, () => string> = {
  title: m.material_problem_title,
  empty: m.material_problem_empty,
  long: () => m.material_problem_long({ most: MOST_SOURCE }),
  stale: m.material_problem_stale,
  version: m.material_shows_version,
};

/** The text of a piece of material: works without JavaScript, and keeps what was written when it is refused. */
export function MaterialForm({ written, version = 0, problem, save, back }: Props) {
  const id = useId();
  const isSaving = useNavigation().formData?.get("intent") === "save";
  return (
    <Form method="post" className="sheet">
      <input type="hidden" name="version" value={version} />
      {problem !== undefined && (
        <p className="problem" role="alert" id={`${id}-problem`}>
          {problems[problem]()}
        </p>
      )}
      <FileField target={`${id}-source`} title={`${id}-title`} kinds={[".md", ".txt", ".html", ".docx", ".pdf"]} />
      <label htmlFor={`${id}-title`}>{m.material_title()}</label>
      <input
        id={`${id}-title`}
        name="title"
        className="field"
        defaultValue={written.title}
        maxLength={MOST_TITLE}
        required
        dir="auto"
        aria-invalid={problem === "title" || undefined}
      />
      <label htmlFor={`${id}-source`}>{m.material_text()}</label>
      <p className="field-note" id={`${id}-note`}>
        {m.material_text_note()}
      </p>
      <textarea
        id={`${id}-source`}
        name="source"
        className="field field-text"
        defaultValue={written.source}
        rows={18}
        required
        dir="auto"
        spellCheck
        aria-describedby={`${id}-note`}
        aria-invalid={problem === "empty" || problem === "long" || undefined}
      />
      <div className="sheet-actions">
        <button className="button-primary" name="intent" value="save" aria-disabled={isSaving || undefined}>
          {isSaving ? m.saving() : save}
        </button>
        <Link className="button button-quiet" to={back}>
          {m.cancel()}
        </Link>
      </div>
    </Form>
  );
}
