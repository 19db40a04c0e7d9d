import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/actors/index.ts';
import { kindNouns, statesOfKind } from '../../src/actors/mentions/kindsOfStates.ts';
import { read } from './read.ts';

const world = loadGazetteer();

describe('states told again by their kind', () => {
  it.each([
    ['Russia warned Latvia. The Baltic nation called in an envoy.', 'The Baltic nation = LVA -'],
    ['Saudi Arabia was criticised by Canada, and the kingdom closed an embassy.', 'the kingdom = SAU -'],
    ['Qatar was accused by Egypt. The Gulf state denied it.', 'state = QAT -'],
    ['Cuba thanked Spain. The island nation needs oil.', 'The island nation = CUB -'],
    ["Taiwan and China met. Beijing bought the island's debt.", 'the island = TWN -'],
    ['The embargo on the island will stay until Cuba frees them.', 'the island = CUB -'],
    ['Jordan thanked Japan. The king praised the Asian nation.', 'the Asian nation = JPN -'],
  ])('%s', (text, expected) => {
    expect(read(text, world).lines).toContain(expected);
  });

  it('are no state where none of the kind was told of', () => {
    const { lines } = read('Russia warned Poland. The West African country closed its border.', world);
    expect(lines.filter((line) => line.includes('country'))).toEqual([]);
  });

  it('are read from all the words', () => {
    expect(statesOfKind(['gulf', 'kingdom'])).toEqual(new Set(['SAU', 'BHR']));
    expect(statesOfKind(['oil-rich', 'central', 'asian', 'republic'])).toContain('KAZ');
    expect(statesOfKind(['tired', 'nation'])).toBeNull();
    expect(statesOfKind(['baltic', 'fish'])).toBeNull();
    expect(kindNouns('XAV')).toBeNull();
    expect(kindNouns('FRA')).toEqual([]);
  });
});

describe('peoples', () => {
  it.each([
    ['Turkish jets bombed Kurds in northern Syria.', 'Kurds = SYR CVL'],
    ['China detained Uyghurs in Xinjiang.', 'Uyghurs = CHN CVL'],
    ['The Taliban killed five Hazaras in Kabul.', 'five Hazaras = AFG CVL'],
    ['Sri Lankan police arrested Tamils in Jaffna.', 'Tamils = LKA CVL'],
  ])('are of the state that the words tell: %s', (text, expected) => {
    expect(read(text, world).lines).toContain(expected);
  });

  it('of several states are of none by themselves', () => {
    const [mention] = read('The Kurds were praised.', world).mentions;
    expect(mention?.actors.map(({ code }) => code)).toEqual(['---']);
  });
});
