/** How numbers, days and classes are put into words. */
import { filledPeriod } from '../../src/core/index.ts';

export const QUAD_NAMES = [
  'verbal cooperation',
  'material cooperation',
  'verbal conflict',
  'material conflict',
] as const;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "24 Nov 2017" */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** The name of a period by its first day: "2017", "Q4 2017", "Nov 2017", "week of 20 Nov 2017". */
export function periodInWords(start: string, by: string): string {
  const [year, month] = start.split('-');
  if (by === 'year') return year ?? '';
  if (by === 'quarter') return `Q${Math.ceil(Number(month) / 3)} ${year}`;
  if (by === 'month') return `${MONTHS[Number(month) - 1]} ${year}`;
  return by === 'week' ? `week of ${dayInWords(start)}` : dayInWords(start);
}

/** When an event happened, no more exactly than is known: "24 Nov 2017", "Nov 2017", "1 Aug 2017 – 31 May 2018". */
export function timeInWords({ date, enddate }: { date: string | null; enddate: string | null }): string {
  if (date === null) return 'no date';
  const period = filledPeriod(date, enddate ?? date);
  return period === null
    ? `${dayInWords(date)} – ${dayInWords(enddate ?? date)}`
    : periodInWords(date, period);
}

/** "+3.2", "−1.5" with a true minus sign. */
export function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
}

/** "1 event", "2 events" */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** Hundredths with their sign; what rounds to nothing has none. */
export function signedFine(value: number): string {
  const text = Math.abs(value).toFixed(2);
  return text === '0.00' ? text : `${value < 0 ? '−' : '+'}${text}`;
}

/** "46 %" */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** "p = 0.03", "p < 0.001" */
export function probability(p: number): string {
  return p < 0.001 ? 'p < 0.001' : `p = ${p < 0.1 ? p.toFixed(3) : p.toFixed(2)}`;
}
