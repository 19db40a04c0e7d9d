import { describe, expect, it } from 'vitest';
import type { RawDocument } from '../../src/core/index.ts';
import { DemarcheError } from '../../src/core/index.ts';
import { composeCoder, stage } from '../../src/pipeline/index.ts';
import { coded } from '../store/fixtures.ts';

const { article } = coded('a');
const raw: RawDocument = {
  id: 'a',
  digest: 'd',
  source: 'a.txt',
  position: 'line 3',
  content: { kind: 'text', text: 'x' },
  given: {},
};

const clean = stage({
  room: 'clean',
  needs: ['raw'],
  gives: ['article', 'signature', 'textDigest'],
  run: () => ({ article, signature: null, textDigest: 'd' }),
});
const language = stage({
  room: 'language',
  needs: ['article'],
  gives: ['sentences'],
  run: () => ({ sentences: [{ index: 0, start: 0, end: 1, text: 'x', tokens: [], times: [] }] }),
});
const events = stage({
  room: 'events',
  needs: ['sentences'],
  gives: ['events'],
  run: () => ({ events: [] }),
});
const initiatives = stage({
  room: 'initiatives',
  needs: ['events'],
  gives: ['initiatives', 'stances'],
  run: () => ({ initiatives: [], stances: [] }),
});

describe('composing stages', () => {
  it('runs them in order and keeps what is stored', () => {
    const rooms: number[] = [];
    const coder = composeCoder([clean, language, events, initiatives]);
    const outcome = coder.code(raw, (index) => rooms.push(index));
    expect(rooms).toEqual([0, 1, 2, 3]);
    expect(outcome).toEqual({
      document: {
        article,
        signature: null,
        textDigest: 'd',
        sentences: [{ index: 0, start: 0, end: 1, text: 'x' }],
        events: [],
        initiatives: [],
        stances: [],
      },
    });
  });

  it('refuses an order in which something is not there yet', () => {
    expect(() => composeCoder([clean, events, language, initiatives])).toThrow(/"events" needs sentences/);
    expect(() => composeCoder([clean, language, events])).toThrow(/initiatives and stances/);
  });

  it('a stage that fails rejects the document and says which room it was', () => {
    const broken = stage({
      room: 'events',
      needs: ['sentences'],
      gives: ['events'],
      run: () => {
        throw new TypeError('a bug');
      },
    });
    expect(composeCoder([clean, language, broken, initiatives]).code(raw)).toMatchObject({
      rejection: { stage: 'events', source: 'a.txt', position: 'line 3', code: 'events.failed' },
    });
    const refusing = stage({
      room: 'events',
      needs: ['sentences'],
      gives: ['events'],
      run: () => {
        throw new DemarcheError('rules.lost', 'No rules.', 'Find them.');
      },
    });
    expect(composeCoder([clean, language, refusing, initiatives]).code(raw)).toMatchObject({
      rejection: { code: 'rules.lost', advice: 'Find them.' },
    });
  });
});
