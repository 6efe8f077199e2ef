/** @returns the word as a POSIX shell reads it whole: it came from an LMS, and people copy it into a terminal */
export function shellWord(word: string): string {
  return /^[\w.:/@-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
