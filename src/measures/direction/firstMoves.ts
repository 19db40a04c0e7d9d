import { wilson } from '../chance/wilson.ts';
import type { Share } from '../chance/wilson.ts';
import { binomialTest } from '../chance/binomial.ts';

/** An act of one side towards the other. */
export interface Move {
  id: string;
  /** Days since any fixed day. */
  day: number;
  /** Who did it. */
  side: 'first' | 'second';
}

/** An episode: acts that follow one another without a longer quiet between them. */
export interface Episode {
  /** First and last day. */
  start: number;
  end: number;
  acts: number;
  /** Who began it; "both" where both acted on the first day. */
  opened: 'first' | 'second' | 'both';
  /** Ids of the acts of its first day. */
  openedBy: string[];
}

/** Who moves first. */
export interface FirstMoves {
  episodes: Episode[];
  /** Episodes that the first, the second state opened, and those that both opened on one day. */
  first: number;
  second: number;
  both: number;
  /** Share of the first state in the openings that one side made, with its 95 % interval; null without any. */
  opening: Share | null;
  /** Share of the first state in all acts: what its share of the openings would be if order did not matter. */
  expected: number;
  /** Two-sided exact binomial p of so uneven a share of openings, given the expected one; null without openings. */
  p: number | null;
}

/**
 * Who begins: acts (of one kind, such as conflict) are parted into episodes, a new one after `quietDays` days
 * without any; the side that acted on an episode's first day opened it. Null without acts. Cost: a sort.
 */
export function firstMoves(moves: readonly Move[], quietDays: number): FirstMoves | null {
  if (moves.length === 0) return null;
  const episodes: Episode[] = [];
  for (const { id, day, side } of moves.toSorted((one, other) => one.day - other.day)) {
    const episode = episodes.at(-1);
    if (episode === undefined || day - episode.end > quietDays)
      episodes.push({ start: day, end: day, acts: 1, opened: side, openedBy: [id] });
    else {
      if (day === episode.start) {
        episode.openedBy.push(id);
        if (episode.opened !== side) episode.opened = 'both';
      }
      episode.end = day;
      episode.acts += 1;
    }
  }
  const count = (opened: Episode['opened']): number =>
    episodes.filter((episode) => episode.opened === opened).length;
  const [first, second] = [count('first'), count('second')];
  const expected = moves.filter(({ side }) => side === 'first').length / moves.length;
  const decided = first + second;
  return {
    episodes,
    first,
    second,
    both: count('both'),
    opening: wilson(first, decided),
    expected,
    p: decided === 0 ? null : binomialTest(first, decided, expected),
  };
}
