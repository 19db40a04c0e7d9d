import type { Day, Modality, Period } from '../../core/index.ts';
import type { Queryable } from '../duckdb/database.ts';
import { databaseJson } from '../duckdb/json.ts';
import { codedCounts } from './dyadCoded.ts';
import { importedCounts } from './dyadImported.ts';

/** Events of one directed pair in one period, added up. Scores are PLOVER scores, −10 … +10. */
export interface PeriodCounts {
  /** First day of the period; weeks begin on Monday. */
  start: Day;
  source: string;
  target: string;
  /** Events by quad class: verbal cooperation, material cooperation, verbal conflict, material conflict. */
  quad: [number, number, number, number];
  scoreSum: number;
  scoreSquares: number;
  /** Distinct articles, copies of the same story counted once; of imported events, as many as their source says. */
  articles: number;
}

export interface DyadQuery {
  first: string;
  second: string;
  by: Period;
  from?: Day;
  to?: Day;
  /** Which events count. Default: those reported as done (`actual`). */
  modalities?: readonly Modality[];
  /** Only events of this data set; `demarche` are the coded ones. Default: all together. */
  dataset?: string;
  /** Only events of this context (`military`, `economic` …). Default: of any or none. */
  context?: string;
}

/** The same of one data set. */
export interface SourcedCounts extends PeriodCounts {
  dataset: string;
}

/** What is counted of a dyad. Periods without events have no row. */
export interface DyadSeries {
  /** The dyad's distinct events, whoever began them; `source` is the first state asked for. */
  mutual: SourcedCounts[];
  /** The same by direction; a mutual act stands in both. */
  directed: SourcedCounts[];
  /** Dated events and articles of the whole span. */
  events: number;
  articles: number;
  /** Events whose date is not known; they stand in no period. */
  undated: number;
  /** First and last day of the dated events. */
  from: Day | null;
  to: Day | null;
  /** The data sets that are counted together, with the dated events of each; those with most first. */
  datasets: { dataset: string; events: number }[];
}

/** What is counted of a dyad in one data set. */
export interface DatasetCounts {
  dataset: string;
  events: number;
  articles: number;
  undated: number;
  from: Day | null;
  to: Day | null;
}

/** Counts of a dyad from one of the two places where events lie. */
export type PartialSeries = Pick<DyadSeries, 'mutual' | 'directed'> & { datasets: DatasetCounts[] };

/** In order of time, then by data set and direction. */
function inOrder(one: SourcedCounts, other: SourcedCounts): number {
  const key = ({ start, dataset, source, target }: SourcedCounts) =>
    `${start} ${dataset} ${source} ${target}`;
  return key(one) < key(other) ? -1 : 1;
}

/**
 * Counts a dyad's acts, coded (each once however many articles report it) and imported, by data set, period,
 * direction and quad class. Cost: a few milliseconds by month, quarter or year however many events were imported;
 * else one pass over the pair's imported events.
 */
export async function dyadSeries(database: Queryable, query: DyadQuery): Promise<DyadSeries> {
  const { first, second, from, to, modalities = ['actual'], dataset, context } = query;
  const asked = {
    first,
    second,
    from: from ?? null,
    to: to ?? null,
    dataset: dataset ?? null,
    context: context ?? null,
    modalities: databaseJson(modalities),
  };
  const parts = await Promise.all([
    codedCounts(database, query, asked),
    importedCounts(database, query, asked),
  ]);
  const datasets = parts
    .flatMap((part) => part.datasets)
    .toSorted((a, b) => b.events - a.events || (a.dataset < b.dataset ? -1 : 1));
  const total = (field: 'events' | 'articles' | 'undated'): number =>
    datasets.reduce((sum, row) => sum + row[field], 0);
  const days = datasets.flatMap((row) => [row.from, row.to]).filter((day) => day !== null);
  days.sort();
  return {
    mutual: parts.flatMap(({ mutual }) => mutual).toSorted(inOrder),
    directed: parts.flatMap(({ directed }) => directed).toSorted(inOrder),
    events: total('events'),
    articles: total('articles'),
    undated: total('undated'),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    datasets: datasets.map(({ dataset: name, events }) => ({ dataset: name, events })),
  };
}
