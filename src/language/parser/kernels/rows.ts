import type { Code, ValueType } from '../../numerics/assembler.ts';

/** Rows of a matrix that are multiplied together, so that what is read of the other matrix serves all of them. */
const ROWS = 4;

/** A local for each of the rows: `a0`, `a1` … for `a`. */
export function perRow(names: readonly string[], type: ValueType): Record<string, ValueType> {
  return Object.fromEntries(
    names.flatMap((name) => Array.from({ length: ROWS }, (_, row) => [`${name}${row}`, type])),
  );
}

/** Sets `full` once: where `i` leaves fewer than {@link ROWS} of the `m` rows. */
export function beginRows(code: Code): void {
  code
    .get('m')
    .integer(ROWS - 1)
    .op('i32.sub')
    .set('full');
}

/** Goes through the rows `i` of `m`, {@link ROWS} at a time while there are so many, then one by one. */
export function eachRows(code: Code, block: (code: Code, rows: number) => void): void {
  code.integer(0).set('i');
  code.whileLess('i', 'full', () => {
    block(code, ROWS);
    code.advance('i', ROWS);
  });
  code.whileLess('i', 'm', () => {
    block(code, 1);
    code.advance('i', 1);
  });
}
