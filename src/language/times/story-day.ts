import { type Day, daysBetween, type Published, type Sentence } from '../../core/index.ts';
import { isDateline } from './dateline.ts';

/** The day that a report is about, and how it is known. */
export interface StoryDay {
  date: Day;
  /** In words: "the report opens with Wednesday, 2019-08-07". */
  basis: string;
}

/** A report opens with what it is about within its first sentences. */
const OPENING_SENTENCES = 2;
/** News is at most this old: an earlier day in the opening is background. */
const NEWS_DAYS = 7;

/**
 * The day that a news report opens with ("… on Wednesday"): what its headline and its plain past tense are about,
 * unless they name another time. Null where the opening names no single recent day.
 */
export function storyDay(
  sentences: readonly Sentence[],
  published: Pick<Published, 'date'> | undefined,
): StoryDay | null {
  const today = published?.date ?? null;
  if (today === null) return null;
  const opening = sentences.filter((sentence) => sentence.title !== true).slice(0, OPENING_SENTENCES);
  for (const sentence of opening) {
    const days = new Map<Day, string>();
    for (const time of sentence.times) {
      if (time.granularity !== 'day' || time.duration === true || time.open !== undefined) continue;
      if (time.interval === null || time.interval.earliest !== time.interval.latest) continue;
      if (isDateline(sentence, time)) continue;
      const age = daysBetween(time.interval.earliest, today);
      if (age >= 0 && age <= NEWS_DAYS) days.set(time.interval.earliest, time.text);
    }
    const [only] = days;
    if (only !== undefined && days.size === 1)
      return { date: only[0], basis: `the report opens with ${only[1]}, ${only[0]}` };
  }
  return null;
}
