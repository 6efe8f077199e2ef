/** An answer of a data set. Ids as they stand there. */
export type DataAnswer = { item: string; concept: string; isRight: boolean };

const RIGHT: Record<string, boolean | undefined> = { "0": false, "0.0": false, "1": true, "1.0": true };
const COLUMNS = ["user_id", "item_id", "correct", "skill_id"];

/**
 * Reads tab-separated answers: a heading line with user_id, item_id, correct (0 or 1) and skill_id, in any order; others are left
 * out. A learner's rows stand in order of work.
 * @returns each learner's answers
 * @throws Error that names the line and what is wrong with it
 */
export function readAnswers(text: string, file: string): DataAnswer[][] {
  const lines = text.split(/\r?\n/);
  const headings = (lines[0] ?? "").split("\t");
  const [user = 0, item = 0, correct = 0, skill = 0] = COLUMNS.map((name) => {
    const at = headings.indexOf(name);
    if (at < 0) throw new Error(`${file}: the first line has no column ${name}. It needs ${COLUMNS.join(", ")}.`);
    return at;
  });
  const learners = new Map<string, DataAnswer[]>();
  for (const [at, line] of lines.entries()) {
    if (at === 0 || line === "") continue;
    const cells = line.split("\t");
    const right = RIGHT[cells[correct] ?? ""];
    if (right === undefined)
      throw new Error(`${file}, line ${at + 1}: correct is "${cells[correct] ?? ""}", but must be 0 or 1.`);
    const answer = { item: cells[item] ?? "", concept: cells[skill] ?? "", isRight: right };
    const sofar = learners.get(cells[user] ?? "");
    if (sofar === undefined) learners.set(cells[user] ?? "", [answer]);
    else sofar.push(answer);
  }
  if (learners.size === 0) throw new Error(`${file}: there are no answers in it.`);
  return [...learners.values()];
}
