import { data, Form, useNavigation } from "react-router";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { guideSettingNames, type GuideSettingName, readGuideForm } from "#app/tenancy/guide-choice.ts";
import { readSeen, readVersions } from "#app/tenancy/settings-choice.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { AnswerChoices } from "#app/ui/answer-choices.tsx";
import { ChangedMeanwhile } from "#app/ui/changed-meanwhile.tsx";
import { CrisisChoices } from "#app/ui/crisis-choices.tsx";
import { HueChoices } from "#app/ui/hue-choices.tsx";
import { NameChoices } from "#app/ui/name-choices.tsx";
import { readForm } from "../read-form.ts";
import type { Route } from "./+types/guide-settings.ts";

export { shouldRevalidate } from "../changed-meanwhile.ts";

/** What came of the form. */
type Done = {
  saved?: true;
  changed?: GuideSettingName[];
  wrong?: GuideSettingName[];
  entered?: Record<string, string>;
};

const labels: Record<GuideSettingName, () => string> = {
  "guide.name": m.guide_settings_name,
  "guide.accent_hue": m.guide_settings_hue,
  "guide.help_contact": m.guide_settings_contact,
  "guide.crisis_text": m.guide_settings_crisis,
  "crisis.flags": m.crisis_policy,
  "guide.answers": m.guide_settings_usual,
  "struggle.names": m.guide_settings_names,
};
const problems: Record<GuideSettingName, () => string> = {
  "guide.name": m.guide_settings_problem_name,
  "guide.accent_hue": m.guide_settings_problem_hue,
  "guide.help_contact": m.guide_settings_problem_contact,
  "guide.crisis_text": m.guide_settings_problem_crisis,
  "crisis.flags": m.crisis_policy_problem,
  "guide.answers": m.answers_problem_choice,
  "struggle.names": m.guide_settings_problem_names,
};

export async function loader({ context }: Route.LoaderArgs) {
  const tenant = context.get(tenantContext);
  return { ...(await orRefusal(context, () => tenant.guideSettings.view())), tenantName: tenant.visit.tenantName };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { guideSettings } = context.get(tenantContext);
  const entered = Object.fromEntries(await orRefusal(context, () => readForm(request)));
  const form = readGuideForm(entered);
  if ("wrong" in form) return data({ wrong: form.wrong, entered } satisfies Done, 422);
  const versions = readVersions(guideSettingNames, entered["versions"]);
  const missed = await orRefusal(context, () => guideSettings.choose(form.values, versions, readSeen(entered["seen"])));
  return missed.length === 0
    ? ({ saved: true } satisfies Done)
    : data({ changed: missed, entered } satisfies Done, 409);
}

/** How the institution's Guide is called, looks, whom it names for help, how much it may give away, and what it may tell of learners. */
export default function GuideSettings({ loaderData, actionData }: Route.ComponentProps) {
  const { values, versions, tenantName } = loaderData;
  const done: Done = actionData ?? {};
  // Where both changed the same, what was entered is kept; elsewhere what stands is what they wanted, or did not touch.
  const entered = (name: GuideSettingName) =>
    done.changed === undefined || done.changed.includes(name) ? done.entered : undefined;
  const answers = entered("guide.answers");
  const isWorking = useNavigation().state !== "idle";
  const { usual, most } = values["guide.answers"];
  return (
    <>
      <title>{`${m.guide_settings_title()} · ${tenantName}`}</title>
      <h1 id="page-title">{m.guide_settings_title()}</h1>
      <p className="page-lead">{m.guide_settings_lead()}</p>
      <Form method="post" className="form" key={`${JSON.stringify(versions)} ${done.changed !== undefined}`}>
        <input type="hidden" name="versions" value={JSON.stringify(versions)} />
        <input type="hidden" name="seen" value={JSON.stringify(values)} />
        <label className="labelled">
          {m.guide_settings_name()}
          <input
            name="name"
            maxLength={40}
            defaultValue={entered("guide.name")?.["name"] ?? values["guide.name"]}
            aria-describedby="name-note"
            dir="auto"
          />
        </label>
        <p id="name-note" className="field-note">
          {m.guide_settings_name_note()}
        </p>
        <label className="labelled">
          {m.guide_settings_contact()}
          <input
            name="contact"
            maxLength={200}
            defaultValue={entered("guide.help_contact")?.["contact"] ?? values["guide.help_contact"]}
            aria-describedby="contact-note"
            dir="auto"
          />
        </label>
        <p id="contact-note" className="field-note">
          {m.guide_settings_contact_note()}
        </p>
        <label className="labelled">
          {m.guide_settings_crisis()}
          <textarea
            name="crisis"
            rows={4}
            maxLength={600}
            defaultValue={entered("guide.crisis_text")?.["crisis"] ?? values["guide.crisis_text"]}
            placeholder={m.notice_crisis()}
            aria-describedby="crisis-note"
            dir="auto"
          />
        </label>
        <p id="crisis-note" className="field-note">
          {m.guide_settings_crisis_note()}
        </p>
        <CrisisChoices chosen={entered("crisis.flags")?.["crisisFlags"] ?? values["crisis.flags"]} />
        <HueChoices chosen={Number(entered("guide.accent_hue")?.["hue"] ?? values["guide.accent_hue"])} />
        <AnswerChoices
          names={{ answers: "usual", tries: "usualTries" }}
          legend={m.guide_settings_usual()}
          policy={answers ? { answers: answers["usual"] ?? "", tries: answers["usualTries"] ?? "" } : usual}
        />
        <AnswerChoices
          names={{ answers: "most", tries: "mostTries" }}
          legend={m.guide_settings_most()}
          policy={answers ? { answers: answers["most"] ?? "", tries: answers["mostTries"] ?? "" } : most}
        />
        <NameChoices chosen={entered("struggle.names")?.["names"] ?? values["struggle.names"]} />
        {(done.wrong || done.changed) && (
          <div role="alert" className="problem">
            {done.wrong?.map((name) => (
              <p key={name}>{problems[name]()}</p>
            ))}
            {done.changed && (
              <>
                <p>
                  <ChangedMeanwhile says={m.changed_meanwhile_some()} />
                </p>
                <ul>
                  {done.changed.map((name) => (
                    <li key={name}>{labels[name]()}</li>
                  ))}
                </ul>
              </>
            )}
          </div>
        )}
        <button className="button-primary" aria-disabled={isWorking}>
          {m.answers_save()}
        </button>
      </Form>
      <output>{done.saved && <p className="form-done">{m.guide_settings_saved()}</p>}</output>
    </>
  );
}
