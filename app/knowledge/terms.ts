/** Words that say how something is asked, not what about. English and German, as the interface. */
const asking = new Set(
  `a about above after again all also am an and any are as at be because been before begin being below between both but by can
  could did do does doing done down during each explain few find for from further get give go good had has have having he help
  her here hers him his how i if in into is it its itself just know let like lot made make many may matters me might more most much must my
  need no nor not of off on once one only or other our out over own please same say see she should show so some such take tell than
  that the their them then there these they thing this those through to too under until up us use used using very want was we
  well were what when where which while who whom why will with would yes you your
  aber alle als also am an auch auf aus bei bin bis bitte da dann das dass dein dem den der des dich die dies diese dieser dir doch du
  durch ein eine einem einen einer eines er erkläre es fange für gegen geht gibt hat habe haben hier ich ihr im in ist ja kann kein
  keine kommt können man mein mir mit muss nach nicht noch nun nur ob oder ohne schon sein sich sie sind so soll über um und uns unter
  vom von vor warum was weil welche wenn wer werden wie wieder will wir wird wo womit worauf worum zu zum zur zwischen`
    .split(/\s+/)
    .filter((word) => /^\p{L}+$/u.test(word)),
);

/** More terms than this add noise and cost, not precision. */
const MOST_TERMS = 16;

/**
 * @param question what a person typed, any characters
 * @returns its words that may tell passages apart: lower case, letters and digits only, each once, in their order. Safe to
 *   quote inside a full-text query, whatever was typed.
 */
export function searchTerms(question: string): string[] {
  return wordsOf(question)
    .filter((word) => !asking.has(word) && (word.length > 1 || /\p{N}/u.test(word)))
    .slice(0, MOST_TERMS);
}

/**
 * @returns the other words: how something is asked. They say nothing about whether a passage answers; among passages that do,
 *   they favour the one whose heading asks alike ("what … tells you").
 */
export function askingTerms(question: string): string[] {
  return wordsOf(question)
    .filter((word) => asking.has(word))
    .slice(0, MOST_TERMS);
}

/** @returns a text as its terms are written: each of them stands in it */
export function lettersOf(text: string): string {
  return text.toLowerCase().normalize("NFC");
}

function wordsOf(text: string): string[] {
  // A compound stays together ("p-value"): the index reads it as a phrase. A possessive s goes.
  const compounds = lettersOf(text).match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  return [...new Set(compounds)].filter((word) => word !== "s");
}
