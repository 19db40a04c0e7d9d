import type { Day, Period } from '../../core/index.ts';
import { given } from '../../core/index.ts';
import { SPECIAL_CODES } from '../../ontology/index.ts';
import type { PeriodTie, Store } from '../../store/index.ts';

/** What is asked of the network of all states. */
export interface NetworkQuestion {
  by: Period;
  from?: Day;
  to?: Day;
  /** Only events of this data set. */
  dataset?: string;
  /** For the measures that draw at random; the same seed gives the same answer. */
  seed: number;
}

/** Actors that belong to no single state stand in no network of states. */
const NO_STATES = SPECIAL_CODES.map(({ code }) => code);

/** The relations of all states by period. */
export function tiesOf(store: Store, { by, from, to, dataset }: NetworkQuestion): Promise<PeriodTie[]> {
  return store.periodTies({
    by,
    without: NO_STATES,
    ...given({ from, to, dataset }),
  });
}
