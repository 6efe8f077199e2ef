/** Predictions and what came of them, of which the measures are taken. */
export class Predictions {
  readonly probabilities: number[] = [];
  readonly outcomes: boolean[] = [];

  add(probability: number, outcome: boolean): void {
    this.probabilities.push(probability);
    this.outcomes.push(outcome);
  }
}

/** How often one that came true was held likelier than one that did not; ties count half. NaN unless there are both. */
export function auc({ probabilities, outcomes }: Predictions): number {
  const order = probabilities.map((_, at) => at).toSorted((a, b) => (probabilities[a] ?? 0) - (probabilities[b] ?? 0));
  let ranks = 0;
  let came = 0;
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && probabilities[order[to] ?? 0] === probabilities[order[from] ?? 0]) to++;
    for (let at = from; at < to; at++)
      if (outcomes[order[at] ?? 0]) {
        ranks += (from + to + 1) / 2;
        came += 1;
      }
    from = to;
  }
  return (ranks - (came * (came + 1)) / 2) / (came * (order.length - came));
}

/** Mean of -ln of the probability that was given to what came. */
export function logLoss({ probabilities, outcomes }: Predictions): number {
  const sum = probabilities.reduce((total, p, at) => total - Math.log(Math.max(1e-9, outcomes[at] ? p : 1 - p)), 0);
  return sum / probabilities.length;
}

export function rootMeanSquare({ probabilities, outcomes }: Predictions): number {
  const sum = probabilities.reduce((total, p, at) => total + (Number(outcomes[at]) - p) ** 2, 0);
  return Math.sqrt(sum / probabilities.length);
}

export type Bin = { from: number; count: number; predicted: number; came: number };

/** Predictions by tenths: how likely they were said to be, and how many came true. */
export function calibration({ probabilities, outcomes }: Predictions): Bin[] {
  const bins = Array.from({ length: 10 }, (_, at) => ({ from: at / 10, count: 0, predicted: 0, came: 0 }));
  for (const [at, p] of probabilities.entries()) {
    const bin = bins[Math.min(9, Math.floor(p * 10))];
    if (bin === undefined) continue;
    bin.count += 1;
    bin.predicted += p;
    bin.came += Number(outcomes[at]);
  }
  return bins.map(({ from, count, predicted, came }) => ({
    from,
    count,
    predicted: count === 0 ? 0 : predicted / count,
    came: count === 0 ? 0 : came / count,
  }));
}

/** Expected calibration error: how far what was said lay from what came, by tenths, weighed by their counts. */
export function calibrationError(predictions: Predictions): number {
  const total = predictions.probabilities.length;
  return calibration(predictions).reduce(
    (sum, { count, predicted, came }) => sum + (count / total) * Math.abs(predicted - came),
    0,
  );
}

/** Of those held likeliest, so many that the share `recall` of all that came is among them: how many of them came. */
export function precisionAtRecall({ probabilities, outcomes }: Predictions, recall: number): number {
  const order = probabilities.map((_, at) => at).toSorted((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0));
  const wanted = Math.ceil(recall * outcomes.filter(Boolean).length);
  let came = 0;
  for (const [place, at] of order.entries()) {
    came += Number(outcomes[at]);
    if (came >= wanted) return came / (place + 1);
  }
  return Number.NaN;
}
