import type { DatedContexts } from '../../measures/index.ts';
import type { DyadQuestion } from './section.ts';

/** Every event of the dyad that was reported as done, with its day and contexts. */
export async function datedEvents({ store, asked }: DyadQuestion): Promise<DatedContexts[]> {
  const { first, second, from, to, dataset } = asked;
  const events: DatedContexts[] = [];
  for await (const { event } of store.eachEvent({
    dyad: [first, second],
    modalities: ['actual'],
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(dataset === undefined ? {} : { dataset }),
  }))
    events.push({ date: event.date, contexts: event.context });
  return events;
}
