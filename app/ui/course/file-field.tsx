import { useId, useState } from "react";
import { m } from "#app/paraglide/messages.js";

type Props = {
  /** The id of the text field that takes what the file says, and of the one that takes its name. */
  target: string;
  title?: string;
  /** Endings of files. */
  kinds: readonly string[];
};
type State =
  | { kind: "idle" }
  | { kind: "reading"; share: number }
  | { kind: "read"; name: string }
  | { kind: "failed"; why: string };

const failures: Record<string, () => string> = {
  large: m.file_problem_large,
  kind: m.file_problem_kind,
  scan: m.file_problem_scan,
  locked: m.file_problem_locked,
  empty: m.file_problem_empty,
};

/**
 * Reads a file in the browser and puts its text into a field of the form, to be looked at before it is saved. Without
 * JavaScript it is not there: text is pasted.
 */
export function FileField({ target, title, kinds }: Props) {
  const id = useId();
  const [state, setState] = useState<State>({ kind: "idle" });
  const read = async (file: File) => {
    setState({ kind: "reading", share: 0 });
    try {
      const { readFile } = await import("./read-file.ts");
      const text = await readFile(file, kinds, (share) => setState({ kind: "reading", share }));
      fill(target, text);
      if (title !== undefined) fill(title, file.name.replace(/\.[^.]+$/, "").replaceAll(/[_-]+/g, " "), true);
      setState({ kind: "read", name: file.name });
    } catch (error) {
      const why = error instanceof Error ? failures[error.message] : undefined;
      setState({ kind: "failed", why: (why ?? m.file_problem_broken)() });
    }
  };
  return (
    <div className="file-field">
      <label htmlFor={id}>{m.file_choose()}</label>
      <p className="field-note" id={`${id}-note`}>
        {m.file_note({ kinds: kinds.join(", ") })}
      </p>
      <input
        id={id}
        type="file"
        className="field"
        accept={kinds.join(",")}
        aria-describedby={`${id}-note`}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) void read(file);
        }}
      />
      {state.kind === "reading" && <progress value={state.share} max={1} aria-label={m.file_reading()} />}
      <output className={state.kind === "failed" ? "problem" : "field-note"}>
        {state.kind === "reading" && m.file_reading()}
        {state.kind === "read" && m.file_read({ name: state.name })}
        {state.kind === "failed" && state.why}
      </output>
    </div>
  );
}

/** @param onlyEmpty what somebody wrote stays */
function fill(id: string, text: string, onlyEmpty = false): void {
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${CSS.escape(id)}`);
  if (field === null || (onlyEmpty && field.value !== "")) return;
  field.value = text;
}
