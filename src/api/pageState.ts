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
  for (const name of ['from', 'to', 'at'] as const) {
    const value = params.get(name) ?? '';
    if (isDay(value)) state[name] = value;
  }
  const event = params.get('event');
  if (event !== null && /^[0-9a-f]{1,64}$/.test(event)) state.event = event;
  return state;
}
