import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Between, BlocsPoint, GroupContribution } from '../../src/measures/index.ts';
import { randomOf } from '../../src/measures/index.ts';
import type { Movement, TriadsPoint, Why } from '../../src/server/index.ts';
import type { CodedDocument } from '../../src/store/index.ts';
import { openStore } from '../../src/store/index.ts';
import { addDays } from '../../src/core/index.ts';
import { RUN, actor, batch, coded, event, lastingFolder } from '../store/fixtures.ts';
import { demarche } from './terminal.ts';

/**
 * A small world of six states in two camps over three years: within a camp all is praise, across it blame. Pakistan
 * stands with the first camp, and goes over to the second in the last year. India answers Pakistan a month later.
 */
const FIRST = ['USA', 'GBR', 'FRA', 'PAK'];
const SECOND = ['RUS', 'CHN', 'IRN'];
const ALL = [...FIRST, ...SECOND];

function worldEvents() {
  const random = randomOf(14);
  const documents: CodedDocument[] = [];
  let number = 0;
  const add = (source: string, target: string, date: string, friendly: boolean): void => {
    const id = `story-${number++}`;
    const kind = friendly
      ? { event: ['SUPPORT'], event_scale: 5, quad_code: 1 as const, context: ['economic'] }
      : { event: ['ACCUSE'], event_scale: -3, quad_code: 3 as const, context: ['military', 'diplomatic'] };
    documents.push(
      coded(id, [
        event(id, 0, { ...kind, actor: [actor(source)], recipient: [actor(target)], date, enddate: null }),
      ]),
    );
  };
  const campOf = (state: string, year: number): number =>
    state === 'PAK' ? (year === 2014 ? 2 : 1) : FIRST.includes(state) ? 1 : 2;
  for (let month = 0; month < 36; month += 1) {
    const year = 2012 + Math.floor(month / 12);
    const start = `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    for (const one of ALL)
      for (const other of ALL)
        if (one !== other && random.uniform() < 0.7)
          add(one, other, addDays(start, random.below(28)), campOf(one, year) === campOf(other, year));
    // The last month has none, so that no answer falls into a fourth year.
    const blows = month === 35 ? 0 : random.below(6);
    for (let blow = 0; blow < blows; blow += 1) {
      add('PAK', 'IND', addDays(start, random.below(28)), false);
      add('IND', 'PAK', addDays(start, 28 + random.below(28)), false);
    }
  }
  return documents;
}

let db = '';

beforeAll(async () => {
  db = join(lastingFolder(), 'camps.duckdb');
  const store = await openStore(db);
  await store.saveBatch(batch(await store.startRun(RUN), worldEvents()));
  await store.close();
}, 120_000);

async function json<Answer>(...args: string[]): Promise<Answer> {
  const { status, out, err } = await demarche(...args, '--json', '--db', db);
  expect(err).toBe('');
  expect(status).toBe(0);
  return JSON.parse(out) as Answer;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('the commands about third parties', { timeout: 60_000 }, () => {
  it('triads: two camps are balanced, and every relation leads to its events', async () => {
    const points = await json<TriadsPoint[]>('triads');
    expect(points.map(({ start }) => start)).toEqual(['2012-01-01', '2013-01-01', '2014-01-01']);
    expect(points[0]?.balance?.balanced).toBe(1);
    expect(points[0]?.balance?.balance.z).toBeGreaterThan(1);
    const { out } = await demarche('triads', '--db', db, '--by', 'year', '--with', 'Pakistan');
    expect(out).toMatch(/^year +states/);
    expect(out).toContain('100 %');
    const again = await demarche('triads', '--db', db, '--by', 'year', '--with', 'Pakistan');
    expect(again.out).toBe(out);
  });

  it('triads in tension are named with events that can be shown', async () => {
    const [point] = await json<TriadsPoint[]>(
      'triads',
      '--neutral',
      '6',
      '--named',
      '2',
      '--to',
      '2012-12-31',
    );
    expect(point?.tense).toHaveLength(2);
    const side = point?.tense[0]?.sides[0];
    expect(side?.sign).toBe(-1);
    const shown = await demarche('show', side?.evidence[0] ?? '', '--db', db);
    expect(shown.status).toBe(0);
    const { out } = await demarche('triads', '--neutral', '6', '--to', '2012-12-31', '--db', db);
    expect(out).toContain('Triads in tension in 2012');
    expect(out).toContain('foes');
  });

  it('blocs: both camps are found, Pakistan changes from one to the other', async () => {
    const points = await json<BlocsPoint[]>('blocs');
    const campOf = (index: number, state: string): number | undefined =>
      points[index]?.blocs.find(({ members }) => members.some((member) => member.state === state))?.id;
    expect(campOf(0, 'PAK')).toBe(campOf(0, 'USA'));
    expect(campOf(2, 'PAK')).toBe(campOf(2, 'RUS'));
    expect(campOf(2, 'USA')).toBe(campOf(0, 'USA'));
    expect(campOf(0, 'CHN')).toBe(campOf(0, 'RUS'));
    const { out } = await demarche('blocs', '--db', db, '--from', '2014-01-01');
    expect(out).toContain('states in 2 blocs');
    expect(out).toMatch(/broker +bloc/);
  });

  it('between: the figure says where Pakistan stood and that it moved', async () => {
    const found = await json<Between>('between', 'Pakistan', 'USA', 'RUS');
    expect(found.points.map(({ closest }) => closest)).toEqual(['USA', 'USA', 'RUS']);
    expect(found.points[0]?.poles[0]?.share?.share).toBe(1);
    expect(found.points[0]?.poles[0]?.evidence).toHaveLength(3);
    const { out } = await demarche('between', 'PAK', 'USA', 'RUS', '--db', db);
    expect(out).toContain('Pakistan between United States and Russia');
    expect(out).toContain('Strongest events in 2014');
  });

  it.each([
    [['between', 'PAK', 'USA'], /two poles or more/],
    [['between', 'PAK', 'USA', 'PAK'], /none of them itself/],
    [['between', 'PAK', 'USA', 'Rusia'], /Did you mean Russia/],
    [['triads', '--neutral', '11'], /-10 to 10/],
    [['triads', '--seed', 'x'], /whole number/],
    [['blocs', '--resolution', '0'], /above 0/],
    [['dyad', 'PAK', 'IND', '--why', '2012'], /Name both/],
    [['dyad', 'PAK', 'IND', '--why', '2012', 'spring'], /not a period/],
    [['dyad', 'PAK', 'IND', '--why', '2012-13', '2014'], /not a period/],
  ])('says what is wrong and what to do: %j', async (args, message) => {
    const { status, err } = await demarche(...args, '--db', db);
    expect(status).toBe(2);
    expect(err).toMatch(message);
  });

  it('says so where there is nothing', async () => {
    for (const args of [['triads'], ['blocs'], ['between', 'PAK', 'USA', 'RUS']]) {
      const { status, out } = await demarche(...args, '--from', '2030-01-01', '--db', db);
      expect(status).toBe(0);
      expect(out).toContain('No dated act between states');
    }
  });
});

describe('why and who first, in the dyad command', { timeout: 60_000 }, () => {
  it('--why takes the change apart; each table adds up to it', async () => {
    const { why } = await json<{ why: Why }>('dyad', 'PAK', 'USA', '--by', 'year', '--why', '2013', '2014');
    expect(why.change).toBe(-8);
    for (const groups of [why.byType, why.byContext, why.byDirection] satisfies GroupContribution[][])
      expect(sum(groups.map(({ contribution }) => contribution))).toBeCloseTo(why.change, 9);
    for (const groups of [why.odds.byType, why.odds.byContext, why.odds.byDirection])
      expect(sum(groups.map(({ contribution }) => contribution))).toBeCloseTo(why.odds.change, 9);
    expect(why.byType.map(({ group }) => group).toSorted()).toEqual(['ACCUSE', 'SUPPORT']);
    expect(why.byContext.map(({ group }) => group).toSorted()).toEqual([
      'diplomatic',
      'economic',
      'military',
    ]);
    const shown = await demarche('show', why.events[0]?.id ?? '', '--db', db);
    expect(shown.status).toBe(0);
    const { out } = await demarche(
      'dyad',
      'PAK',
      'USA',
      '--why',
      '2013-Q1',
      '2014-01-01..2014-02-28',
      '--db',
      db,
    );
    expect(out).toContain('2013-01-01 to 2013-03-31 against 2014-01-01 to 2014-02-28');
    const none = await demarche('dyad', 'PAK', 'USA', '--why', '2001', '2014', '--db', db);
    expect(none.out).toContain('nothing can be compared');
  });

  it('--direction finds that India answers Pakistan a month later', async () => {
    const { movement } = await json<{ movement: Movement }>('dyad', 'PAK', 'IND', '--direction');
    expect(movement.conflict.firstLeads).toMatchObject({ lag: 1 });
    expect(movement.conflict.firstLeads?.adjusted).toBeLessThan(0.05);
    expect(movement.conflict.secondLeads?.adjusted).toBeGreaterThan(0.05);
    expect(movement.cooperation.imbalance).toBeNull();
    expect(movement.escalation.runs[0]?.events.length).toBeGreaterThan(0);
    expect(movement.silence?.current.before).toBeNull();
    const { out } = await demarche('dyad', 'PAK', 'IND', '--direction', '--db', db);
    expect(out).toContain('Who moves first, and how fast');
    expect(out).toContain('PAK leads IND');
    expect(out).not.toContain('Why it moved');
  });
});
