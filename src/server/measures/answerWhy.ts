import type { DayInterval } from '../../core/index.ts';
import { given } from '../../core/index.ts';
import type {
  Change,
  ClassWeights,
  EventContribution,
  GroupContribution,
  ScoredEvent,
} from '../../measures/index.ts';
import { Explanation, HALF_ACTS, STANDARD_WEIGHTS, explainOdds } from '../../measures/index.ts';
import type { DyadAct, Store } from '../../store/index.ts';

/** One change taken apart in three ways; each table adds up to it, and so do all single events. */
export interface WhyTables {
  byType: GroupContribution[];
  byContext: GroupContribution[];
  byDirection: GroupContribution[];
  /** The single events that moved it most, the strongest first. */
  events: EventContribution[];
}

/** Why a relation moved from one period to another: its mean score, and its odds of cooperation. */
export interface Why extends Change, WhyTables {
  periods: { before: DayInterval; after: DayInterval };
  /** The same for the weighted log-odds of cooperation, in doublings: what the index smooths. */
  odds: WhyTables & { before: number; after: number; change: number };
}

export interface WhyOptions {
  /** Only events of this data set, and of this context. */
  dataset?: string;
  context?: string;
  /** How much deeds weigh against words in the odds. */
  weights?: ClassWeights;
}

/** How many single events are named. */
const NAMED = 12;

function tablesOf<Own extends ScoredEvent>(
  found: Explanation<Own>,
  actOf: (event: Own) => DyadAct | null,
  [first, second]: readonly [string, string],
): WhyTables {
  const direction = { first: `${first} → ${second}`, second: `${second} → ${first}`, both: 'together' };
  const by = (groupsOf: (act: DyadAct) => readonly string[]): GroupContribution[] =>
    found.by((event) => {
      const act = actOf(event);
      return act === null ? [HALF_ACTS] : groupsOf(act);
    });
  return {
    byType: by(({ type }) => [type]),
    byContext: by(({ contexts }) => contexts),
    byDirection: by(({ side }) => [direction[side]]),
    events: found.events().slice(0, NAMED),
  };
}

/** The change from one period to another, taken apart; null where one of them has no event of the dyad. */
export async function answerWhy(
  store: Store,
  dyad: readonly [string, string],
  periods: Why['periods'],
  { dataset, context, weights = STANDARD_WEIGHTS }: WhyOptions = {},
): Promise<Why | null> {
  const actsOf = ({ earliest, latest }: DayInterval): Promise<DyadAct[]> =>
    store.dyadActs(...dyad, {
      from: earliest,
      to: latest,
      ...given({ dataset, context }),
    });
  const [before, after] = [await actsOf(periods.before), await actsOf(periods.after)];
  const score = Explanation.of(before, after);
  const odds = explainOdds(before, after, weights);
  if (score === null || odds === null) return null;
  return {
    periods,
    ...score.whole,
    ...tablesOf(score, (act) => act, dyad),
    odds: {
      before: odds.before,
      after: odds.after,
      change: odds.after - odds.before,
      ...tablesOf(odds.explanation, ({ of }) => of, dyad),
    },
  };
}
