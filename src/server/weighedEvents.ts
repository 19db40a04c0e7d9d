import type { TurningEvent } from '../measures/index.ts';
import type { EventFilter, Store } from '../store/index.ts';

/** The most events that are weighed, the latest first. */
const MOST_WEIGHED = 500;

/** The events of a relation that were reported as done, as `turningEvents` weighs them. */
export async function weighedEvents(
  store: Store,
  first: string,
  second: string,
  filter: EventFilter,
): Promise<Omit<TurningEvent, 'contribution'>[]> {
  const asked = { ...filter, modalities: ['actual'] } as const;
  const { events } = await store.dyadEvents(first, second, asked, { limit: MOST_WEIGHED });
  return events.map(({ event: { id, date, enddate, event_scale: score } }) => ({ id, date, enddate, score }));
}
