import { describe, expect, test } from "vitest";
import { redact } from "#app/guide/redact.ts";

describe("is taken out:", () => {
  test.each([
    ["Write to mira.lind@maplewood.example please", "Write to [email] please", "email"],
    ["mira+test@cs.uni-köln.de?", "[email]?", "email"],
    ["mira [at] maplewood.edu", "[email]", "email"],
    ["Call +49 30 1234567 now", "Call [phone] now", "phone"],
    ["+1 (555) 123-4567", "[phone]", "phone"],
    ["call (555) 123-4567", "call [phone]", "phone"],
    ["555-123-4567", "[phone]", "phone"],
    ["Meine Nummer: 030/1234567", "Meine Nummer: [phone]", "phone"],
    ["0171 2345678", "[phone]", "phone"],
    ["017123456789", "[phone]", "phone"],
    ["SSN 123-45-6789", "SSN [id]", "id"],
    ["DE89 3704 0044 0532 0130 00", "[id]", "id"],
    ["4111 1111 1111 1111", "[id]", "id"],
    ["I am s1234567", "I am [id]", "id"],
    ["my student ID is 48213", "my student ID is [id]", "id"],
    ["Matrikelnummer: 48213", "Matrikelnummer: [id]", "id"],
    ["I am 20231234", "I am [id]", "id"],
    ["3f2504e0-4f89-11d3-9a0c-0305e82c3301", "[id]", "id"],
  ])("%s", (text, rest, what) => {
    expect(redact(text)).toEqual({ text: rest, redacted: [what] });
  });

  test("all of it, each kind told once", () => {
    const told = redact("a@b.de, c@d.org, 555-123-4567 and s1234567");
    expect(told).toEqual({ text: "[email], [email], [phone] and [id]", redacted: ["email", "phone", "id"] });
  });

  test("what was redacted once is not redacted again", () => {
    const once = redact("a@b.de 555-123-4567 s1234567").text;
    expect(redact(once)).toEqual({ text: once, redacted: [] });
  });
});

test.each([
  "What is the median of 12 15 18 20 22 25?",
  "Why is 3.14159265358979 irrational?",
  "1,000,000 people, 12.5 % of them",
  "Is 12345678 * 3 even?",
  "p = 0.0312 and n = 1200",
  "In 1914-1918 and 2001, H2SO4 and C6H12O6",
  "x^2 + 2x - 15 = 0 for x in [-5, 3]",
  "From 10:30 to 12:45 on 2026-11-27",
  "What does @media do? And a@b?",
  "0.5 0.25 0.125",
  "Compute 1024-512-256",
])("a task keeps its figures: %s", (text) => {
  expect(redact(text)).toEqual({ text, redacted: [] });
});

test("a text of the longest length is read at once", () => {
  const began = performance.now();
  for (const piece of ["1", "a", "1 ", "0-", "a.", "a@", "+1 ", "(1"]) redact(piece.repeat(4000 / piece.length));
  expect(performance.now() - began).toBeLessThan(400);
});
