import { Form, useNavigation } from "react-router";
import { m } from "#app/paraglide/messages.js";

type Props = {
  isMarked: boolean;
  isEverywhere: boolean;
  version: number;
  tenantName: string;
  outcome: "saved" | "changed" | undefined;
};

/** Says that learners of the course may be minors, after one question; where that was said, who can take it back. */
export function MinorsMark({ isMarked, isEverywhere, version, tenantName, outcome }: Props) {
  const isWorking = useNavigation().state !== "idle";
  return (
    <>
      <output>{outcome === "saved" && <p className="form-done">{m.minors_saved()}</p>}</output>
      {outcome === "changed" && (
        <p role="alert" className="problem">
          {m.answers_problem_changed()}
        </p>
      )}
      {isMarked || isEverywhere ? (
        <p>
          {isMarked ? m.minors_marked_here() : m.minors_marked_everywhere({ tenant: tenantName })}{" "}
          {m.minors_who_decides({ tenant: tenantName })}
        </p>
      ) : (
        <details className="confirm" key={version}>
          <summary className="button button-quiet">{m.minors_mark()}</summary>
          <p>{m.minors_mark_text({ tenant: tenantName })}</p>
          <Form method="post">
            <input type="hidden" name="version" value={version} />
            <button className="button" name="minors" value="yes" aria-disabled={isWorking}>
              {m.minors_mark_now()}
            </button>
          </Form>
        </details>
      )}
    </>
  );
}
