/**
 * Correspondence analysis, first axis only: scores of the columns of a table of counts (rows of zeros left out), up to
 * sign and length. By power iteration on reciprocal averages (Greenacre, 1984).
 */
export function firstAxis(table: readonly (readonly number[])[]): number[] {
  const sum = (row: readonly number[]): number => row.reduce((all, count) => all + count, 0);
  const rows = table.filter((row) => sum(row) > 0);
  const columns = (rows[0] ?? []).map((_, column) =>
    rows.reduce((all, row) => all + (row[column] as number), 0),
  );
  const total = sum(columns);
  // How much of a column's events lies in rows of another: scores of rows, and back to columns, in one step.
  const moves = columns.map((count, from) =>
    columns.map((_, to) =>
      rows.reduce((all, row) => all + ((row[from] as number) * (row[to] as number)) / sum(row) / count, 0),
    ),
  );
  const average = (scores: readonly number[]): number =>
    scores.reduce((all, score, column) => all + (score * (columns[column] as number)) / total, 0);
  let scores = columns.map((_, column) => (column % 2 === 0 ? 1 : -1) + column / 10);
  for (let round = 0; round < 200; round += 1) {
    scores = moves.map((move) => move.reduce((all, share, to) => all + share * (scores[to] as number), 0));
    // The trivial axis, on which all columns are equal, is taken away; the rest is brought to variance 1.
    const middle = average(scores);
    scores = scores.map((score) => score - middle);
    const length = Math.sqrt(average(scores.map((score) => score ** 2)));
    scores = scores.map((score) => score / length);
  }
  return scores;
}
