import type { Day } from '../../core/index.ts';
import { groupBy } from '../../core/index.ts';
import type { Balance, TieLevel } from '../../measures/index.ts';
import { balance, eachTriad, randomOf, signedNetwork, tieLevel } from '../../measures/index.ts';
import type { PeriodTie, Store } from '../../store/index.ts';
import type { NetworkQuestion } from './asked.ts';
import { tiesOf } from './asked.ts';

/** One side of a triad: the relation of two states, with its strongest events. */
export interface TriadSide {
  first: string;
  second: string;
  sign: number;
  level: TieLevel;
  events: number;
  evidence: string[];
}

/** Three states in tension: a state at odds with its friend's friend. */
export interface TenseTriad {
  states: [string, string, string];
  sides: [TriadSide, TriadSide, TriadSide];
  /** How far the weakest of the three relations lies from neutral, in standard errors: how sure the tension is. */
  sure: number;
}

/** Friends, foes and their triads in one period. */
export interface TriadsPoint {
  start: Day;
  states: number;
  friends: number;
  foes: number;
  /** Pairs with events whose sign is not known. */
  unsure: number;
  /** Null where there is no triad of known signs. */
  balance: Balance | null;
  /** The surest unbalanced triads. */
  tense: TenseTriad[];
}

export interface TriadsOptions {
  /** The score that is neither friend nor foe. Default 0. */
  neutral?: number;
  /** Only triads with this state are named. */
  state?: string;
  /** How many triads are named. Default 5. */
  named?: number;
  /** Shuffled networks. Default 200. */
  samples?: number;
}

/** The unbalanced triads (an odd number of foes), the surest first. */
function tenseTriads(
  ties: readonly PeriodTie[],
  network: ReturnType<typeof signedNetwork>,
  { neutral = 0, state, named = 5 }: TriadsOptions,
): TenseTriad[] {
  const { states } = network;
  const byPair = new Map(ties.map((tie) => [`${tie.first} ${tie.second}`, tie]));
  const found: TenseTriad[] = [];
  for (const triad of eachTriad(network)) {
    const [a, b, c] = triad.states.map((place) => states[place] ?? '') as [string, string, string];
    if (triad.signs.filter((sign) => sign < 0).length % 2 === 0) continue;
    if (state !== undefined && ![a, b, c].includes(state)) continue;
    const sides = (
      [
        [a, b, triad.signs[0]],
        [a, c, triad.signs[1]],
        [b, c, triad.signs[2]],
      ] as const
    ).map(([first, second, sign]) => sideOf(byPair, first, second, sign)) as TenseTriad['sides'];
    const sure = Math.min(
      ...sides.map(({ level }) => Math.abs(level.level - neutral) / Math.sqrt(level.variance)),
    );
    found.push({ states: [a, b, c], sides, sure });
  }
  return found
    .toSorted((one, other) => other.sure - one.sure || (one.states.join('') < other.states.join('') ? -1 : 1))
    .slice(0, named);
}

function sideOf(
  byPair: ReadonlyMap<string, PeriodTie>,
  first: string,
  second: string,
  sign: number,
): TriadSide {
  const tie = byPair.get(`${first} ${second}`) as PeriodTie;
  const level = tieLevel(tie) as TieLevel;
  return { first, second, sign, level, events: tie.events, evidence: tie.evidence };
}

/** Structural balance by period, with the surest triads in tension and the events behind their relations. */
export async function answerTriads(
  store: Store,
  question: NetworkQuestion,
  options: TriadsOptions = {},
): Promise<TriadsPoint[]> {
  const random = randomOf(question.seed);
  return [...groupBy(await tiesOf(store, question), ({ start }) => start)].map(([start, ties]) => {
    const network = signedNetwork(ties, options.neutral);
    return {
      start,
      states: network.states.length,
      friends: network.edges.filter(({ sign }) => sign > 0).length,
      foes: network.edges.filter(({ sign }) => sign < 0).length,
      unsure: network.unsure,
      balance: balance(network, random, options.samples),
      tense: tenseTriads(ties, network, options),
    };
  });
}
