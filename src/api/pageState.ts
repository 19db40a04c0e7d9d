import type { Day, Period } from '../core/index.ts';
import { isDay } from '../core/index.ts';

/**
 * What the page shows, as it stands in the address: a link gives the same view for good. `v=1` names the form
 * of the address; keys are sorted so that one view has one address.
 */
export interface PageState {
  first: string;
  second: string;
  by: Period;
  from?: Day;
  to?: Day;
  /** First day of the selected period. */
  at?: Day;
  /** Id of the open event. */
  event?: string;
  /** First day of the open turning point. */
  turn?: Day;
  /** A claim that is tested. */
  claim?: string;
  /** Two stretches that are compared, each `2002-01-01..2012-12-31`. */
  before?: string;
  after?: string;
  /** Between which states the first one is shown: `USA,RUS,CHN`. */
  poles?: string;
}

/** A stretch of days as it stands in the address; undefined for anything else. */
export function decodeDays(text: string | undefined): { earliest: Day; latest: Day } | undefined {
  const [earliest = '', latest = '', more] = (text ?? '').split('..');
  return isDay(earliest) && isDay(latest) && earliest <= latest && more === undefined
    ? { earliest, latest }
    : undefined;
}

const PERIODS: readonly string[] = ['day', 'week', 'month', 'quarter', 'year'];
const CODE = /^[A-Z]{3}$/;

/** The query part of the address, without `?`. */
export function encodePageState(state: PageState): string {
  const pairs = Object.entries({ ...state, v: '1' })
    .filter((pair): pair is [string, string] => typeof pair[1] === 'string')
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return new URLSearchParams(pairs).toString();
}

/** Reads an address; whatever is missing or wrong is taken from `fallback`. */
export function decodePageState(query: string, fallback: PageState): PageState {
  const params = new URLSearchParams(query);
  const country = (name: string, other: string): string => {
    const value = params.get(name)?.toUpperCase() ?? '';
    return CODE.test(value) ? value : other;
  };
  const by = params.get('by') ?? '';
  const state: PageState = {
    first: country('first', fallback.first),
    second: country('second', fallback.second),
    by: PERIODS.includes(by) ? (by as Period) : fallback.by,
  };
  for (const name of ['from', 'to', 'at', 'turn'] as const) {
    const value = params.get(name) ?? '';
    if (isDay(value)) state[name] = value;
  }
  const event = params.get('event');
  // Ids of coded events are hexadecimal, those of imported ones have their data set before them.
  if (event !== null && /^(?:[0-9a-f]{1,64}|[a-z0-9_-]{1,32}:[\w.-]{1,64})$/.test(event)) state.event = event;
  const claim = params.get('claim')?.trim() ?? '';
  if (claim !== '' && claim.length <= 200) state.claim = claim;
  for (const name of ['before', 'after'] as const) {
    const value = params.get(name) ?? undefined;
    if (value !== undefined && decodeDays(value) !== undefined) state[name] = value;
  }
  const poles = params.get('poles');
  if (poles !== null && /^[A-Z]{3}(?:,[A-Z]{3}){1,4}$/.test(poles)) state.poles = poles;
  return state;
}
