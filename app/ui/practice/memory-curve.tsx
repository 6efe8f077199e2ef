import { CURVE_DAYS } from "#app/learner/own-learning.ts";
import { m } from "#app/paraglide/messages.js";
import { percent } from "../share-bar.tsx";

const WIDTH = 120;
const HEIGHT = 36;
const LAST = CURVE_DAYS[CURVE_DAYS.length - 1] ?? 1;

/** How a memory holds over the next month, if nothing is done; the words below say the same. @param curve of CURVE_DAYS, from 0 to 1 */
export function MemoryCurve({ curve }: { curve: readonly number[] }) {
  const points = CURVE_DAYS.map((day, at) => `${(day / LAST) * WIDTH},${HEIGHT - (curve[at] ?? 0) * HEIGHT}`);
  const at = (day: (typeof CURVE_DAYS)[number]) => percent(curve[CURVE_DAYS.indexOf(day)] ?? 0);
  return (
    <>
      <svg className="memory-curve" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
        <path className="memory-ground" d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} />
        <polyline className="memory-line" points={points.join(" ")} />
      </svg>
      <span className="cell-note">{m.learning_recall({ now: at(0), week: at(7), month: at(30) })}</span>
    </>
  );
}
