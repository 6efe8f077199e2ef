import { m } from "#app/paraglide/messages.js";
import { accentHues } from "#app/tenancy/accent-hues.ts";

/** What people call them, by their degrees in OKLCH. */
const names: Record<number, () => string> = {
  0: m.hue_rose,
  15: m.hue_crimson,
  30: m.hue_red,
  45: m.hue_rust,
  60: m.hue_orange,
  75: m.hue_amber,
  90: m.hue_gold,
  105: m.hue_olive,
  120: m.hue_moss,
  135: m.hue_leaf,
  150: m.hue_green,
  165: m.hue_emerald,
  180: m.hue_teal,
  195: m.hue_turquoise,
  210: m.hue_cyan,
  225: m.hue_sky,
  240: m.hue_azure,
  255: m.hue_blue,
  270: m.hue_indigo,
  285: m.hue_violet,
  300: m.hue_purple,
  315: m.hue_plum,
  330: m.hue_magenta,
  345: m.hue_pink,
};

/** The accents that there are, each as it looks here: whichever is chosen, what is written in it stays readable. */
export function HueChoices({ chosen }: { chosen: number }) {
  return (
    <fieldset className="hue-choices">
      <legend>{m.guide_settings_hue()}</legend>
      <p className="field-note">{m.guide_settings_hue_note()}</p>
      <div className="hues">
        {accentHues.map((hue) => (
          <label key={hue} className="hue">
            <input type="radio" name="hue" value={hue} defaultChecked={hue === chosen} />
            <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
              <circle cx="10" cy="10" r="9" fill={`light-dark(oklch(0.46 0.12 ${hue}), oklch(0.8 0.09 ${hue}))`} />
            </svg>
            {names[hue]?.()}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
