import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DuplicateIndex, overlapOf, signatureOf, textDigest } from '../../src/clean/index.ts';

/** A generator of numbers that is the same on every machine (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Words drawn the way words are: few often, many rarely. */
function story(seed: number, length: number): string[] {
  const next = numbers(seed);
  return Array.from({ length }, () => `w${Math.floor(next() ** 3 * 3000)}`);
}

/** Replaces, drops or doubles a share of the words. */
function edited(words: readonly string[], share: number, seed: number): string[] {
  const next = numbers(seed);
  return words.flatMap((word) => {
    if (next() >= share) return [word];
    const kind = next();
    return kind < 0.6
      ? [`x${Math.floor(next() * 5000)}`]
      : kind < 0.8
        ? []
        : [word, `y${Math.floor(next() * 5000)}`];
  });
}

describe('copies of stories', () => {
  it('finds equal texts, whatever their case, spaces and punctuation', () => {
    const index = new DuplicateIndex();
    expect(index.add('a', 'Velmark signed.')).toBeUndefined();
    expect(index.add('b', 'VELMARK — signed')).toBe('a');
    expect(index.add('c', 'Velmark resigned.')).toBeUndefined();
    expect(index.size).toBe(2);
  });

  it('finds at least 95 of 100 copies with every tenth word changed, and no false ones', () => {
    const index = new DuplicateIndex();
    for (let i = 0; i < 300; i++)
      expect(index.add(`story ${i}`, story(i, 150 + (i % 7) * 100).join(' '))).toBeUndefined();
    let found = 0;
    let wrong = 0;
    for (let i = 0; i < 300; i++) {
      const copy = edited(story(i, 150 + (i % 7) * 100), 0.1, 1000 + i).join(' ');
      const digest = textDigest(copy);
      const match = index.find(signatureOf(copy), digest);
      if (match === `story ${i}`) found++;
      else if (match !== undefined) wrong++;
    }
    expect(wrong).toBe(0);
    expect(found / 300).toBeGreaterThanOrEqual(0.95);
  });

  it('counts a wire story in twenty papers once', () => {
    const wire = story(1, 420);
    const index = new DuplicateIndex();
    index.add('paper 0', wire.join(' '));
    for (let i = 1; i < 20; i++) {
      const kept = i % 4 === 0 ? wire.slice(0, 230) : wire;
      const copy = [...story(500 + i, 25), ...edited(kept, 0.04, i), ...story(900 + i, 30)];
      expect(index.add(`paper ${i}`, copy.join(' '))).toBe('paper 0');
    }
    expect(index.size).toBe(1);
  });

  it('keeps apart stories on one subject that share background paragraphs', () => {
    const index = new DuplicateIndex();
    const background = story(77, 120);
    for (let i = 0; i < 20; i++)
      expect(index.add(`${i}`, [...story(i + 100, 260), ...background].join(' '))).toBeUndefined();
  });

  it('answers the same from stored signatures and in any batches', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 40 }), (seeds) => {
        const texts = seeds.map((seed, i) => edited(story(seed, 160), 0.03, i).join(' '));
        const direct = new DuplicateIndex();
        const stored = new DuplicateIndex();
        const first = texts.map((text, i) => direct.add(`${i}`, text));
        const second = texts.map((text, i) =>
          stored.addSignature(`${i}`, Uint32Array.from(signatureOf(text)), textDigest(text)),
        );
        expect(second).toEqual(first);
      }),
      { numRuns: 20 },
    );
  });

  it('estimates the overlap of parts', () => {
    const words = story(3, 600);
    const { containment, similarity } = overlapOf(
      signatureOf(words.join(' ')),
      signatureOf(words.slice(0, 300).join(' ')),
    );
    expect(containment).toBeGreaterThan(0.85);
    expect(Math.abs(similarity - 0.5)).toBeLessThan(0.14);
  });

  it('refuses signatures of another version', () => {
    expect(() => new DuplicateIndex().addSignature('a', new Uint32Array(130))).toThrow(/another version/);
  });
});
