const BARS = '▁▂▃▄▅▆▇█';

/**
 * A line of bars for values on a fixed scale; a period without data is a space, so that silence does not look
 * like a low score.
 */
export function sparkline(values: readonly (number | null)[], low: number, high: number): string {
  return values
    .map((value) => {
      if (value === null) return ' ';
      const share = (Math.min(high, Math.max(low, value)) - low) / (high - low);
      return BARS[Math.min(BARS.length - 1, Math.floor(share * BARS.length))] ?? ' ';
    })
    .join('');
}
