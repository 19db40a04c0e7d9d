import { eventsQuery, routes, seriesQuery } from '../api/index.ts';
import type { EventDetail, EventPage, InitiativeList, Series, Status } from '../api/index.ts';
import { DemarcheError, given } from '../core/index.ts';
import { requireCountry, requirePair } from '../ontology/index.ts';
import type { EventFilter, Store } from '../store/index.ts';
import { relationAnswers } from './measures/relationAnswers.ts';
import { answerSeries } from './answerSeries.ts';
import type { Raw } from './parsed.ts';
import { parsed } from './parsed.ts';
import { viewArticle, viewDyads, viewEvent, viewInitiative, viewPage } from './views.ts';

/** Routes that answer with JSON. */
export type JsonRoute = Exclude<keyof typeof routes, 'export' | 'download'>;

/** The error for what is not there (404). */
export function notFound(what: string): DemarcheError {
  return new DemarcheError(
    'not-found',
    `There is no ${what} here.`,
    'Check the id; it may belong to another database.',
  );
}

/** The answer to each route, from its raw path and query parameters. Errors are `DemarcheError`s. */
export const answers: Record<
  JsonRoute,
  (store: Store, params: Raw, query: Raw, version: string) => Promise<unknown>
> = {
  async status(store, _params, _query, version): Promise<Status> {
    const [stats, rejections] = await Promise.all([store.stats(), store.rejectionCounts()]);
    return {
      version,
      documents: stats.documents - stats.copies,
      duplicates: stats.copies,
      rejections: rejections.map(({ code, count }) => ({ code, count })),
      sentences: stats.sentences,
      events: stats.events,
      from: stats.from,
      to: stats.to,
    };
  },

  async dyads(store) {
    return viewDyads(await store.dyads());
  },

  async series(store, params, query): Promise<Series> {
    const { by, from, to, dataset } = parsed(seriesQuery, query);
    const asked = {
      first: requireCountry(params['first'] ?? ''),
      second: requireCountry(params['second'] ?? ''),
      by,
      ...given({ from, to, dataset }),
    };
    return answerSeries(store, asked);
  },

  ...relationAnswers,

  async events(store, _params, query): Promise<EventPage> {
    const { limit, cursor, dyad, actor, recipient, modality, ...rest } = parsed(eventsQuery, query);
    const filter: EventFilter = {
      ...given(rest),
      ...(dyad === undefined ? {} : { dyad: requirePair(dyad) }),
      ...(actor === undefined ? {} : { actor: requireCountry(actor) }),
      ...(recipient === undefined ? {} : { recipient: requireCountry(recipient) }),
      ...(modality === 'actual' ? { modalities: ['actual'] } : {}),
    };
    return viewPage(await store.searchEvents(filter, { limit, ...given({ cursor }) }));
  },

  async event(store, params): Promise<EventDetail> {
    const found = await store.eventById(params['id'] ?? '');
    if (found === undefined) throw notFound('event with this id');
    return viewEvent(found);
  },

  async document(store, params) {
    const found = await store.documentById(params['id'] ?? '');
    if (found === undefined) throw notFound('article with this id');
    return viewArticle(found);
  },

  async initiatives(store, _params, query): Promise<InitiativeList> {
    const { dyad, name } = parsed(routes.initiatives.query, query);
    const found = await store.initiatives({
      ...(dyad === undefined ? {} : { dyad: requirePair(dyad) }),
      ...(name === undefined ? {} : { name }),
    });
    return { initiatives: found.map(viewInitiative) };
  },
};
