import { m } from "#app/paraglide/messages.js";
import { MeaningChoices } from "./meaning-choices.tsx";

/** Whether those who teach are told by name who may want a hand. @param chosen as it stands, or as it was entered */
export function NameChoices({ chosen }: { chosen: string }) {
  return (
    <MeaningChoices
      name="names"
      legend={m.guide_settings_names()}
      options={[
        { value: "shared", says: m.guide_settings_names_shared(), means: m.guide_settings_names_shared_means() },
        { value: "never", says: m.guide_settings_names_never(), means: m.guide_settings_names_never_means() },
      ]}
      chosen={chosen}
    />
  );
}
