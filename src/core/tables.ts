/**
 * Tables that leave the house: a column has one type in every format, so that a number is a number and a day a day
 * whatever program reads the file.
 */

/** `texts` is a list of texts. Days are `YYYY-MM-DD`. */
export type CellType = 'text' | 'texts' | 'day' | 'integer' | 'number';

/** The value of one cell; null where nothing is known. */
export type Cell = string | number | readonly string[] | null;

/** Name and type of a column, with one line that says what stands in it. */
export interface ColumnHead {
  name: string;
  type: CellType;
  means: string;
}

/** A column of rows of one kind. */
export interface Column<Row> extends ColumnHead {
  value: (row: Row) => Cell;
}
