import { describe, expect, it } from 'vitest';
import { loadRules, loadWrittenRules } from '../../src/events/index.ts';

describe('rules as the build keeps them', () => {
  const bare = (rule: object) => ({ ...rule, patterns: undefined, examples: undefined });
  const written = loadWrittenRules();
  const kept = loadRules();

  it('are the patterns that were written, in their order', () => {
    expect(written.patterns.size).toBeGreaterThan(1000);
    for (const [key, patterns] of written.patterns) {
      const [kind, lemma] = key.split(':') as ['verb' | 'noun' | 'adj', string];
      const found = kept.patternsFor(kind, lemma);
      expect(found).toEqual(patterns.map((pattern) => ({ ...pattern, rule: bare(pattern.rule) })));
    }
    expect(kept.patternsFor('verb', 'no such word')).toEqual([]);
  });

  it('know the same words', () => {
    expect(kept.lexicon).toEqual(written.lexicon);
    expect(kept.verbs).toEqual(written.verbs);
    expect(kept.verbForms).toEqual(written.verbForms);
  });
});
