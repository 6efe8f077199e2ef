import { expect, test } from "vitest";
import { namesCrisis } from "#app/guide/crisis-words.ts";

test.each([
  "I want to kill myself",
  "i don't want to live anymore",
  "Everyone would be better off without me",
  "how do I end my life",
  "I keep cutting myself when I fail",
  "Ich will nicht mehr leben",
  "ich bringe mich um",
  "Ich denke an Selbstmord",
  "j'ai envie de mourir",
  "je veux me suicider",
  "quiero morir",
  "a veces pienso en quitarme la vida",
])("who may be in danger is noticed: %s", (text) => expect(namesCrisis(text)).toBe(true));

test.each([
  "How do I kill a process?",
  "What is the half-life of iodine?",
  "Why does the cell die?",
  "I want to diet",
  "Wie bringe ich die Gleichung in Normalform?",
  "This homework is killing me",
  "Qu'est-ce que la médiane ?",
])("other words are not taken for it: %s", (text) => expect(namesCrisis(text)).toBe(false));
