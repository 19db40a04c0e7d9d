import type { SegmentCost } from './costs.ts';

/** The date between two neighbouring changes at which a change tells the series best; `step` dates apart. */
export function bestDate(
  first: number,
  last: number,
  step: number,
  costAt: (date: number) => number,
): { date: number; cost: number } {
  let best = { date: first, cost: Number.POSITIVE_INFINITY };
  const look = (date: number): void => {
    const cost = costAt(date);
    if (cost < best.cost) best = { date, cost };
  };
  for (let date = first; date <= last; date += step) look(date);
  if (step > 1) {
    const { date: near } = best;
    for (let date = Math.max(first, near - step + 1); date <= Math.min(last, near + step - 1); date += 1)
      look(date);
  }
  return best;
}

/** Moves each change to its best date between its neighbours, the earliest first, until none moves (three rounds at most). */
export function settle(
  changes: readonly number[],
  length: number,
  minimum: number,
  step: number,
  cost: SegmentCost,
): number[] {
  const settled = [...changes];
  for (let round = 0; round < 3; round += 1) {
    let moved = false;
    for (const [place, change] of settled.entries()) {
      const before = settled[place - 1] ?? 0;
      const after = settled[place + 1] ?? length;
      const costAt = (date: number): number => cost(before, date) + cost(date, after);
      const best = bestDate(before + minimum, after - minimum, step, costAt);
      if (best.cost >= costAt(change)) continue;
      settled[place] = best.date;
      moved = true;
    }
    if (!moved) break;
  }
  return settled;
}
