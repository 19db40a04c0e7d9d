import type { Column, Day } from '../core/index.ts';
import type { StateList } from '../ontology/index.ts';
import { stateNumber } from '../ontology/index.ts';

/** One measure of one direction of a dyad in one period. */
export interface TidyRow {
  source: string;
  target: string;
  start: Day;
  end: Day;
  measure: string;
  value: number | null;
  /** 95 % interval; null for counts, and where too few events give none. */
  lo: number | null;
  hi: number | null;
  events: number;
  articles: number;
  dataVersion: string;
  modelVersion: string;
}

/** The number on the last day of the period; where the state had none by then, on the first. */
function numberIn(code: string, list: StateList, { start, end }: TidyRow): number | null {
  return stateNumber(code, list, end) ?? stateNumber(code, list, start);
}

const actorCode = 'ISO 3166-1 alpha-3 (KOS Kosovo), or a code of PLOVER for bodies beyond the states';

/** Directed dyad–period rows, one measure a row: the long form that R, pandas and DuckDB join and plot. */
export const TIDY_COLUMNS: readonly Column<TidyRow>[] = [
  { name: 'source_iso3', type: 'text', means: `who acts: ${actorCode}`, value: ({ source }) => source },
  { name: 'target_iso3', type: 'text', means: `towards whom: ${actorCode}`, value: ({ target }) => target },
  {
    name: 'source_cow',
    type: 'integer',
    means: 'Correlates of War number in that period',
    value: (row) => numberIn(row.source, 'cow', row),
  },
  {
    name: 'target_cow',
    type: 'integer',
    means: 'Correlates of War number in that period',
    value: (row) => numberIn(row.target, 'cow', row),
  },
  {
    name: 'source_gw',
    type: 'integer',
    means: 'Gleditsch–Ward number in that period',
    value: (row) => numberIn(row.source, 'gw', row),
  },
  {
    name: 'target_gw',
    type: 'integer',
    means: 'Gleditsch–Ward number in that period',
    value: (row) => numberIn(row.target, 'gw', row),
  },
  { name: 'period_start', type: 'day', means: 'first day of the period', value: ({ start }) => start },
  { name: 'period_end', type: 'day', means: 'last day of the period', value: ({ end }) => end },
  { name: 'measure', type: 'text', means: 'what is measured', value: ({ measure }) => measure },
  { name: 'value', type: 'number', means: 'its value', value: ({ value }) => value },
  { name: 'lo', type: 'number', means: 'lower end of its 95 % interval', value: ({ lo }) => lo },
  { name: 'hi', type: 'number', means: 'upper end of its 95 % interval', value: ({ hi }) => hi },
  {
    name: 'n_events',
    type: 'integer',
    means: 'events of that direction in the period',
    value: ({ events }) => events,
  },
  {
    name: 'n_articles',
    type: 'integer',
    means: 'distinct articles behind them',
    value: ({ articles }) => articles,
  },
  {
    name: 'data_version',
    type: 'text',
    means: 'digest of the events and articles that the row rests on',
    value: ({ dataVersion }) => dataVersion,
  },
  {
    name: 'model_version',
    type: 'text',
    means: 'coder and models that made the events, and version of the measures',
    value: ({ modelVersion }) => modelVersion,
  },
];
