/** A range of indexes, both ends included. */
export interface IndexInterval {
  low: number;
  high: number;
}

/**
 * 95 % interval for the date of a change: every date is weighed by how well the series is told by a change there
 * (the profile likelihood, equal belief beforehand), and 2.5 % are left on each side. It always holds `index`.
 *
 * `costAt(date)` is minus twice the log likelihood; dates from `first` to `last` are weighed, at most about 2,000
 * of them one by one and more in even steps.
 */
export function dateInterval(
  index: number,
  first: number,
  last: number,
  costAt: (date: number) => number,
): IndexInterval {
  const step = Math.max(1, Math.ceil((last - first + 1) / 2000));
  const dates: number[] = [];
  for (let date = first + ((index - first) % step); date <= last; date += step) dates.push(date);
  const costs = dates.map(costAt);
  const least = Math.min(...costs);
  const weights = costs.map((cost) => Math.exp((least - cost) / 2));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let passed = 0;
  let low = index;
  let high = index;
  for (const [place, date] of dates.entries()) {
    const before = passed / total;
    passed += weights[place] as number;
    const after = passed / total;
    if (before <= 0.025 && after > 0.025) low = date;
    if (before < 0.975 && after >= 0.975) high = date;
  }
  return { low: Math.min(low, index), high: Math.max(high, index) };
}
