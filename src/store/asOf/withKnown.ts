import type { Day } from '../../core/index.ts';
import type { Store } from '../store.ts';

/** Does work on a store as it was known as of a day; without a day, on the store as it is. */
export async function withKnown<Result>(
  store: Store,
  day: Day | undefined,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  if (day === undefined) return work(store);
  const known = await store.asOf(day);
  try {
    return await work(known);
  } finally {
    await known.close();
  }
}
