import { sigmoid } from "#app/learner/logistic.ts";
import type { DataAnswer } from "../answers.ts";
import type { Predictions } from "../measures.ts";

type Rating = { value: number; answers: number };

/**
 * Elo (Pelánek 2016): p = σ(learner + learner×skill - item - skill), each moved by K (correct - p) with
 * K = 0.4 / (1 + 0.05 n), 0.6 / (1 + 0.05 n), 0.4 / (1 + 0.05 n) and 0.2 / (1 + 0.01 n). Difficulties stay as trained.
 */
export function predictByElo(train: readonly DataAnswer[][], test: readonly DataAnswer[][], into: Predictions): void {
  const items = new Map<string, Rating>();
  const skills = new Map<string, Rating>();
  for (const learner of train) follow(learner, items, skills, true);
  for (const learner of test) follow(learner, items, skills, false, into);
}

function follow(
  answers: readonly DataAnswer[],
  items: Map<string, Rating>,
  skills: Map<string, Rating>,
  learns: boolean,
  into?: Predictions,
): void {
  const learner = { value: 0, answers: 0 };
  const here = new Map<string, Rating>();
  for (const { item: itemId, concept, isRight } of answers) {
    const item = rating(items, itemId);
    const skill = rating(skills, concept);
    const learnerHere = rating(here, concept);
    const p = sigmoid(learner.value + learnerHere.value - item.value - skill.value);
    into?.add(p, isRight);
    const residual = Number(isRight) - p;
    move(learner, 0.4, 0.05, residual);
    move(learnerHere, 0.6, 0.05, residual);
    if (!learns) continue;
    move(item, 0.4, 0.05, -residual);
    move(skill, 0.2, 0.01, -residual);
  }
}

function rating(ratings: Map<string, Rating>, id: string): Rating {
  const found = ratings.get(id) ?? { value: 0, answers: 0 };
  ratings.set(id, found);
  return found;
}

function move(of: Rating, step: number, damping: number, residual: number): void {
  of.value += (step / (1 + damping * of.answers)) * residual;
  of.answers += 1;
}
