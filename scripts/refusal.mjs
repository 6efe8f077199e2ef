/** What stops a command, in words for the person who ran it: one sentence that says what to do, and perhaps the lines of the program that failed. */
export class Refusal extends Error {
  /**
   * @param {string} sentence
   * @param {string[]} lines the last output of the program that failed
   */
  constructor(sentence, lines = []) {
    super(sentence);
    this.lines = lines;
  }
}
