import { describe, expect, it } from 'vitest';
import { escalation, randomOf, silence } from '../../../src/measures/index.ts';

describe('escalation', () => {
  it('of the worked example: one run of three rises', () => {
    const found = escalation([2, 1, 3, 4, 7, 5, 5, 6, 0], randomOf(1));
    expect(found.longest).toEqual({ first: 1, last: 4, steps: 3, from: 1, to: 7 });
    expect(found.runs).toEqual([found.longest]);
    expect(found.p).toBeGreaterThan(0.05);
  });

  it('finds a mounting of twelve periods unusual, and the same values in disorder usual', () => {
    const mounting = Array.from({ length: 12 }, (_, index) => index + 5);
    const quiet = Array.from({ length: 30 }, (_, index) => (index * 7) % 5);
    expect(escalation([...quiet, ...mounting], randomOf(1)).p).toBeLessThanOrEqual(0.002);
    expect(escalation(quiet, randomOf(1)).p).toBeGreaterThan(0.05);
  });

  it('is ended by an unknown period, and unknown where nothing rises', () => {
    expect(escalation([1, 2, null, 3, 4], randomOf(1)).longest?.steps).toBe(1);
    expect(escalation([3, 3, 2], randomOf(1))).toMatchObject({ runs: [], longest: null, p: null });
    expect(escalation([], randomOf(1)).longest).toBeNull();
  });
});

describe('silence', () => {
  const evenly = { start: 0, events: Array<number>(1000).fill(50) };

  it('of the worked example: an event every ten days, then two months of quiet', () => {
    const days = [...Array.from({ length: 40 }, (_, index) => index * 10 + (index % 3)), 460];
    const found = silence(days, { start: 0, events: Array<number>(480).fill(50) }, randomOf(1));
    expect(found).toMatchObject({ activeDays: 41, usual: 10, rhythm: { threshold: 7 } });
    expect(found?.longest).toMatchObject({ after: 390, before: 460, days: 70, covered: 69 });
    expect(found?.longest.p).toBeLessThanOrEqual(0.05);
    expect(found?.current).toMatchObject({ after: 460, before: null, days: 19 });
  });

  it('takes no notice of days that the source did not cover', () => {
    const events = evenly.events.map((count, day) => (day >= 400 && day < 700 ? 0 : count));
    const random = randomOf(4);
    const days = [...Array(1000).keys()].filter((day) => (day < 400 || day >= 700) && random.uniform() < 0.1);
    const found = silence(days, { start: 0, events }, randomOf(1));
    expect(found?.longest.days).toBeLessThan(300);
    expect(found?.longest.p).toBeGreaterThan(0.05);
    expect(silence(days, evenly, randomOf(1))?.longest.p).toBeLessThanOrEqual(0.01);
  });

  it('knows no rhythm from few events', () => {
    expect(silence([1, 5, 9], evenly, randomOf(1))).toBeNull();
    expect(silence([], evenly, randomOf(1))).toBeNull();
  });

  it('on synthetic dyads: seldom unusual without a cause', () => {
    const random = randomOf(9);
    let [longest, current, runs] = [0, 0, 0];
    for (let run = 0; run < 80; run += 1) {
      const days = [...Array(1000).keys()].filter(() => random.uniform() < 0.1);
      const found = silence(days, evenly, random);
      if (found === null) continue;
      runs += 1;
      if (found.longest.p <= 0.05) longest += 1;
      if (found.current.p <= 0.05) current += 1;
    }
    expect(runs).toBe(80);
    expect(longest).toBeLessThanOrEqual(9);
    expect(current).toBeLessThanOrEqual(9);
  });
});
