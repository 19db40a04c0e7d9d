import { type Day, dayOf } from '../../core/index.ts';

/** How numbers like 03/04/2015 are to be read. */
export type NumberOrder = 'day-first' | 'month-first';

/** A day found in a text. */
export interface FoundDay {
  day: Day;
  /** The words it was read from. */
  words: string;
  /** Offset of the words. */
  at: number;
  /** True when day and month could be the other way round. */
  ambiguous?: boolean;
}

const MONTHS: readonly string[] = [
  'january jan januar jänner janvier janv enero ene gennaio gen janeiro januari',
  'february feb februar février fevrier févr febrero febbraio febr fevereiro februari',
  'march mar märz maerz mars marzo março maart mrz',
  'april apr avril avr abril aprile abr',
  'may mai mayo maggio maio mei mag',
  'june jun juni juin junio giugno junho giu',
  'july jul juli juillet juil julio luglio julho lug',
  'august aug août aout agosto ago augustus',
  'september sep sept septembre septiembre settembre setembro set',
  'october oct oktober okt octobre octubre ottobre outubro ott',
  'november nov novembre noviembre novembro',
  'december dec dezember dez décembre decembre déc diciembre dicembre dezembro dic',
];
const MONTH_OF = new Map(
  MONTHS.flatMap((names, i) => names.split(' ').map((name): [string, number] => [name, i + 1])),
);
const MONTH = [...MONTH_OF.keys()].sort((a, b) => b.length - a.length).join('|');

const ISO = /(?<!\d)((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/g;
const COMPACT = /(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/g;
const DAY_MONTH = new RegExp(
  String.raw`(?<![\d:])(\d{1,2})(?:st|nd|rd|th|er|º)?\.?[\s,-]{1,3}(?:of\s+|de\s+)?(${MONTH})\b\.?,?[\s-]{0,2}(?:de\s+|of\s+)?((?:19|20)\d\d)(?!\d)`,
  'giu',
);
const MONTH_DAY = new RegExp(
  String.raw`(?<!\p{L})(${MONTH})\b\.?[\s-]{0,2}(\d{1,2})(?:st|nd|rd|th)?(?:\s*,\s*|\s+|-)(?:(?:at\s+)?\d{1,2}:\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?\s*,?\s+)?((?:19|20)\d\d)(?!\d)`,
  'giu',
);
/** What all forms hold but that of numbers with a short year: asked first, for the names of months are slow to look for. */
const YEAR = /(?:19|20)\d\d/;
const NUMERIC = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\d/]|\.\d)/g;

/**
 * The days written in a text, in order, at most 40: ISO and compact forms, "5 May 2014", "May 5th, 2014" (and
 * the months of six other languages), 05/05/2014. Relative words ("yesterday") are not dates here.
 */
export function findDays(text: string, order: NumberOrder | null): FoundDay[] {
  const sample = text.length > 2000 ? text.slice(0, 2000) : text;
  const found: FoundDay[] = [];
  const add = (day: Day | undefined, match: RegExpMatchArray, ambiguous = false): void => {
    if (day === undefined || found.length >= 40) return;
    const at = match.index ?? 0;
    if (found.some((other) => at < other.at + other.words.length && other.at < at + match[0].length)) return;
    found.push({ day, words: match[0].trim(), at, ...(ambiguous ? { ambiguous } : {}) });
  };
  const holding = YEAR.test(sample) ? sample : '';
  for (const match of holding.matchAll(ISO))
    add(dayOf(Number(match[1]), Number(match[3]), Number(match[4])), match);
  for (const match of holding.matchAll(DAY_MONTH))
    add(dayOf(Number(match[3]), monthNumber(match[2]), Number(match[1])), match);
  for (const match of holding.matchAll(MONTH_DAY))
    add(dayOf(Number(match[3]), monthNumber(match[1]), Number(match[2])), match);
  for (const match of sample.matchAll(NUMERIC)) {
    const first = Number(match[1]);
    const second = Number(match[3]);
    const short = Number(match[4]);
    const year = short >= 1000 ? short : short > 80 ? 1900 + short : 2000 + short;
    const open = first <= 12 && second <= 12 && first !== second;
    const dayFirst = first > 12 || (second <= 12 && (match[2] === '.' || order === 'day-first'));
    const day = dayFirst ? dayOf(year, second, first) : dayOf(year, first, second);
    add(day, match, open && order === null && match[2] !== '.');
  }
  for (const match of holding.matchAll(COMPACT))
    add(dayOf(Number(match[1]), Number(match[2]), Number(match[3])), match);
  return found.sort((a, b) => a.at - b.at);
}

function monthNumber(name: string | undefined): number {
  return MONTH_OF.get((name ?? '').toLowerCase()) ?? 0;
}

/** The first day in a field that should hold nothing but a date, also as seconds since 1970. */
export function dayOfField(value: string, order: NumberOrder | null): FoundDay | undefined {
  const text = value.trim();
  const seconds = /^(\d{9,10})(\d{3})?$/.exec(text);
  if (seconds !== null) {
    const date = new Date(Number(seconds[1]) * 1000);
    const day = dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
    return day === undefined ? undefined : { day, words: text, at: 0 };
  }
  // "Mon Nov 28 16:23:00 EST 2016": the year stands last.
  const unix = /^\p{L}{3,9},?\s+(\p{L}{3,9})\s+(\d{1,2})\s+[\d:]{5,8}\s+(?:\S{1,8}\s+)?(\d{4})/u.exec(text);
  if (unix !== null) {
    const day = dayOf(Number(unix[3]), monthNumber(unix[1]), Number(unix[2]));
    if (day !== undefined) return { day, words: text, at: 0 };
  }
  return findDays(text.slice(0, 300), order)[0];
}
