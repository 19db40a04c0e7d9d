import { addDays, type Day, type Sentence, type TimeExpression, type Token } from '../../core/index.ts';
import { attachedTime } from './attachment.ts';
import { clausePredicate, sideOfClause } from './clauses.ts';
import { isDateline } from './dateline.ts';
import { introduction } from './introduced.ts';
import { besideClause } from './neighbour.ts';
import type { Side } from './resolve.ts';
import type { StoryDay } from './story-day.ts';
import type { TimeContext } from './window.ts';

/** When a predicate's event took or takes place, and how that is known. */
export interface EventDate {
  date: Day | null;
  enddate: Day | null;
  /** In words: "last month, counted back from the publication date 2017-12-20"; null when nothing is known. */
  basis: string | null;
  /** The expression it rests on, when there is one. */
  expression?: TimeExpression;
  /** Which side of the publication the predicate's own tense puts it on. */
  side: Side;
}

export type EventDateContext = Pick<TimeContext, 'published'> & {
  /** The day the report is about, from `storyDay`: what its plain past tense means. */
  story?: StoryDay | null;
};

const UNKNOWN = { date: null, enddate: null, basis: null };

/**
 * Dates the predicate at `tokenIndex`: the nearest time that hangs from it or from its clause; failing that the
 * day the report opens with; failing that the dateline; failing that the publication day, for the plain past and
 * present of news. A future without a time has no date. Linear in the length of the sentence.
 */
export function eventDate(
  sentence: Pick<Sentence, 'tokens' | 'times'>,
  tokenIndex: number,
  context: EventDateContext = {},
): EventDate {
  const { tokens } = sentence;
  const predicate = clausePredicate(tokens, tokenIndex);
  const side = sideOfClause(tokens, predicate);
  const opening = introduction(sentence, predicate);
  if (opening?.how === 'at') {
    const { open: _, ...time } = opening.time;
    return fromExpression(time, side, context);
  }
  const governing = opening?.time ?? attachedTime(sentence, tokenIndex, predicate);
  if (governing !== null) {
    // "hours later": later the same day, whatever it counts from.
    if (governing.interval === null && WITHIN_A_DAY.test(governing.text)) return { ...fromReport(sentence, side, context), expression: governing }; // prettier-ignore
    if (governing.anchor !== 'event' || governing.interval !== null)
      return fromExpression(governing, side, context);
    const beside = besideClause(tokens, opening?.predicate ?? predicate, governing.text, (token) =>
      token === tokenIndex ? { ...UNKNOWN, side } : eventDate(sentence, token, context),
    );
    if (beside !== null) return { ...beside, expression: governing, side };
    // "came two months after rivals had fled": what counts from an act told beside it is the news itself.
    if (countsFromClause(tokens, predicate, governing.last)) return { ...fromReport(sentence, side, context), expression: governing }; // prettier-ignore
    return fromExpression(governing, side, context);
  }
  const above = withOldClause(sentence, predicate, context);
  if (above !== null) return { ...above, side };
  return fromReport(sentence, side, context);
}

/** Conjunctions of what went with the act of the clause above. */
const ALONGSIDE = new Set(['after', 'when', 'as', 'while', 'once', 'because', 'before']);
/** Days before publication from which a clause above is old, and what went with it is no news either. */
const OLD = 60;

/** "invaded in 2019, after B had left": what is told beside something old is as old, where it names no time itself. */
function withOldClause(
  sentence: Pick<Sentence, 'tokens' | 'times'>,
  predicate: number,
  context: EventDateContext,
): Omit<EventDate, 'side'> | null {
  const { tokens, times } = sentence;
  const today = context.published?.date ?? null;
  const clause = tokens[predicate];
  if (times.length === 0 || today === null || clause?.relation !== 'advcl' || clause.head < 0) return null;
  if (!tokens.some(({ head, text }, index) => head === predicate && index < predicate && ALONGSIDE.has(text))) return null; // prettier-ignore
  const time = attachedTime(sentence, clause.head, clause.head);
  if (time === null || time.interval === null || time.open !== undefined || addDays(time.interval.latest, OLD) > today) return null; // prettier-ignore
  const { date, enddate, basis } = fromExpression(time, 'past', context);
  return { date, enddate, basis, expression: time };
}

/** Whether the word that ends a counted time, or the next, introduces a clause below a predicate. */
function countsFromClause(tokens: readonly Token[], predicate: number, last: number): boolean {
  return [last, last + 1].some((mark) => {
    const clause = tokens[tokens[mark]?.head ?? -1];
    return tokens[mark]?.relation === 'mark' && clause?.head === predicate && clause.relation === 'advcl';
  });
}

const WITHIN_A_DAY = /\b(?:minutes?|hours?|moments?) (?:later|after(?:wards)?|earlier)\b/i;

/** The day of an act whose clause names none: what the report is about, its dateline, its publication. */
function fromReport(
  sentence: Pick<Sentence, 'times' | 'tokens'>,
  side: Side,
  context: EventDateContext,
): EventDate {
  const dateline = sentence.times.find((time) => isDateline(sentence, time));
  if (side === 'future') return { ...UNKNOWN, side };
  if (context.story) {
    const { date, basis } = context.story;
    return { date, enddate: date, basis, side };
  }
  if (dateline?.interval) {
    const { earliest, latest } = dateline.interval;
    return {
      date: earliest,
      enddate: latest,
      basis: `dateline "${dateline.text}"`,
      expression: dateline,
      side,
    };
  }
  return { ...fromPublication(context), side };
}

function fromPublication(context: EventDateContext): Omit<EventDate, 'side'> {
  const published = context.published;
  if (published === undefined) return UNKNOWN;
  if (published.date !== null) {
    return {
      date: published.date,
      enddate: published.date,
      basis: `publication date ${published.date}; the sentence names no other time`,
    };
  }
  if (published.earliest === null || published.latest === null) return UNKNOWN;
  return {
    date: published.earliest,
    enddate: published.latest,
    basis: `published between ${published.earliest} and ${published.latest}; the sentence names no other time`,
  };
}

function publicationWords(context: EventDateContext): string {
  const published = context.published;
  if (published?.date) return `the publication date ${published.date}`;
  if (published?.earliest && published.latest)
    return `a publication between ${published.earliest} and ${published.latest}`;
  return 'an unknown publication date';
}

function fromExpression(time: TimeExpression, side: Side, context: EventDateContext): EventDate {
  const words = `"${time.text}"`;
  if (time.interval === null) {
    const reason =
      time.anchor === 'event' || time.anchor === 'text'
        ? `${words} counts from another event that has no date here`
        : `${words} cannot be resolved without a publication date`;
    return { date: null, enddate: null, basis: reason, expression: time, side };
  }
  const { earliest, latest } = time.interval;
  const basis = basisOf(time, context);
  const today = context.published?.date ?? context.published?.latest ?? null;
  switch (time.open) {
    case 'since':
      // What has gone on since then reaches to the day of the report.
      return {
        date: earliest,
        enddate: today !== null && today >= earliest ? today : null,
        basis,
        expression: time,
        side,
      };
    case 'after':
      return {
        date: latest,
        enddate: today !== null && today >= latest ? today : null,
        basis,
        expression: time,
        side,
      };
    case 'until': {
      const start = context.published?.date ?? context.published?.earliest ?? null;
      return {
        date: start !== null && start <= latest ? start : null,
        enddate: latest,
        basis,
        expression: time,
        side,
      };
    }
    case 'before': {
      const end = addDays(earliest, -1);
      const start = side === 'future' ? (context.published?.date ?? null) : null;
      return {
        date: start !== null && start <= end ? start : null,
        enddate: end,
        basis,
        expression: time,
        side,
      };
    }
    default:
      return { date: earliest, enddate: latest, basis, expression: time, side };
  }
}

function basisOf(time: TimeExpression, context: EventDateContext): string {
  const latest = context.published?.date ?? context.published?.latest ?? null;
  switch (time.anchor) {
    case 'absolute':
      return `"${time.text}", as the text gives it`;
    case 'publication': {
      const { interval } = time;
      const ahead =
        latest !== null && interval !== null && interval.latest > latest && interval.earliest >= latest;
      const behind = latest !== null && interval !== null && interval.earliest < latest;
      return `${time.text}, counted ${ahead ? 'forward ' : behind ? 'back ' : ''}from ${publicationWords(context)}`;
    }
    case 'text':
      return `${time.text}, counted from the time named before it`;
    case 'event':
      return `${time.text}, counted from the date of that event`;
  }
}
