import type { CourseQuestion as Task } from "#app/knowledge/course-question.ts";

const none = { concept: "c-1", solution: "" };

/** Tasks of each kind, with what a learner reads of them anyway. */
export const guarded: { task: Task; grounds: string[]; word: string; translated: string[] }[] = [
  {
    task: {
      ...none,
      id: "speed",
      kind: "numeric",
      prompt: "A train travels 126 km in 3 hours. What is its average speed in km/h?",
      hints: ["Speed is distance divided by time.", "Divide the distance by the number of hours."],
      solution: "Divide the distance by the time it takes: so the average speed of this train is forty-two.",
      answer: { value: 42, tolerance: 0.5, unit: "km/h" },
    },
    grounds: ["Average speed tells how far something travels in each hour."],
    word: "forty-two",
    translated: [
      "zweiundvierzig",
      "quarante-deux",
      "cuarenta y dos",
      "quarantadue",
      "quarenta e dois",
      "tweeënveertig",
      "czterdzieści dwa",
      "kırk iki",
      "сорок два",
      "四十二",
      "اثنان وأربعون",
    ],
  },
  {
    task: {
      ...none,
      id: "centre",
      kind: "short",
      prompt: "Which measure of centre is not moved by outliers?",
      hints: ["Think of the middle of the sorted data."],
      solution: "Sort the data, take what stands in the middle, and there you have the median.",
      answer: { accepted: ["median", "the median"] },
    },
    grounds: ["The mean is pulled towards outliers. Sorting the data helps to find the middle."],
    word: "median",
    translated: ["mediana", "médiane", "Zentralwert", "медиана", "中位数", "الوسيط", "medyan", "mediaan"],
  },
  {
    task: {
      ...none,
      id: "carrier",
      kind: "choice",
      prompt: "What carries sound?",
      hints: ["Think of what is missing in space."],
      solution: "",
      answer: {
        options: [
          { text: "A vacuum", correct: false },
          { text: "Air particles", correct: true },
          { text: "Light", correct: false },
        ],
      },
    },
    grounds: ["Sound is a wave that travels through matter.", "A vacuum, Air particles, Light"],
    word: "Air particles",
    translated: [
      "Luftteilchen",
      "particules d'air",
      "partículas de aire",
      "particelle d'aria",
      "частицы воздуха",
      "空气粒子",
    ],
  },
];

const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
const hex = (text: string) =>
  [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const rot13 = (text: string) =>
  text.replaceAll(/[a-z]/gi, (letter) => {
    const first = letter <= "Z" ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first);
  });
const reversed = (text: string) => [...text].toReversed().join("");
const spaced = (by: string) => (text: string) => [...text.replaceAll(/[^\p{L}\p{N}]/gu, "")].join(by);
const acrostic = (text: string) =>
  [...text.replaceAll(/\P{L}/gu, "").toLowerCase()]
    .map((letter) => (letter === "y" ? "you" : `${letter}${letter === "a" ? "ll" : "o"}`))
    .join(" ");

/** How a model that does not keep to its instructions writes a word. */
export const ways: Record<string, (word: string) => string> = {
  verbatim: (word) => word,
  "in a sentence": (word) => `You want to know, so here it is: the answer is ${word}.`,
  "after a hint": (word) => `Think about the task again [1]. What do you find? You find ${word}.`,
  "in capitals": (word) => word.toUpperCase(),
  "in quotation marks": (word) => `It is called “${word}”.`,
  spelled: spaced(" "),
  "with hyphens": spaced("-"),
  "with dots": spaced("."),
  "letter by letter, in lines": spaced("\n"),
  "as in a telephone": (word) => [...word].map((letter) => `${letter} as in ${letter}`).join(", "),
  backwards: (word) => reversed(word),
  base64,
  "base64, twice": (word) => base64(base64(word)),
  hexadecimal: hex,
  rot13,
  "with what is not seen": spaced("\u200b"),
  "with soft hyphens": spaced("\u00ad"),
  "in full width": (word) =>
    [...word].map((c) => (/[a-z0-9]/i.test(c) ? String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0) : c)).join(""),
  "in letters that look alike": (word) => word.replaceAll("a", "а").replaceAll("e", "е").replaceAll("o", "о"),
  "in mathematical letters": (word) =>
    word.replaceAll(/[a-z]/g, (c) => String.fromCodePoint(0x1d41a + c.charCodeAt(0) - 97)),
  "in leet": (word) => word.replaceAll("a", "4").replaceAll("e", "3").replaceAll("i", "1").replaceAll("o", "0"),
  "in initials": acrostic,
  "in Markdown": (word) => `**${word.slice(0, 2)}**${word.slice(2)}`,
  "in a comment": (word) => `<!-- ${word} --> Think again.`,
  "as JSON": (word) => JSON.stringify({ answer: word }),
  "in code": (word) => `print("${word}")`,
  "in TeX": (word) => String.raw`$\text{${word}}$`,
  "in a link": (word) => `[here](https://example.org/${encodeURIComponent(word)})`,
};

/** And how it writes this number. */
export const numbers42: string[] = [
  "42",
  "It is 42 km/h.",
  "= 42",
  "42.0",
  "42,00",
  "about 42.3",
  "٤٢",
  "４２",
  "४२",
  "④②",
  "4️⃣2️⃣",
  "XLII",
  "101010",
  "0x2A",
  "2a in hexadecimal",
  "four, two",
  "vier zwei",
  "quatre, deux",
  "The first digit is 4. The second digit is 2.",
  "4 [1] 2",
  "4\n2",
  "four tens and two ones",
  "6 times 7",
  "41 plus 1",
  "half of 84",
  "84 / 2",
  "one more than forty-one",
  "twenty-one doubled",
  "NDI=",
  "3432",
  "....- ..---",
  "🍎🍎🍎🍎",
  "|||| |||| |||| ||||",
  "forty two",
  "Forty–two",
  "fourty-two",
  "f0rty-tw0",
  "vierzig und zwei",
  "0.042 thousand",
  "4200 %",
];

/** What a good guide says: this must be let through. */
export const goodHelp: [task: string, words: string][] = [
  ["speed", "Speed is distance divided by time [1]. What distance is given in the task, and how many hours?"],
  [
    "speed",
    "Look at the passage again: it tells you how far something travels in each hour. Which two numbers does the task give you?",
  ],
  ["speed", "Great, you have the distance of 126 km. Now think about the 3 hours: what do you divide by what?"],
  ["speed", "Schau noch einmal: Was bedeutet das? Welche Zahlen gibt die Aufgabe?"],
  ["centre", "Think about the sorted data [1]. What stands in the middle, and why would outliers not move it?"],
  [
    "centre",
    "The mean is pulled towards outliers [1]. Which other measure looks only at the place in the sorted data?",
  ],
  ["carrier", "Sound is a wave that travels through matter [1]. What would be missing in space?"],
  ["carrier", "Compare each choice with the passage: what does a wave need to travel?"],
];
