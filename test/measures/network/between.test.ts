import { describe, expect, it } from 'vitest';
import {
  between,
  blocs,
  concordance,
  profilesOf,
  randomOf,
  realignment,
} from '../../../src/measures/index.ts';
import { tie } from './ties.ts';

const many = (score: number, times = 12): number[] => Array<number>(times).fill(score);

describe('concordance', () => {
  it("is Lin's coefficient where nothing is uncertain", () => {
    const one = [1, 2, 4, 5, -3, 0, 2.5, 3, -1, 6];
    const other = [1.5, 2, 3, 6, -2, 1, 2, 4, -3, 5];
    const thirds = one.map((value, index) => ({
      one: value,
      other: other[index] ?? 0,
      oneVariance: 0,
      otherVariance: 0,
    }));
    // numpy: 2 cov / (var + var + (mean − mean)²), all with n − 1.
    expect(concordance(thirds)?.concordance).toBeCloseTo(0.9257688, 6);
    expect(concordance(thirds.slice(0, 7))).toBeNull();
  });

  it('its interval holds the true similarity', () => {
    const random = randomOf(3);
    for (const [thirds, rho, noise] of [
      [20, 0, 1],
      [40, 0.5, 3],
      [60, 0.8, 1],
      [40, -0.3, 1],
    ] as const) {
      let held = 0;
      for (let run = 0; run < 200; run += 1) {
        const found = concordance(
          Array.from({ length: thirds }, () => {
            const [z, w] = [random.normal(), random.normal()];
            const [oneVariance, otherVariance] = [
              noise * (0.3 + random.uniform()),
              noise * (0.3 + random.uniform()),
            ];
            return {
              one: 1 + 2 * z + Math.sqrt(oneVariance) * random.normal(),
              other:
                1 + 2 * (rho * z + Math.sqrt(1 - rho * rho) * w) + Math.sqrt(otherVariance) * random.normal(),
              oneVariance,
              otherVariance,
            };
          }),
        );
        if (found !== null && found.low <= rho && rho <= found.high) held += 1;
      }
      expect(held / 200, `${thirds} thirds, ${rho}, noise ${noise}`).toBeGreaterThanOrEqual(0.9);
    }
  });
});

describe('realignment', () => {
  /** Twelve third states; X stands to them as A does, or as B does, which is the opposite. */
  const world = (side: 'A' | 'B', start: string) =>
    Array.from({ length: 12 }, (_, index) => {
      const warmth = (index % 4) * 2 - 3;
      const third = `T${String(index).padStart(2, '0')}`;
      return [
        tie('AAA', third, many(warmth), start),
        tie('BBB', third, many(-warmth), start),
        tie(third, 'XXX', many(side === 'A' ? warmth : -warmth), start),
      ];
    }).flat();

  it('says whose side a state moved to', () => {
    const [before, after] = [profilesOf(world('A', '2013-01-01')), profilesOf(world('B', '2014-01-01'))];
    const toB = realignment(before, after, 'XXX', 'BBB');
    expect(toB?.change).toBeGreaterThan(1);
    expect(toB?.low).toBeGreaterThan(0);
    expect(realignment(before, after, 'XXX', 'AAA')?.high).toBeLessThan(0);
    expect(realignment(before, before, 'XXX', 'AAA')?.change).toBe(0);
    expect(realignment(before, profilesOf([]), 'XXX', 'AAA')).toBeNull();
  });

  it('its interval holds a change of nothing', () => {
    const random = randomOf(8);
    const drawn = (start: string) =>
      world('A', start).map(({ first, second, scoreSum }) =>
        tie(
          first,
          second,
          Array.from({ length: 12 }, () => scoreSum / 12 + 4 * random.normal()),
          start,
        ),
      );
    let held = 0;
    for (let run = 0; run < 100; run += 1) {
      const move = realignment(
        profilesOf(drawn('2013-01-01')),
        profilesOf(drawn('2014-01-01')),
        'XXX',
        'AAA',
      );
      if (move !== null && move.low <= 0 && move.high >= 0) held += 1;
    }
    expect(held).toBeGreaterThanOrEqual(90);
  });
});

describe('between poles', () => {
  it('of the worked example: ten friendly acts with one pole, five with the other', () => {
    const { points } = between(
      [tie('AAA', 'XXX', many(4, 10)), tie('BBB', 'XXX', many(2, 5)), tie('AAA', 'BBB', many(4, 10))],
      'XXX',
      ['AAA', 'BBB', 'CCC'],
    );
    const [a, b, c] = points[0]?.poles ?? [];
    // 40 and 10 of 50 score points; pole A also gives 40 to others, B 40.
    expect(a?.share?.share).toBeCloseTo(0.8, 10);
    expect(b?.share?.share).toBeCloseTo(0.2, 10);
    expect(c).toMatchObject({ events: 0, level: null, share: { share: 0 }, similarity: null });
    // 40 / 80 against 10 / 50.
    expect(a?.relative).toBeCloseTo(0.5 / 0.7, 10);
    expect(a?.level?.level).toBe(4);
    expect(points[0]?.closest).toBeNull();
    expect(a?.evidence).toEqual(['AAA-XXX-0', 'AAA-XXX-1', 'AAA-XXX-2']);
  });

  it('names the closest pole where its interval lies above the others, and knows nothing of a silent period', () => {
    const ties = [
      tie('AAA', 'XXX', many(6, 100)),
      tie('BBB', 'XXX', many(-2, 100)),
      tie('AAA', 'BBB', many(1), '2015-01-01'),
    ];
    const { points, moves } = between(ties, 'XXX', ['AAA', 'BBB']);
    expect(points.map(({ closest }) => closest)).toEqual(['AAA', null]);
    expect(points[1]?.poles[0]).toMatchObject({ level: null, share: null, relative: null });
    expect(moves).toEqual([]);
  });

  it('shares add up to one', () => {
    const random = randomOf(1);
    const ties = ['AAA', 'BBB', 'CCC'].map((pole) =>
      tie(
        pole,
        'XXX',
        Array.from({ length: 1 + random.below(20) }, () => random.normal() * 4),
      ),
    );
    const poles = between(ties, 'XXX', ['AAA', 'BBB', 'CCC']).points[0]?.poles ?? [];
    expect(poles.reduce((sum, { share }) => sum + (share?.share ?? 0), 0)).toBeCloseTo(1, 10);
    expect(poles.reduce((sum, { relative }) => sum + (relative ?? 0), 0)).toBeCloseTo(1, 10);
  });
});

describe('blocs', () => {
  /** Two camps of five that deal with each other ten times as much, the second with a defector in the later year. */
  const camps = (start: string, defector: number) =>
    Array.from({ length: 10 }, (_, one) =>
      Array.from({ length: 10 }, (_, other) => {
        const camp = (state: number): number => (state === defector ? 0 : Math.floor(state / 5));
        return one < other
          ? [tie(`S${one}`, `S${other}`, many(3, camp(one) === camp(other) ? 40 : 4), start)]
          : [];
      }),
    ).flat(2);

  it('are found, and followed through time', () => {
    const found = blocs([...camps('2013-01-01', -1), ...camps('2014-01-01', 9)], randomOf(1));
    const members = found.map((point) =>
      point.blocs.map(
        (bloc) =>
          `${bloc.id}: ${bloc.members
            .map(({ state }) => state)
            .toSorted()
            .join(' ')}`,
      ),
    );
    expect(members[0]?.toSorted()).toEqual(['1: S0 S1 S2 S3 S4', '2: S5 S6 S7 S8 S9']);
    expect(members[1]?.toSorted()).toEqual(['1: S0 S1 S2 S3 S4 S9', '2: S5 S6 S7 S8']);
    expect(found[0]?.blocs.every((bloc) => bloc.members.every(({ certainty }) => certainty === 1))).toBe(
      true,
    );
    expect(found[0]?.brokers).toHaveLength(10);
  });

  it('leave out states that have no friendly relation', () => {
    const found = blocs([tie('AAA', 'BBB', many(3)), tie('AAA', 'CCC', many(-3))], randomOf(1));
    expect(found[0]?.states).toBe(2);
    expect(blocs([], randomOf(1))).toEqual([]);
    expect(blocs([tie('AAA', 'CCC', many(-3))], randomOf(1))[0]).toMatchObject({ states: 0, blocs: [] });
  });
});
