import type { Period } from '../../core/index.ts';

/** A score with its sign, to one decimal; '' for unknown. */
export function signed(value: number | null): string {
  return value === null ? '' : `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
}

/** A period by its first day: "2013", "2013 Q2", "2013-04", or the day itself. */
export function periodName(start: string, by: Period): string {
  if (by === 'year') return start.slice(0, 4);
  if (by === 'month') return start.slice(0, 7);
  return by === 'quarter' ? `${start.slice(0, 4)} Q${Math.ceil(Number(start.slice(5, 7)) / 3)}` : start;
}
