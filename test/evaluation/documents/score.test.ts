import { describe, expect, it } from 'vitest';
import type { Event } from '../../../src/core/index.ts';
import { agrees, scoreDocuments, type GoldDocument, type GoldEvent } from '../../../src/evaluation/index.ts';

const side = (codes: string[]) => codes.map((code) => ({ code, sector: null, entity_text: code }));

function event(type: string, actor: string[], recipient: string[], sequence = 0): Event {
  return {
    id: type, document: 'd', date: null, enddate: null, date_basis: null, actor: side(actor), recipient: side(recipient),
    event: [type], mode: [], context: [], quad_code: 1, event_scale: 0, cameo: null, modality: 'actual', reported_by: null,
    initiatives: [], event_text: [type], text: '', text_info: { sequence, start: 0, end: 0 }, confidence: 1, rule: 'r', coder: 'c',
  }; // prettier-ignore
}

const gold: GoldEvent = { types: ['AGREE', 'CONSULT'], actor: ['XAV'], recipient: ['XBK'], modality: ['actual'], trigger: 'visit', core: true }; // prettier-ignore
const document: GoldDocument = { id: 'd', sentences: ['one', 'two'], gold: [[gold], []] };

describe('whole annotated documents', () => {
  it('takes any defended type, a shared actor and no recipient beyond the annotated', () => {
    expect(agrees(event('CONSULT', ['XAV', 'XCD'], ['XBK']), gold)).toBe(true);
    expect(agrees(event('CONSULT', ['XAV'], ['---']), gold)).toBe(true);
    expect(agrees(event('CONSULT', ['XAV'], ['XCD']), gold)).toBe(false);
    expect(agrees(event('ASSAULT', ['XAV'], ['XBK']), gold)).toBe(false);
    expect(agrees(event('CONSULT', ['XCD'], ['XBK']), gold)).toBe(false);
  });

  it('takes the parties of a symmetric act as its recipients too', () => {
    expect(
      agrees(event('CONSULT', ['XAV'], ['XBK']), { ...gold, actor: ['XAV', 'XBK'], recipient: [] }),
    ).toBe(true);
  });

  it('judges every coded event, and asks for the core ones in their sentence', () => {
    const score = scoreDocuments([{ document, events: [event('AGREE', ['XAV'], ['XBK']), event('AGREE', ['XAV'], ['XBK'], 1)] }]); // prettier-ignore
    expect(score).toMatchObject({ coded: 2, right: 1, precision: 0.5, core: 1, recall: 1 });
    expect(scoreDocuments([{ document, events: [] }])).toMatchObject({ precision: 0, recall: 0, coded: 0 });
  });
});
