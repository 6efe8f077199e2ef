import { useId } from "react";
import { m } from "#app/paraglide/messages.js";
import { type TenantSettings, tenantSettingsSchema } from "#app/tenancy/tenant-settings.ts";

type Names = TenantSettings["struggle.names"];

const labels: Record<Names, () => string> = {
  shared: m.guide_settings_names_shared,
  never: m.guide_settings_names_never,
};
const meanings: Record<Names, () => string> = {
  shared: m.guide_settings_names_shared_means,
  never: m.guide_settings_names_never_means,
};

/** Whether those who teach are told by name who may want a hand. @param chosen as it stands, or as it was entered */
export function NameChoices({ chosen }: { chosen: string }) {
  const id = useId();
  return (
    <fieldset className="meaning-choices">
      <legend>{m.guide_settings_names()}</legend>
      {tenantSettingsSchema.shape["struggle.names"].options.map((names) => (
        <div key={names} className="meaning-choice">
          <label className="choice">
            <input
              type="radio"
              name="names"
              value={names}
              defaultChecked={chosen === names}
              aria-describedby={`${id}${names}`}
              required
            />
            {labels[names]()}
          </label>
          <div id={`${id}${names}`} className="field-note">
            {meanings[names]()}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
