/** Letters that look like others, as they would be read: Cyrillic and Greek for Latin. */
const looksLike = new Map(
  [
    ..."аaеeоoрpсcхxуyіiјjѕsһhԁdԛqԝwкkмmтtвbнnАaВbЕeКkМmНhОoРpСcТtХxαaεeοoρpνvτtκkιiυuηnΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧx",
  ].flatMap((letter, index, all) => (index % 2 === 0 ? [[letter, all[index + 1] ?? ""] as const] : [])),
);

/** Digits of every script, by their value. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  // In Unicode the ten digits of a script stand together, zero first, and the block begins at a multiple of two.
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** Most of what is said, and of what it is compared with, again and again while a reply grows. */
const ascii = /^[\0-\x7f]*$/;

/**
 * A text as a reader takes it in: one form of each letter and digit, nothing that is not seen, lower case.
 * @returns letters without their accents; digits as 0 to 9
 */
export function plain(text: string): string {
  // Nothing of all that is below is in it.
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replaceAll(/[\p{Mn}\p{Me}\p{Cf}\u00ad]/gu, "")
    .replaceAll(/\p{Nd}/gu, (digit) => (digit <= "9" ? digit : digitOf(digit)))
    .replaceAll(/[^\0-\x7f]/gu, (letter) => looksLike.get(letter) ?? letter)
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ı", "i");
}

/** The letters and digits of a plain text, and nothing between them. */
export function squeezed(text: string): string {
  return plain(text).replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** Its words, plain. */
export function wordsIn(text: string): string[] {
  return plain(text).match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? [];
}
