import type { Day } from '../../core/index.ts';

/** What is known about a document besides its sentences. */
export interface ActorContext {
  /** When it was published: decides who holds which office. */
  published?: { date: Day | null; earliest?: Day | null; latest?: Day | null };
  /** Title, where the sentences do not hold it: its countries count for "the government", "police". */
  title?: string | null;
  /** Name of the outlet or ministry: "we" in its statements is its state. */
  publisher?: string | null;
  /** Code of the country that the outlet or the collection is about, where known. */
  country?: string | null;
}

/** The day by which offices are looked up: the date of publication, or the end of its window. */
export function dayOfContext(context: ActorContext): Day | null {
  const published = context.published;
  if (published === undefined) return null;
  return published.date ?? published.latest ?? published.earliest ?? null;
}
