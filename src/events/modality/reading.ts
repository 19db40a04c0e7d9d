/** What has been found so far on the way from a predicate to the top of its sentence. */
export class Reading {
  negative = false;
  future = false;
  /** Only what is said puts it ahead. */
  private told = true;
  possible = false;
  /** "must", "should": what is demanded of the subject. */
  obligation = false;
  /** Whether the act stands in a condition: "if they do not accept". */
  conditional = false;
  /** Whether what would tell of it is missing: "no sign that they will leave". */
  untold = false;
  /** "no longer": it was done until now. */
  ended = false;
  /** The first word that spoke against a plain fact. */
  because: string | null = null;
  /** Words that name the act together with the predicate, and deny nothing. */
  readonly meant: readonly number[];

  constructor(meant: readonly number[]) {
    this.meant = meant;
  }

  /** A word that denies: two of them on different levels affirm ("did not refuse to meet"). */
  deny(word: string, own = false): void {
    this.negative = !this.negative || own;
    this.because ??= word;
  }

  /** A word that puts the act ahead; `told`, because somebody says so: "announced a visit". */
  expect(word: string, told = false): void {
    this.future = true;
    this.told &&= told;
    this.because ??= word;
  }

  /** Whether the act is refused: "will not visit", but not "has not announced a visit". */
  get refused(): boolean {
    return this.negative && this.future && !this.told && !this.untold;
  }

  allow(word: string): void {
    this.possible = true;
    this.because ??= word;
  }
}
