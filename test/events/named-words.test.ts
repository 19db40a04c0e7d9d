import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/events/index.ts';
import { code } from './fiction.ts';

const rulesOf = (text: string) => code(text).map(({ event }) => event.rule);

describe('what a pattern asks for', () => {
  it('somebody in a list of words is anybody, and whom the act is done to', () => {
    const pattern = loadRules().patternsFor('verb', 'pick').find(({ source }) => source === 'pick up obj:man|woman|@actor subj:police|authority|agent|officer|force'); // prettier-ignore
    expect(pattern?.tests[0]).toMatchObject({ slot: 'obj', actor: true });
    expect([...(pattern?.tests[0]?.words ?? [])]).toEqual(['man', 'woman']);
    const [arrest] = code('Arvanian police picked up a Belmarkian engineer.');
    expect(arrest?.event.event).toEqual(['COERCE']);
    expect(arrest?.event.recipient[0]?.code).toBe('XBK');
    expect(arrest?.event.event_text).toEqual(['police picked up']);
  });

  it('who holds an office travels for his state, who holds none for himself', () => {
    expect(rulesOf('The foreign minister of Arvania came to Belmark on Monday.')).toContain(
      'consult.journey',
    );
    expect(rulesOf('President Tomas Verrin came to Belmark on Monday.')).toContain('consult.journey');
    expect(rulesOf('A barber from Arvania came to Belmark on Monday.')).not.toContain('consult.journey');
  });

  it('a name is of the kind that stands before it', () => {
    const [drill] = code('Arvania and Belmark held the exercise Golden Lion in May.');
    expect(drill?.event.event).toEqual(['COOPERATE']);
    expect(drill?.event.actor.map((actor) => actor.code)).toEqual(['XAV', 'XBK']);
  });

  it('what states consider together is no affair of one of them', () => {
    expect(rulesOf('Arvania and Belmark took stock of the pact.')).toContain('consult.go-over');
    expect(rulesOf('The Arvanian ministers took stock of the pact.')).not.toContain('consult.go-over');
  });
});
