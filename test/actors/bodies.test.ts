import { describe, expect, it } from 'vitest';
import { loadGazetteer, type ActorContext } from '../../src/actors/index.ts';
import { codesIn, read } from './read.ts';

/** Code of the last mention with these words. */
const codeIn = (...given: Parameters<typeof codesIn>): string | undefined => codesIn(...given)?.[0];

describe('a body told again by a noun', () => {
  const ruled = 'Arvania sued Belmark. Arvania asked the Court of the Straits to rule. ';
  const met = 'Arvania hosted the Northern Customs Union on Monday. Arvania sent two tents. ';
  it.each([
    ['a noun of its name', `${ruled}The court told Arvania to wait.`, 'The court', 'IGO'],
    ['not after another of that kind', `${ruled}A court in Arvania fined a bank. The court told Arvania to wait.`, 'The court', 'XAV'],
    ['those who sit in it', `${ruled}The three judges told Arvania to wait.`, 'The three judges', 'IGO'],
    ['its president', `${ruled}The court's president told Arvania to wait.`, 'president', 'IGO'],
    ['a noun of its kind', `${met}The bloc froze the assets of Belmark.`, 'The bloc', 'IGO'],
    ['not a labour union', `${met}The labour union struck in Arvania.`, 'The labour union', 'XAV'],
    ['whom it sends', `${met}A delegation sent by the bloc flew to Velmare.`, 'A delegation', 'IGO'],
    ['not who is sent to it', `${met}A delegation of Belmark flew to the bloc.`, 'A delegation of Belmark', 'XBK'],
    ['those whom "whose" gives it', 'Arvania asked the Northern Customs Union, whose foreign ministers met in Velmare.', 'foreign ministers', 'IGO'],
    ['its mission', 'Two soldiers of the LIS mission died in Arvania.', 'Two soldiers of the LIS mission', 'IGO'],
    ['peacekeepers as a mission', "Drovia fired on the League of the Inner Sea's peacekeeping force. Belmark serves with the mission.", 'the mission', 'IGO'],
  ])('%s', (_, text, words, code) => expect(codeIn(text, words)).toBe(code)); // prettier-ignore

  it.each([
    ['a group', 'Red Herons fired at Arvania. The group accused Belmark.', 'The group', 'XDR'],
    ['a group of whom one speaks', "The Red Herons' spokesman met Cadoria's envoy. The movement thanked Belmark.", 'The movement', 'XDR'],
    ['those who fight in it', 'The Red Herons shelled Port Selm. The militants thanked Belmark.', 'The militants', 'XDR'],
    ['the group that acts', 'The Red Herons attacked the Free Coast Movement in Arvania. The group thanked Belmark.', 'The group', 'XDR'],
    ['not a party', 'The Dawn Party met Belmark. The militants thanked Cadoria.', 'The militants', 'XCD'],
  ])('%s that fights for no government', (_, text, words, code) => expect(codeIn(text, words)).toBe(code)); // prettier-ignore

  it('is of several states where it says so itself', () => {
    const text =
      'Belmark and Cadoria sent troops to the multinational force. The regional bloc thanked Belmark.';
    expect(codeIn(text, 'the multinational force')).toBe('IGO');
    expect(codeIn(text, 'The regional bloc')).toBe('IGO');
    expect(codeIn(text.replace('regional', 'opposition'), 'The opposition bloc')).not.toBe('IGO');
  });

  it('is found behind a direction that is part of its name, and behind those of whom it consists', () => {
    const text =
      'The Authority of Heads of State and Government of the Northern Customs Union met in Port Selm.';
    expect(codeIn(text, 'The Authority of Heads of State and Government of the Northern Customs Union')).toBe('IGO'); // prettier-ignore
    const leaders = 'Leaders of the Southern African Development Community met in Harare.';
    const first = read(leaders, loadGazetteer()).mentions[0];
    expect(first?.actors.map(({ code }) => code)).toEqual(['IGO']);
  });
});

describe('organs of the United Nations', () => {
  const text = 'Last June this Council demanded that Sudan lift the siege. We thank the Secretary-General.';
  const code = (words: string, context: ActorContext, from = text) => codeIn(from, words, context, loadGazetteer()); // prettier-ignore
  const mission = { publisher: 'Permanent Mission of Denmark to the United Nations' };
  const ministry = { publisher: 'Ministry of Foreign Affairs of Denmark' };

  it('are meant by who speaks there', () => {
    expect(code('this Council', mission)).toBe('UNO');
    expect(code('the Secretary-General', mission)).toBe('UNO');
    expect(code('this Council', { ...ministry, title: 'Security Council: statement on Sudan' })).toBe('UNO');
  });
  it('are not meant by who speaks elsewhere, nor where they are written small', () => {
    expect(code('this Council', ministry)).not.toBe('UNO');
    expect(code('the council', mission, text.replace('this Council', 'the council'))).not.toBe('UNO');
  });
});

describe('what a body of states publishes', () => {
  const publisher = 'Northern Customs Union';
  const text =
    'Journalists were beaten in Arvania. Ministers deplored it. The Ministry said that police had done nothing. The Secretariat asked Arvania to explain. Summit thanked Arvania.';
  it.each([
    ['Ministers', 'IGO'],
    ['The Secretariat', 'IGO'],
    ['Summit', 'IGO'],
    ['The Ministry', 'XAV'],
    ['police', 'XAV'],
    ['Journalists', 'XAV'],
  ])('%s', (words, whose) => expect(codeIn(text, words, { publisher })).toBe(whose));
});

describe('items under the names of states', () => {
  const text =
    'ARVANIA: The border guard sent back forty men who had come from Belmark. The labour minister thanked Cadoria. BELMARK – Parliament ratified a treaty with Drovia. The prime minister went to Estamar.';
  it.each([
    ['The border guard', 'XAV'],
    ['The labour minister', 'XAV'],
    ['Parliament', 'XBK'],
    ['The prime minister', 'XBK'],
  ])('%s', (words, whose) => expect(codeIn(text, words)).toBe(whose));

  it.each([
    [
      'behind bullets',
      '- Arvania: Parliament fell out with Drovia. - Belmark: The prime minister went to Estamar.',
    ],
    [
      'under capitals',
      'PORT SELM: Parliament fell out with Drovia. OSTREVIK: The prime minister went to Estamar.',
    ],
    [
      'under lines of their own',
      'Arvania. Parliament fell out with Drovia. Belmark. The prime minister went to Estamar.',
    ],
  ])('stand %s', (_, items) => {
    expect(codeIn(items, 'Parliament')).toBe('XAV');
    expect(codeIn(items, 'The prime minister')).toBe('XBK');
  });

  it('may begin with a place, where there are several', () => {
    const places =
      'In Arvania, soldiers shot at boats of Belmark. The army denied it. In Cadoria, parliament fell out with Drovia. The president went to Belmark. In Drovia, police stopped ships of Estamar.';
    expect(codeIn(places, 'The army')).toBe('XAV');
    expect(codeIn(places, 'The president')).toBe('XCD');
    expect(codeIn(places, 'police')).toBe('XDR');
  });

  it('are none where one name alone opens the text', () => {
    const one = 'Arvania: a visit. Belmark received the envoy. Belmark and its parliament were glad. The parliament of Belmark met, and police in Belmark shut a road. Soldiers were sent home.'; // prettier-ignore
    expect(codeIn(one, 'Soldiers')).not.toBe('XAV');
  });
});
