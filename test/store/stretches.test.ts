import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { stretches } from '../../src/store/queries/stretches.ts';
import { RUN, batch, coded, event, scratchFolder } from './fixtures.ts';

describe('long lists of events, stretch by stretch', () => {
  it('puts days together as long as they are few enough; a large day stands alone, undated events last', () => {
    const days = [
      { day: '2014-03-05', events: 3 },
      { day: '2014-03-04', events: 2 },
      { day: '2014-03-02', events: 9 },
      { day: '2014-03-01', events: 1 },
      { day: null, events: 4 },
    ];
    expect(stretches(days, 5)).toEqual([
      { earliest: '2014-03-04', latest: '2014-03-05' },
      { earliest: '2014-03-02', latest: '2014-03-02' },
      { earliest: '2014-03-01', latest: '2014-03-01' },
      null,
    ]);
    expect(stretches([])).toEqual([]);
    expect(stretches([{ day: null, events: 1 }])).toEqual([null]);
  });

  it('loses none and doubles none, in one order', async () => {
    const store = await openStore(`${scratchFolder()}/long.duckdb`);
    const run = await store.startRun(RUN);
    const documents = Array.from({ length: 30 }, (_, number) =>
      coded(
        `d${number}`,
        Array.from({ length: 300 }, (__, sequence) => {
          const day = (number * 7 + sequence) % 11;
          const date = day === 10 ? null : `2014-03-${String(day + 1).padStart(2, '0')}`;
          return event(`d${number}`, sequence, { date, enddate: date });
        }),
      ),
    );
    await store.saveBatch(batch(run, documents));
    const seen: string[] = [];
    for await (const { event: one } of store.eachEvent({})) seen.push(`${one.date ?? ''} ${one.id}`);
    expect(new Set(seen).size).toBe(9000);
    const wanted = seen.toSorted((a, b) => {
      const [x, y] = [a.split(' '), b.split(' ')];
      if (x[0] !== y[0]) return (x[0] ?? '') > (y[0] ?? '') ? -1 : 1;
      return (x[1] ?? '') < (y[1] ?? '') ? -1 : 1;
    });
    expect(seen).toEqual(wanted);
    await store.close();
  }, 60_000);
});
