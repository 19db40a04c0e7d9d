import type { BlocOptions, BlocsPoint } from '../../measures/index.ts';
import { blocs, randomOf } from '../../measures/index.ts';
import type { PeriodTie, Store } from '../../store/index.ts';
import type { NetworkQuestion } from './asked.ts';
import { tiesOf } from './asked.ts';

/** The relation that holds a bloc together most, with its strongest events. */
export interface StrongestTie {
  first: string;
  second: string;
  events: number;
  evidence: string[];
}

export type BlocsAnswer = (BlocsPoint & { ties: { bloc: number; strongest: StrongestTie[] }[] })[];

/** How many relations are named for each bloc. */
const NAMED = 3;

function strongestTies(members: ReadonlySet<string>, ties: readonly PeriodTie[]): StrongestTie[] {
  return ties
    .filter(({ first, second }) => members.has(first) && members.has(second))
    .toSorted((one, other) => other.scoreSum - one.scoreSum || (one.first < other.first ? -1 : 1))
    .slice(0, NAMED)
    .map(({ first, second, events, evidence }) => ({ first, second, events, evidence }));
}

/** Blocs and brokers by period, with the relations and events that hold each bloc together. */
export async function answerBlocs(
  store: Store,
  question: NetworkQuestion,
  options: BlocOptions = {},
): Promise<BlocsAnswer> {
  const ties = await tiesOf(store, question);
  return blocs(ties, randomOf(question.seed), options).map((point) => {
    const own = ties.filter(({ start }) => start === point.start);
    return {
      ...point,
      ties: point.blocs.map(({ id, members }) => ({
        bloc: id,
        strongest: strongestTies(new Set(members.map(({ state }) => state)), own),
      })),
    };
  });
}
