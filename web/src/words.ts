/** How numbers, days and classes are put into words. */

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

/** "+3.2", "−1.5" with a true minus sign. */
export function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
}

/** "1 event", "2 events" */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
