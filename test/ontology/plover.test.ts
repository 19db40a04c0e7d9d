import { describe, expect, it } from 'vitest';
import {
  PLOVER_CONTEXTS,
  PLOVER_TYPES,
  explain,
  quadOf,
  scoreOf,
  suggestCodes,
} from '../../src/ontology/index.ts';

describe('PLOVER', () => {
  it('has sixteen types and thirty-seven contexts', () => {
    expect(PLOVER_TYPES).toHaveLength(16);
    expect(PLOVER_CONTEXTS).toHaveLength(37);
  });

  it('lets a mode override its type’s score', () => {
    expect(scoreOf('CONSULT')).toBe(2.5);
    expect(scoreOf('CONSULT', 'visit')).toBe(4);
    expect(scoreOf('CONSULT', 'drone')).toBe(2.5);
    expect(() => scoreOf('NOTHING')).toThrow(RangeError);
  });

  // Asking for help is a demand in PLOVER, yet the codebook gives it half a point.
  it.each(PLOVER_TYPES.filter((type) => type.code !== 'REQUEST'))(
    'keeps the scores of $code on the side of its quad class',
    (type) => {
      const side = quadOf(type.code) <= 2 ? 1 : -1;
      const scores = [type.score, ...type.modes.map((mode) => mode.score)];
      expect(scores.filter((score) => Math.sign(score) !== side)).toEqual([]);
    },
  );
});

describe('explain', () => {
  const kinds = (code: string): string[] => explain(code).map((entry) => entry.kind);

  it('knows every kind of code', () => {
    expect(kinds('CONSULT')).toEqual(['type']);
    expect(kinds('withdraw')).toEqual(['mode', 'mode']);
    expect(kinds('Military')).toEqual(['context']);
    expect(kinds('057')).toEqual(['cameo']);
    expect(kinds('mil')).toEqual(['sector']);
    expect(kinds('UNO')).toEqual(['special']);
    expect(kinds('Russia')).toEqual(['country']);
    expect(kinds('nonsense')).toEqual([]);
  });

  it('names parents, children, siblings and counterparts', () => {
    const [entry] = explain('1712');
    const relations = new Map(entry?.neighbours.map((neighbour) => [neighbour.relation, neighbour.code]));
    expect(relations.get('parent')).toBe('171');
    expect(relations.get('sibling')).toBe('1711');
    expect(relations.get('in PLOVER')).toBe('ASSAULT destroy human_security');
    expect(explain('ASSAULT')[0]?.neighbours.some((neighbour) => neighbour.code === 'drone')).toBe(true);
  });

  it('suggests what was meant', () => {
    expect(suggestCodes('CONSLT')).toContain('CONSULT');
    expect(suggestCodes('qqqqqqqq')).toEqual([]);
  });
});
