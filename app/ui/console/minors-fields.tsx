import { Form, useNavigation } from "react-router";
import { LONGEST_REFERENCE } from "#app/learner/minor-learners.ts";
import { m } from "#app/paraglide/messages.js";
import type { MinorsOutcome, MinorsSaid } from "#app/tenancy/minors-choice.ts";
import { ChangedMeanwhile } from "../changed-meanwhile.tsx";
import { Moment } from "../moment.tsx";

type Props = {
  said: MinorsSaid;
  legend: string;
  outcome?: MinorsOutcome | "wrong" | undefined;
  /** As it was entered. */
  entered?: Record<string, string> | undefined;
};

/** Whether learners may be minors, and where the school's authorisation is found. */
export function MinorsFields({ said, legend, outcome, entered }: Props) {
  const isWorking = useNavigation().state !== "idle";
  const kept = outcome === "saved" ? undefined : entered;
  const { authorisation } = said;
  return (
    <>
      <Form method="post" className="form" key={`${said.version} ${outcome === "changed"}`}>
        <input type="hidden" name="version" value={said.version} />
        <fieldset className="form-choices">
          <legend>{legend}</legend>
          <label className="choice">
            <input
              type="checkbox"
              name="minors"
              value="yes"
              defaultChecked={kept ? kept["minors"] === "yes" : said.areMinors}
              aria-describedby="minors-note"
            />
            {m.minors_are()}
          </label>
          <p id="minors-note" className="field-note">
            {m.minors_note()}
          </p>
        </fieldset>
        <label className="labelled">
          {m.minors_reference()}
          <input
            name="reference"
            maxLength={LONGEST_REFERENCE}
            defaultValue={kept?.["reference"] ?? authorisation?.reference ?? ""}
            aria-invalid={outcome === "wrong" || undefined}
            aria-describedby={outcome === "wrong" ? "minors-problem" : "reference-note"}
            autoComplete="off"
            dir="auto"
          />
        </label>
        <p id="reference-note" className="field-note">
          {m.minors_reference_note()}
        </p>
        {authorisation !== undefined && (
          <p>
            {m.minors_recorded_by({ name: said.by ?? m.privacy_seen_somebody() })} · <Moment at={authorisation.at} />
          </p>
        )}
        {(outcome === "wrong" || outcome === "changed") && (
          <p role="alert" id="minors-problem" className="problem">
            {outcome === "wrong" ? m.minors_problem({ most: LONGEST_REFERENCE }) : <ChangedMeanwhile />}
          </p>
        )}
        <button className="button-primary" aria-disabled={isWorking}>
          {m.answers_save()}
        </button>
      </Form>
      <output>{outcome === "saved" && <p className="form-done">{m.minors_saved()}</p>}</output>
    </>
  );
}
