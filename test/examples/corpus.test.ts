import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildCorpus, readChronicle } from '../../examples/make.ts';
import { acquire } from '../../src/acquire/index.ts';
import { addDays, isDay, weekday } from '../../src/core/index.ts';
import { resourcePath } from '../../src/platform/index.ts';

const FOLDER = resourcePath('examples');
const items = readChronicle();
const originals = items.filter((item) => item.copyOf === undefined);
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

describe('the example corpus', () => {
  it('is what the chronicle makes, byte for byte, and nothing else', () => {
    const made = buildCorpus();
    for (const [path, text] of made) expect(readFileSync(join(FOLDER, path), 'utf8')).toBe(text);
    const lying = readdirSync(join(FOLDER, 'corpus'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(FOLDER, join(entry.parentPath, entry.name)));
    expect(lying.sort()).toEqual([...made.keys()].filter((path) => path.startsWith('corpus/')).sort());
  });

  it('is rich enough to show what it should show', () => {
    const between = (a: string, b: string): number =>
      originals.filter(({ events }) =>
        events.some(({ actor, recipient }) => [...actor, ...recipient].includes(a) && [...actor, ...recipient].includes(b)),
      ).length;
    expect(originals.length).toBeGreaterThanOrEqual(90);
    expect(between('PAK', 'RUS')).toBeGreaterThanOrEqual(25);
    expect(between('PAK', 'USA')).toBeGreaterThanOrEqual(20);
    expect(between('IND', 'PAK')).toBeGreaterThanOrEqual(20);
    expect(items.length - originals.length).toBeGreaterThanOrEqual(8);
  });

  it.each(originals.map((item) => [item.slug, item] as const))('%s is well written', (_slug, item) => {
    const text = item.paragraphs.join('\n');
    const words = text.split(/\s+/).length;
    expect(isDay(item.date)).toBe(true);
    expect(words).toBeGreaterThanOrEqual(60);
    expect(words).toBeLessThanOrEqual(180);
    expect(item.events.length).toBeGreaterThan(0);
    for (const event of item.events) {
      expect(text).toContain(event.trigger);
      expect(event.date <= item.date).toBe(true);
      expect(event.date >= addDays(item.date, -7)).toBe(true);
    }
    // A story names the weekday of its main event, as news does.
    const named = WEEKDAYS.filter((name) => text.includes(name));
    const possible = item.events.map(({ date }) => WEEKDAYS[weekday(date) - 1]);
    expect(named.some((name) => possible.includes(name))).toBe(true);
  });

  it('is read without loss', async () => {
    const sources = new Set<string>();
    let documents = 0;
    for await (const entry of acquire(join(FOLDER, 'corpus'))) {
      expect(entry.kind).toBe('document');
      documents += 1;
      if (entry.kind === 'document') sources.add(entry.document.source);
    }
    expect(documents).toBe(items.length + 3);
    expect(sources.size).toBe([...buildCorpus().keys()].length - 1);
  });
});
