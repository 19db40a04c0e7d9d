import type { Series } from '../api/index.ts';
import { given } from '../core/index.ts';
import type { ClassWeights } from '../measures/index.ts';
import { turningEvents } from '../measures/index.ts';
import type { DyadQuery, Store } from '../store/index.ts';
import { viewSeries } from './views.ts';
import { weighedEvents } from './weighedEvents.ts';

type Turn = Series['turningPoints'][number];

/** The events in the interval of a turning point that moved the mean most in its direction. */
async function withEvents(store: Store, series: Series, turn: Turn, dataset?: string): Promise<Turn> {
  const to = series.points.find(({ start }) => start === turn.high)?.end ?? turn.high;
  const filter = { from: turn.low, to, ...given({ dataset }) };
  const weighed = await weighedEvents(store, series.first.code, series.second.code, filter);
  return { ...turn, events: turningEvents(turn, weighed) };
}

/** A dyad's series with the events behind each turning point; `weights` the standard ones if left out. */
export async function answerSeries(
  store: Store,
  asked: DyadQuery & { weights?: ClassWeights },
): Promise<Series> {
  const world = await store.worldMonths(given({ dataset: asked.dataset, modalities: asked.modalities }));
  const series = viewSeries(await store.dyadSeries(asked), world, asked);
  const turningPoints: Turn[] = [];
  for (const turn of series.turningPoints)
    turningPoints.push(await withEvents(store, series, turn, asked.dataset));
  return { ...series, turningPoints };
}
