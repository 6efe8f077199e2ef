import { sigmoid } from "#app/learner/logistic.ts";

/** Rows of equally many numbers, one after the other, and what came of each. */
export class Rows {
  readonly width: number;
  #values: Float32Array;
  #outcomes: Uint8Array;
  length = 0;

  constructor(width: number) {
    this.width = width;
    this.#values = new Float32Array(1_024 * width);
    this.#outcomes = new Uint8Array(1_024);
  }

  add(values: readonly number[], outcome: boolean): void {
    if (this.length === this.#outcomes.length) this.#grow();
    this.#values.set(values, this.length * this.width);
    this.#outcomes[this.length] = Number(outcome);
    this.length += 1;
  }

  value(row: number, column: number): number {
    return this.#values[row * this.width + column] ?? 0;
  }

  outcome(row: number): number {
    return this.#outcomes[row] ?? 0;
  }

  #grow(): void {
    const values = new Float32Array(this.#values.length * 2);
    values.set(this.#values);
    this.#values = values;
    const outcomes = new Uint8Array(this.#outcomes.length * 2);
    outcomes.set(this.#outcomes);
    this.#outcomes = outcomes;
  }
}

/** Weights that make the rows' outcomes likeliest, by Newton's method. @param ridge how strongly weights are drawn to 0 */
export function fitLogistic(rows: Rows, { ridge = 1, steps = 8 } = {}): number[] {
  const { width } = rows;
  const weights = Array<number>(width).fill(0);
  const x = new Float64Array(width);
  for (let step = 0; step < steps; step++) {
    const curvature = Array.from({ length: width }, () => new Float64Array(width));
    const slope = new Float64Array(width);
    for (let row = 0; row < rows.length; row++) {
      let z = 0;
      for (let a = 0; a < width; a++) z += (weights[a] ?? 0) * (x[a] = rows.value(row, a));
      const p = sigmoid(z);
      const information = p * (1 - p);
      const residual = rows.outcome(row) - p;
      for (let a = 0; a < width; a++) {
        const value = x[a] ?? 0;
        if (value === 0) continue;
        slope[a] = (slope[a] ?? 0) + residual * value;
        const line = curvature[a];
        if (line !== undefined)
          for (let b = 0; b <= a; b++) line[b] = (line[b] ?? 0) + information * value * (x[b] ?? 0);
      }
    }
    const system = weights.map((weight, a) => [
      ...weights.map((_, b) => (curvature[Math.max(a, b)]?.[Math.min(a, b)] ?? 0) + (a === b ? ridge : 0)),
      (slope[a] ?? 0) - ridge * weight,
    ]);
    for (const [a, change] of solve(system).entries()) weights[a] = (weights[a] ?? 0) + change;
  }
  return weights;
}

/** Gauss's elimination. @param system each line with its right side last */
function solve(system: number[][]): number[] {
  for (let column = 0; column < system.length; column++) {
    let best = column;
    for (let row = column + 1; row < system.length; row++)
      if (Math.abs(system[row]?.[column] ?? 0) > Math.abs(system[best]?.[column] ?? 0)) best = row;
    const pivot = system[best] ?? [];
    system[best] = system[column] ?? [];
    system[column] = pivot;
    const head = pivot[column] ?? 0;
    if (head === 0) continue;
    for (const line of system) {
      if (line === pivot) continue;
      const factor = (line[column] ?? 0) / head;
      if (factor !== 0)
        for (let at = column; at < line.length; at++) line[at] = (line[at] ?? 0) - factor * (pivot[at] ?? 0);
    }
  }
  return system.map((line, at) => ((line[at] ?? 0) === 0 ? 0 : (line.at(-1) ?? 0) / (line[at] ?? 1)));
}
