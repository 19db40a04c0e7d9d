import type { Series } from '../../api/index.ts';
import type { DyadQuery, Store } from '../../store/index.ts';
import type { RangeOptions, ScopeOptions } from '../options.ts';
import type { Palette } from '../print/colour.ts';

export interface DyadOptions extends RangeOptions, ScopeOptions {
  db: string;
  json?: true;
  claim?: string;
  /** Only events of this data set. */
  source?: string;
  /** Whether direction and tempo are asked for, and where their chance begins. */
  direction?: true;
  seed?: number;
  /** Two periods that are to be compared, as written. */
  why?: string[];
  /** Only events of this context. */
  context?: string;
  /** How much a deed weighs against a word. */
  deeds?: number;
}

/** What was asked of a dyad, and its series, which every section may read. */
export interface DyadQuestion {
  store: Store;
  /** What the store is asked for: the two states as alpha-3 codes, periods, range, data set and context. */
  asked: DyadQuery;
  options: DyadOptions;
  series: Series;
  palette: Palette;
}

/** One part of the answer: what it adds to the JSON object, and what it prints; '' where it has nothing to say. */
export interface Section {
  json: Record<string, unknown>;
  text: string;
}
