import { breadth } from '../../../src/measures/index.ts';
import { drawFrom } from './draw.ts';

/** How often the interval of breadth holds the truth, for events drawn independently with these shares of contexts. */
export function breadthCoverage(
  shares: readonly number[],
  events: number,
  runs: number,
  seed: number,
): number {
  const draw = drawFrom(seed);
  const truth = Math.exp(-shares.reduce((sum, share) => sum + share * Math.log(share), 0));
  let inside = 0;
  for (let run = 0; run < runs; run += 1) {
    const found = breadth(
      Array.from({ length: events }, () => {
        let left = draw.uniform();
        const context = shares.findIndex((share) => (left -= share) < 0);
        return { date: null, contexts: [String(Math.max(0, context))] };
      }),
    );
    if (found !== null && found.low <= truth && truth <= found.high) inside += 1;
  }
  return inside / runs;
}
