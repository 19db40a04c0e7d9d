import { expect, it } from 'vitest';
import { seriesSchema } from '../../src/api/index.ts';
import { answerSeries } from '../../src/server/index.ts';
import { openStore } from '../../src/store/index.ts';
import { RUN, actor, batch, coded, event, scratchFolder } from '../store/fixtures.ts';

it('names the turning point of a relation and the events behind it', async () => {
  const store = await openStore(`${scratchFolder()}/turn.duckdb`, { createdBy: 'test' });
  try {
    const documents = Array.from({ length: 24 }, (_, month) => {
      const day = `${2012 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15`;
      const score = (month >= 12 ? -6 : 4) + (month % 3);
      const fields = { date: day, enddate: day, event_scale: score, quad_code: score > 0 ? 1 : 3 } as const;
      const parties = { actor: [actor('PAK')], recipient: [actor('RUS')] };
      return coded(`story-${month}`, [event(`story-${month}`, 0, { ...fields, ...parties })]);
    });
    const run = await store.startRun(RUN);
    await store.saveBatch(batch(run, documents));
    const series = await answerSeries(store, { first: 'PAK', second: 'RUS', by: 'month' });
    expect(seriesSchema.parse(series)).toEqual(series);
    const [turn, ...others] = series.turningPoints;
    expect(others).toEqual([]);
    expect(turn).toMatchObject({ start: '2013-01-01', direction: 'down' });
    // The interval of the date reaches to February; January's event pulled most.
    expect(turn?.events).toHaveLength(2);
    expect(turn?.events.slice(0, 1)).toEqual([
      {
        id: expect.any(String) as string,
        date: '2013-01-15',
        enddate: '2013-01-15',
        score: -6,
        contribution: expect.any(Number) as number,
      },
    ]);
    expect(await store.eventById(turn?.events[0]?.id ?? '')).toBeDefined();
  } finally {
    await store.close();
  }
});
