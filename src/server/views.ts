import type {
  ArticleView,
  DyadList,
  EventDetail,
  EventPage,
  InitiativeView,
  ListedEvent,
  Series,
} from '../api/index.ts';
import type { Period } from '../core/index.ts';
import { given } from '../core/index.ts';
import type { ClassWeights } from '../measures/index.ts';
import {
  STANDARD_WEIGHTS,
  buildSeries,
  dyadTurningPoints,
  dyadVolumeTurns,
  indexQuestion,
} from '../measures/index.ts';
import { countryName } from '../ontology/index.ts';
import type {
  DocumentView,
  DyadSeries,
  DyadSummary,
  EventPage as StoredPage,
  EventView,
  InitiativeView as StoredInitiative,
  ListedEvent as StoredListed,
  WorldMonth,
} from '../store/index.ts';

/** From what the store gives to what the API answers: plain functions, one for each schema. */

export const namedCountry = (code: string): { code: string; name: string } => ({
  code,
  name: countryName(code),
});

/** A listed event, its marks counted from the start of its sentence. */
export function viewListed({
  event,
  trace,
  title,
  publisher,
  published,
  sources,
  reports,
}: StoredListed): ListedEvent {
  const { start } = event.text_info;
  const spans = trace.spans
    .map((span) => ({ role: span.role, start: span.start - start, end: span.end - start }))
    .filter((span) => span.start >= 0 && span.end <= event.text.length);
  return { ...event, spans, title, publisher, published, sources, reports };
}

export function viewPage({ total, events, next }: StoredPage): EventPage {
  return { total, events: events.map(viewListed), next };
}

export function viewArticle({ article, copies }: DocumentView): ArticleView {
  const { id, url, source, title, byline, credit, publisher, language, text } = article;
  const { date, basis, earliest, latest, confidence, note } = article.published;
  return {
    id,
    url,
    source,
    title,
    byline,
    credit,
    publisher,
    published: { date, basis, earliest, latest, confidence, ...(note === undefined ? {} : { note }) },
    language,
    text,
    copies,
  };
}

export function viewEvent({ listed, article, reports }: EventView): EventDetail {
  return { event: viewListed(listed), trace: listed.trace.steps, article: viewArticle(article), reports };
}

export function viewSeries(
  counted: DyadSeries,
  world: readonly WorldMonth[],
  asked: { first: string; second: string; by: Period; from?: string; to?: string; weights?: ClassWeights },
): Series {
  const { first, second, by, from, to, weights = STANDARD_WEIGHTS } = asked;
  const options = { first, second, period: by, world, weights, ...given({ from, to }) };
  const points = buildSeries(counted.mutual, counted.directed, options);
  const question = indexQuestion(counted.mutual, options);
  const turns = dyadTurningPoints(question, points);
  return {
    first: namedCountry(first),
    second: namedCountry(second),
    by,
    weights,
    from: counted.from,
    to: counted.to,
    events: counted.events,
    articles: counted.articles,
    undated: counted.undated,
    datasets: counted.datasets,
    points,
    turningPoints: turns.map((turn) => ({ ...turn, events: [] })),
    volumeTurns: dyadVolumeTurns(question),
  };
}

export function viewDyads(dyads: readonly DyadSummary[]): DyadList {
  return {
    dyads: dyads.map(({ first, second, events, articles }) => ({
      first: namedCountry(first),
      second: namedCountry(second),
      events,
      articles,
    })),
  };
}

export function viewInitiative({ stances, history, ...initiative }: StoredInitiative): InitiativeView {
  return {
    ...initiative,
    stances: stances.map(
      ({ actor, stance, since, document, title, publisher, published, text, start, end }) => ({
        actor: namedCountry(actor),
        stance,
        since,
        document,
        title,
        publisher,
        published,
        text,
        start,
        end,
      }),
    ),
    history: history.map(({ sentence: _sentence, ...status }) => status),
  };
}
