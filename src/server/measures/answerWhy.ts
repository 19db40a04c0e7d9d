import type { DayInterval } from '../../core/index.ts';
import type { Change, EventContribution, GroupContribution } from '../../measures/index.ts';
import { Explanation } from '../../measures/index.ts';
import type { DyadAct, Store } from '../../store/index.ts';

/** Why the mean score of a relation moved from one period to another. */
export interface Why extends Change {
  periods: { before: DayInterval; after: DayInterval };
  /** Each table adds up to the change. */
  byType: GroupContribution[];
  byContext: GroupContribution[];
  byDirection: GroupContribution[];
  /** The single events that moved it most, the strongest first; all events together add up to the change. */
  events: EventContribution[];
}

/** How many single events are named. */
const NAMED = 12;

/** The change from one period to another, taken apart; null where one of them has no event of the dyad. */
export async function answerWhy(
  store: Store,
  [first, second]: readonly [string, string],
  periods: Why['periods'],
  dataset?: string,
): Promise<Why | null> {
  const actsOf = ({ earliest, latest }: DayInterval): Promise<DyadAct[]> =>
    store.dyadActs(first, second, {
      from: earliest,
      to: latest,
      ...(dataset === undefined ? {} : { dataset }),
    });
  const found = Explanation.of(await actsOf(periods.before), await actsOf(periods.after));
  if (found === null) return null;
  const direction = { first: `${first} → ${second}`, second: `${second} → ${first}`, both: 'together' };
  return {
    ...found.whole,
    periods,
    byType: found.by(({ type }) => [type]),
    byContext: found.by(({ contexts }) => contexts),
    byDirection: found.by(({ side }) => [direction[side]]),
    events: found.events().slice(0, NAMED),
  };
}
