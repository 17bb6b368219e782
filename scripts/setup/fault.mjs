/**
 * Something outside the program is missing or wrong, and a person can mend it: told in one line,
 * without a stack.
 */
export class Fault extends Error {
  /**
   * @param {string} what lower case, noun first: what was wrong and where
   * @param {string} remedy what to do about it
   * @param {{cause?: unknown}} [options]
   */
  constructor(what, remedy, options) {
    super(`${what}; ${remedy}`, options);
    this.name = "Fault";
    this.what = what;
    this.remedy = remedy;
  }
}
