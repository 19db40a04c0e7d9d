import type { Period } from '../../core/index.ts';

/** A score with its sign, to one decimal; '' for unknown. */
export function signed(value: number | null): string {
  return value === null ? '' : `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
}

/** "0.42"; what rounds to nothing has no sign. */
export function hundredths(value: number): string {
  const text = Math.abs(value).toFixed(2);
  return value < 0 && text !== '0.00' ? `−${text}` : text;
}

/** Hundredths with their sign, + too; a rounded nothing has none. */
export function fine(value: number | null): string {
  if (value === null) return '';
  const text = hundredths(value);
  return value < 0 || text === '0.00' ? text : `+${text}`;
}

/** A period by its first day: "2013", "2013 Q2", "2013-04", or the day itself. */
export function periodName(start: string, by: Period): string {
  if (by === 'year') return start.slice(0, 4);
  if (by === 'month') return start.slice(0, 7);
  return by === 'quarter' ? `${start.slice(0, 4)} Q${Math.ceil(Number(start.slice(5, 7)) / 3)}` : start;
}

/** A share as a whole percentage: "62 %". */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** A probability as one reads it: "p = 0.03", "p < 0.01". */
export function probability(p: number): string {
  return p < 0.01 ? 'p < 0.01' : `p = ${p.toFixed(2)}`;
}

/** An interval of scores: "+0.3 … +1.2". */
export function range(low: number | null, high: number | null): string {
  return low === null || high === null ? '' : `${signed(low)} … ${signed(high)}`;
}

/** Ids of events as "demarche show" takes them, short where they are digests. */
export function shortIds(ids: readonly string[]): string {
  return ids.map((id) => (/^[0-9a-f]{32,}$/.test(id) ? id.slice(0, 12) : id)).join(', ');
}
