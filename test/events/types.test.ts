import { describe, expect, it } from 'vitest';
import { code, sides } from './fiction.ts';

/** One plain sentence for each of the sixteen types, in a world of fictional states. */
const SENTENCES: readonly [type: string, sentence: string, sides: string][] = [
  ['AGREE', 'Arvania agreed to lend Belmark ten ships.', 'XAV > XBK'],
  ['CONSULT', 'The president of Arvania met the prime minister of Belmark in Velmare.', 'XAV, XBK >'],
  ['SUPPORT', 'Arvania praised Belmark for its patience.', 'XAV > XBK'],
  ['CONCEDE', 'Arvania apologised to Belmark for the sinking.', 'XAV > XBK'],
  ['COOPERATE', 'Arvania shared intelligence with Belmark.', 'XAV, XBK >'],
  ['AID', 'Arvania sent food to Belmark.', 'XAV > XBK'],
  ['RETREAT', 'Arvania withdrew its troops from Belmark.', 'XAV > XBK'],
  ['REQUEST', 'Arvania urged Belmark to free the fishermen.', 'XAV > XBK'],
  ['ACCUSE', 'Arvania condemned Belmark over the arrests.', 'XAV > XBK'],
  ['REJECT', 'Arvania rejected a proposal from Belmark.', 'XAV > XBK'],
  ['THREATEN', 'Arvania threatened to attack Belmark.', 'XAV > XBK'],
  ['PROTEST', 'Students in Arvania protested against Belmark.', 'XAV > XBK'],
  ['SANCTION', 'Arvania imposed sanctions on Belmark.', 'XAV > XBK'],
  ['MOBILIZE', 'Arvania deployed troops along the border with Belmark.', 'XAV > XBK'],
  ['COERCE', 'Arvanian police arrested a Belmarkian editor.', 'XAV > XBK'],
  ['ASSAULT', 'Arvanian jets bombed a port in Belmark.', 'XAV > XBK'],
];

describe('the sixteen types', () => {
  it.each(SENTENCES)('%s: %s', (type, sentence, expected) => {
    const coded = code(sentence);
    expect(coded.map((one) => `${one.event.event[0]} ${sides(one)}`)).toContain(`${type} ${expected}`);
  });
});

describe('an event record', () => {
  const [coded] = code('Arvania imposed sanctions on Belmark.', '2019-05-06');

  it('carries type, mode, score, quad class, code and rule', () => {
    expect(coded?.event).toMatchObject({
      event: ['SANCTION'], mode: ['discontinue'], quad_code: 4, event_scale: -6, modality: 'actual',
      date: '2019-05-06', rule: 'sanction.impose', text_info: { sequence: 0, start: 0 },
    }); // prettier-ignore
    expect(coded?.event.id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('explains itself: rule, words, parties and date', () => {
    expect(coded?.trace.spans.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['trigger', 'actor', 'recipient']),
    );
    expect(coded?.trace.steps.join('\n')).toContain('sanction.impose');
  });

  it('is the same every time', () => {
    expect(code('Arvania imposed sanctions on Belmark.', '2019-05-06')[0]?.event.id).toBe(coded?.event.id);
  });
});
