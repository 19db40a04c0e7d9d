/** The closed vocabulary of time in English, as classes with a number each. */

/** Units that are counted. Hours and minutes are kept only because "48 hours ago" names a day. */
export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** What a word can be in a time expression; `word` is everything else. */
export type WordClass =
  'month' | 'weekday' | 'unit' | 'number' | 'ordinal' | 'season' | 'decade' | 'quarter' | 'fiscal' | 'word';

/** A class and its value: the month's number, the ISO weekday, the index in {@link UNITS}, the count. */
export interface WordMeaning {
  kind: WordClass;
  value: number;
  /** Plural unit or weekday: "days", "Fridays". */
  plural?: boolean;
  /** Abbreviation that is also another word or a name ("Mar", "Sun"): needs a date beside it. */
  weak?: boolean;
}

export const UNITS: readonly Unit[] = [
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
];

const MONTHS = [
  'january february march april may june july august september october november december',
  'jan feb mar apr - jun jul aug sept oct nov dec',
  '- - - - - - - - sep - - -',
];
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday';
const WEEKDAY_SHORT = ['mon', 'tue tues', 'wed', 'thu thur thurs', 'fri', 'sat', 'sun'];
const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety';
const ORDINALS =
  '- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';
const SEASONS = ['spring', 'summer', 'autumn fall', 'winter'];
const DECADES =
  '- - twenties:1920 thirties:1930 forties:1940 fifties:1950 sixties:1960 seventies:1970 eighties:1980 nineties:1990';

/** Meaning of a lower-case word without its final full stop. */
export const MEANINGS: ReadonlyMap<string, WordMeaning> = buildMeanings();

function buildMeanings(): Map<string, WordMeaning> {
  const meanings = new Map<string, WordMeaning>();
  const add = (words: string, meaning: (index: number) => WordMeaning): void => {
    words.split(' ').forEach((word, index) => {
      if (word !== '-') meanings.set(word, meaning(index));
    });
  };
  MONTHS.forEach((row, rowIndex) =>
    add(row, (index) => ({ kind: 'month', value: index + 1, ...(rowIndex > 0 ? { weak: true } : {}) })),
  );
  add(WEEKDAYS, (index) => ({ kind: 'weekday', value: index + 1 }));
  add(WEEKDAYS.replaceAll(/(\w+)/g, '$1s'), (index) => ({ kind: 'weekday', value: index + 1, plural: true }));
  WEEKDAY_SHORT.forEach((row, index) => add(row, () => ({ kind: 'weekday', value: index + 1, weak: true })));
  UNITS.forEach((unit, index) => {
    meanings.set(unit, { kind: 'unit', value: index });
    const plural = unit === 'century' ? 'centuries' : `${unit}s`;
    meanings.set(plural, { kind: 'unit', value: index, plural: true });
  });
  meanings.set('fortnight', { kind: 'unit', value: UNITS.indexOf('week') });
  add(ONES, (index) => ({ kind: 'number', value: index }));
  add(TENS, (index) => ({ kind: 'number', value: index * 10 }));
  add(ORDINALS, (index) => ({ kind: 'ordinal', value: index }));
  SEASONS.forEach((row, index) => add(row, () => ({ kind: 'season', value: index })));
  for (const pair of DECADES.split(' ')) {
    const [word, year] = pair.split(':');
    if (word !== undefined && year !== undefined) meanings.set(word, { kind: 'decade', value: Number(year) });
  }
  return meanings;
}

/** Prepositions and conjunctions that leave an expression open on one side. */
export const OPENERS: ReadonlyMap<string, 'since' | 'until' | 'before' | 'after'> = new Map([
  ['since', 'since'],
  ['from', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['through', 'until'],
  ['by', 'until'],
  ['before', 'before'],
  ['after', 'after'],
  ['pre', 'before'],
  ['post', 'after'],
]);

/** Words after which a bare year, or a month that is also a name or a verb, is a time. */
export const TIME_PREPOSITIONS: ReadonlySet<string> = new Set(
  'in since until till by before after from during through throughout of for on around about between to and late early mid end last next this past circa'.split(
    ' ',
  ),
);

/** Words that blur a number without changing it. */
export const APPROXIMATORS: ReadonlySet<string> = new Set(
  'about around some nearly almost roughly approximately over just exactly only barely'.split(' '),
);

/** Parts of the day that may follow a day. */
export const DAY_PARTS: ReadonlySet<string> = new Set(
  'morning afternoon evening night midday noon midnight lunchtime'.split(' '),
);

/** Words before a weekday that make it the name of something else. */
export const NAMED_DAYS: ReadonlySet<string> = new Set(
  'black good bloody palm super cyber ash maundy holy easter whit shrove giving'.split(' '),
);

/** Words after "the + weekday" that make it the name of a paper. */
export const PAPERS: ReadonlySet<string> = new Set(
  'times telegraph mirror express mail post herald star world independent people tribune review'.split(' '),
);

/** Measures: a number before one of them is an amount and never a year. */
export const MEASURES: ReadonlySet<string> = new Set(
  'people soldiers troops men women children villages civilians migrants refugees fighters militants prisoners tonnes tons kilometres kilometers km miles metres meters feet dollars euros pounds rubles roubles rupees yuan barrels megawatts mw kg jobs homes houses points seats votes times per percent % others employees workers students families million billion'.split(
    ' ',
  ),
);
