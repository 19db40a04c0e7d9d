import type { ActorStyle, Scheme } from '../../ontology/index.ts';

/** How the rows of a form become rows of `imported`. The SQL speaks of the file's row as `r`. */
export interface FormMapping {
  scheme: Scheme;
  actors: ActorStyle;
  /** Columns that are read as something else than text; a value that is none makes the line a rejection. */
  types: Readonly<Record<string, string>>;
  /** Texts that stand for nothing. */
  nulls: readonly string[];
  /**
   * Whether rows are told apart by their place in the file, which must then be read in order; the SQL may name them by
   * `f.digest`, the file's.
   */
  numbered: boolean;
  /** Expressions for the columns of `imported`, but those that every form has alike. */
  values: Readonly<Record<MappedColumn, string>>;
  /** Columns without which a file is not of this form. */
  needs: readonly string[];
}

/** Columns of `imported` that a form fills; `row` may use `n`, the place of the row in its file. */
export type MappedColumn =
  | 'row'
  | 'label'
  | 'date'
  | 'code'
  | 'modality'
  | 'source_actor'
  | 'target_actor'
  | 'goldstein'
  | 'sources'
  | 'articles'
  | 'place_country'
  | 'place'
  | 'latitude'
  | 'longitude'
  | 'publisher'
  | 'url'
  | 'text';

/** What most forms have in common; each says what is otherwise. */
export const PLAIN: FormMapping['values'] = {
  row: 'n',
  label: 'NULL',
  date: 'NULL',
  code: `''`,
  modality: `'actual'`,
  source_actor: 'NULL',
  target_actor: 'NULL',
  goldstein: 'NULL',
  sources: '1',
  articles: '1',
  place_country: 'NULL',
  place: 'NULL',
  latitude: 'NULL',
  longitude: 'NULL',
  publisher: 'NULL',
  url: 'NULL',
  text: 'NULL',
};

/** A column of the file, by its name. */
export const column = (name: string): string => `r."${name}"`;

/** A number where the text is one; a bad coordinate costs the coordinate, not the event. */
export const number = (name: string): string => `TRY_CAST(${column(name)} AS FLOAT)`;

/** Columns joined by tabs, the way actors of several columns are written; null where the first is. */
export const joined = (...names: readonly string[]): string =>
  names
    .map((name, index) => (index === 0 ? column(name) : `coalesce(${column(name)}, '')`))
    .join(` || chr(9) || `);

/**
 * A CAMEO code with the zero that a spreadsheet took from it. No code begins with more than 20, so a longer one
 * that does has lost it; two digits are taken for a code of three, since these sources give no bare roots.
 */
export const withZero = (text: string): string =>
  `CASE WHEN length(${text}) = 2 OR length(${text}) = 3 AND left(${text}, 2) > '20' THEN '0' || ${text} ELSE ${text} END`;
