/** What has been found so far on the way from a predicate to the top of its sentence. */
export class Reading {
  negative = false;
  future = false;
  possible = false;
  /** "must", "should": what is demanded of the subject. */
  obligation = false;
  /** The first word that spoke against a plain fact. */
  because: string | null = null;

  /** A word that denies: two of them on different levels affirm ("did not refuse to meet"). */
  deny(word: string, own = false): void {
    this.negative = !this.negative || own;
    this.because ??= word;
  }

  expect(word: string): void {
    this.future = true;
    this.because ??= word;
  }

  allow(word: string): void {
    this.possible = true;
    this.because ??= word;
  }
}
