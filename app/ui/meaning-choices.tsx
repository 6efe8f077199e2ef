import { useId } from "react";

/** @property means in a sentence, what becomes of it */
type Option = { value: string; says: string; means: string };

/** One of a few choices, each with what it means. @param chosen as it stands, or as it was entered */
export function MeaningChoices({
  name,
  legend,
  options,
  chosen,
}: {
  name: string;
  legend: string;
  options: readonly Option[];
  chosen: string;
}) {
  const id = useId();
  return (
    <fieldset className="meaning-choices">
      <legend>{legend}</legend>
      {options.map(({ value, says, means }) => (
        <div key={value} className="meaning-choice">
          <label className="choice">
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={chosen === value}
              aria-describedby={`${id}${value}`}
              required
            />
            {says}
          </label>
          <div id={`${id}${value}`} className="field-note">
            {means}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
