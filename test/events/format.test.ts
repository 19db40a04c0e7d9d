import { describe, expect, it } from 'vitest';
import { DemarcheError } from '../../src/core/index.ts';
import { lemmaKey, loadWrittenRules } from '../../src/events/index.ts';

const load = (text: string) => loadWrittenRules({ extra: [{ name: 'mine.rules', text }], bare: true });

describe('the rule language', () => {
  it('reads predicates of verbs, nouns and adjectives with their conditions', () => {
    const rules = load(`
[mine.rule]
type: ACCUSE
mode: disapprove
verbs: frown on:, throw obj:weight behind:, turn down
nouns: war of words
actor: subj
recipient: on, obj
+ Arvania frowned on Belmark. => XAV > XBK; negation
`);
    expect(rules.rules).toHaveLength(1);
    expect(rules.patternsFor('verb', 'turn')[0]).toMatchObject({ particle: 'down' });
    expect(rules.patternsFor('verb', 'throw')[0]?.tests.map(({ slot }) => slot)).toEqual(['obj', 'behind']);
    expect(rules.examples[0]).toMatchObject({ actors: ['XAV'], recipients: ['XBK'], modality: 'negation' });
  });

  it('puts patterns that ask for more before those that ask for less', () => {
    const rules = load(
      '[a.a]\ntype: ACCUSE\nverbs: call\n[b.b]\ntype: REQUEST\nverbs: call on:\n[c.c]\ntype: CONSULT\nverbs: call off',
    );
    expect(rules.patternsFor('verb', 'call').map(({ rule }) => rule.id)).toEqual(['c.c', 'b.b', 'a.a']);
  });

  it('knows one spelling for both sides of the Atlantic', () => {
    expect(lemmaKey('criticise')).toBe(lemmaKey('criticize'));
    expect(lemmaKey('defence')).toBe(lemmaKey('defense'));
    expect(lemmaKey('cease-fire')).toBe(lemmaKey('ceasefire'));
  });

  it.each([
    ['verbs: strike', 'mine.rules, line 1'],
    ['[x.y]\nverbs: strike', 'has no type'],
    ['[x.y]\ntype: ACCUSE', 'has no predicate'],
    ['[x.y]\ntype: ACCUSE\nverbs: strike obj:$nowhere', 'word class'],
    ['[x.y]\ntype: ACCUSE\ncolour: red', 'cannot read'],
  ])('names file and line of what it cannot read: %s', (text, message) => {
    expect(() => load(text)).toThrow(DemarcheError);
    expect(() => load(text)).toThrow(message);
  });
});
