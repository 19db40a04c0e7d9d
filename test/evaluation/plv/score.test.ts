import { describe, expect, it } from 'vitest';
import type { Event } from '../../../src/core/index.ts';
import { contentWords, isLinked, scorePlv, type PlvRow } from '../../../src/evaluation/index.ts';

const actor = (entity_text: string, code = '---') => ({ code, sector: null, entity_text });

function event(type: string, actors: string[], recipients: string[], confidence = 0.8): Event {
  return {
    id: type, document: 'd', date: null, enddate: null, date_basis: null, actor: actors.map((text) => actor(text)),
    recipient: recipients.map((text) => actor(text)), event: [type], mode: [], context: [], quad_code: 1, event_scale: 0,
    cameo: null, modality: 'actual', reported_by: null, initiatives: [], event_text: [type], text: '',
    text_info: { sequence: 0, start: 0, end: 0 }, confidence, rule: 'r', coder: 'c',
  }; // prettier-ignore
}

const row: PlvRow = {
  id: '1',
  text: 't',
  actor_text: 'the navy of Arvania',
  recipient_text: 'Belmark',
  event: 'YIELD',
};

describe('sentences with one marked pair', () => {
  it('compares spans by content words only', () => {
    expect([...contentWords('the U.S. Supreme Court’s ruling')]).toContain('us');
    expect([...contentWords('the of and')]).toEqual([]);
  });

  it('links an event whose parties share a word with the marked spans', () => {
    expect(isLinked(event('RETREAT', ['Arvania'], ['the king of Belmark']), row)).toBe(true);
    expect(isLinked(event('RETREAT', ['Belmark'], ['Arvania']), row)).toBe(false);
  });

  it('links a symmetric act when both stand among its actors', () => {
    expect(isLinked(event('CONSULT', ['Arvania', 'Belmark'], []), row)).toBe(true);
    expect(isLinked(event('CONSULT', ['Arvania'], []), row)).toBe(false);
  });

  it('counts CONCEDE and RETREAT as YIELD, and takes the surest event between the parties', () => {
    const events = [
      event('RETREAT', ['Arvania'], ['Belmark'], 0.6),
      event('AID', ['Arvania'], ['Belmark'], 0.9),
    ];
    const score = scorePlv([{ row, events }]);
    expect(score).toMatchObject({ typed: 1, linked: 1, eventsPerSentence: 2 });
    expect(score.confusion).toEqual({ YIELD: { AID: 1 } });
    expect(score.macroF1).toBe(0);
  });

  it('leaves negated events out', () => {
    const denied: Event = { ...event('RETREAT', ['Arvania'], ['Belmark']), modality: 'negation' };
    expect(scorePlv([{ row, events: [denied] }]).typed).toBe(0);
  });
});
