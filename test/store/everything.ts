import type { Period } from '../../src/core/index.ts';
import { EXPORT_FORMATS } from '../../src/core/index.ts';
import { digest } from '../../src/platform/index.ts';
import {
  answerBetween,
  answerBlocs,
  answerMovement,
  answerSeries,
  answerTriads,
  exportFile,
} from '../../src/server/index.ts';
import type { Store } from '../../src/store/index.ts';

/** What is asked about: two states, and a third where one is needed. */
const [FIRST, SECOND, THIRD] = ['PAK', 'RUS', 'CHN'];

/** One that is answered day by day, and one from sums by month. */
const PERIODS: readonly Period[] = ['week', 'year'];

/** Answers to whatever can be asked of a store, by the question: to be compared with those of another day. */
export async function everything(store: Store): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const keep = (question: string, answer: unknown): void => {
    answers.set(question, JSON.stringify(answer));
  };
  keep('stats', await store.stats());
  keep('version', await store.dataVersion());
  keep('rejections', [await store.rejectionCounts(), await store.rejections()]);
  keep('runs', await store.runs());
  keep('dyads', await store.dyads());
  keep('world', await store.worldMonths());
  keep('initiatives', await store.initiatives());
  keep('acts', await store.dyadActs(FIRST, SECOND));
  keep('volumes', await store.dayVolumes());
  for (const filter of [{}, { reports: true }, { copies: true }, { text: 'harbour' }])
    keep(`events ${JSON.stringify(filter)}`, await store.searchEvents(filter, { limit: 500 }));
  for (const { event } of (await store.searchEvents({ copies: true, reports: true }, { limit: 500 })).events)
    keep(`event ${event.id}`, await store.eventById(event.id));
  for (const by of PERIODS) {
    keep(`ties by ${by}`, await store.periodTies({ by }));
    keep(`series by ${by}`, await answerSeries(store, { first: FIRST, second: SECOND, by }));
  }
  keep(
    'series of a context',
    await store.dyadSeries({ first: FIRST, second: SECOND, by: 'month', context: 'diplomatic' }),
  );
  keep('movement', await answerMovement(store, [FIRST, SECOND], { by: 'month', seed: 1 }));
  keep('triads', await answerTriads(store, { by: 'year', seed: 1 }));
  keep('blocs', await answerBlocs(store, { by: 'year', seed: 1 }));
  keep('between', await answerBetween(store, FIRST, [SECOND, THIRD], { by: 'year' }));
  for (const format of EXPORT_FORMATS) {
    const pieces: Uint8Array[] = [];
    for await (const piece of (await exportFile(store, { format })).body) pieces.push(Buffer.from(piece));
    keep(`export as ${format}`, digest(Buffer.concat(pieces)));
  }
  return answers;
}
