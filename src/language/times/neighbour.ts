import { addDays, addMonths, type Token } from '../../core/index.ts';
import type { EventDate } from './event-date.ts';

const COUNTED =
  /\b(a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})?\s*(hour|minute|moment|day|week|month|year|decade)s?\s+(after|before)$/i;
const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']; // prettier-ignore
const MONTHS: Readonly<Record<string, number>> = { month: 1, year: 12, decade: 120 };
const DAYS: Readonly<Record<string, number>> = { hour: 0, minute: 0, moment: 0, day: 1, week: 7 };

/**
 * The day of an act that is told beside another: "closed the crossing on Thursday, a day after soldiers had died". The
 * clause it hangs on has the day (`dateOf`), the words between say how far off. Null where the words do not count
 * days, or where the clause has no single day.
 */
export function besideClause(
  tokens: readonly Token[],
  predicate: number,
  words: string,
  dateOf: (token: number) => EventDate,
): EventDate | null {
  const token = tokens[predicate];
  const counted = COUNTED.exec(words.trim());
  if (token === undefined || counted === null || !token.relation.startsWith('advcl') || token.head < 0)
    return null;
  const main = dateOf(token.head);
  if (main.date === null || main.date !== main.enddate) return null;
  const [, count = 'one', unit = '', side = ''] = counted.map((part: string | undefined) =>
    part?.toLowerCase(),
  );
  const number = /^\d/.test(count) ? Number(count) : Math.max(1, WORDS.indexOf(count) + 1);
  const months = number * (MONTHS[unit] ?? 0);
  if (months > 0) return aboutMonths(main, words, side === 'after' ? -months : months, unit);
  const distance = number * (DAYS[unit] ?? 0);
  // What came before the act of the main clause came on an earlier day: "a day after B" dates B.
  const date = addDays(main.date, side === 'after' ? -distance : distance);
  return {
    ...main,
    date,
    enddate: date,
    basis: `"${words}", counted from ${main.date}: ${main.basis ?? ''}`,
  };
}

/** Counted in months or years, an act lies somewhere around the day that far off. */
function aboutMonths(main: EventDate, words: string, months: number, unit: string): EventDate | null {
  if (main.date === null) return null;
  const middle = addMonths(main.date, months);
  const around = unit === 'month' ? 15 : 182;
  return {
    ...main,
    date: addDays(middle, -around),
    enddate: addDays(middle, around),
    basis: `"${words}", counted from ${main.date}: ${main.basis ?? ''}`,
  };
}
