import type { DayInterval } from './days.ts';

/** A syntactic word in the Universal Dependencies sense ("don't" is two: "do" and "n't"). */
export interface Token {
  /** The word as written. */
  text: string;
  /** Offsets into the article's text, in UTF-16 units; `end` is exclusive. */
  start: number;
  end: number;
  /** Universal part of speech: `VERB`, `PROPN` … Empty before tagging. */
  upos: string;
  /** Penn Treebank tag: `VBD`, `NNP` … Empty before tagging. */
  xpos: string;
  lemma: string;
  /** Index of the governing token in the sentence, −1 for the root. */
  head: number;
  /** Universal relation with its subtype, where the model gives one: `nsubj:pass`. Empty before parsing. */
  relation: string;
}

/** A word as it was cut from its text, nothing said of it yet. */
export function unreadToken(text: string, start: number, end: number): Token {
  return { text, start, end, upos: '', xpos: '', lemma: '', head: -1, relation: '' };
}

/** How exactly a time expression fixes a time. */
export type Granularity = 'day' | 'week' | 'month' | 'quarter' | 'season' | 'year' | 'decade' | 'century';

/** A time expression of a sentence and the interval it denotes. */
export interface TimeExpression {
  /** Offsets into the article's text. */
  start: number;
  end: number;
  text: string;
  /** First and last token index, both included. */
  first: number;
  last: number;
  /**
   * What the expression counts from: nothing (`12 March 2014`), the day of publication (`last month`),
   * another time in the text (`the same day`), or another event (`three days after the strike`: then
   * the interval is null unless that event carries a date itself).
   */
  anchor: 'absolute' | 'publication' | 'text' | 'event';
  /** Null when it cannot be resolved (no publication date, or counted from an undated event). */
  interval: DayInterval | null;
  granularity: Granularity;
  /** Open on one side: "since 2013" → `since`, "until March" → `until`, "before/after X" likewise. */
  open?: 'since' | 'until' | 'before' | 'after';
  /** True for durations and repetitions ("for three years", "every month"): they date nothing. */
  duration?: boolean;
}

/** A sentence with its analysis. The output of `language`. */
export interface Sentence {
  /** Position in the document, from 0. */
  index: number;
  /** Offsets into the article's text; `end` is exclusive. */
  start: number;
  end: number;
  text: string;
  tokens: Token[];
  times: TimeExpression[];
  /** Whether this is the document's title rather than part of the text (then offsets count in the title). */
  title?: boolean;
}
