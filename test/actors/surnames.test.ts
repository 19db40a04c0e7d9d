import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/actors/index.ts';
import { read } from './read.ts';

const world = loadGazetteer();

/** Office-holders found in a text published on a day: `Yellen = USA`. */
function people(text: string, date: string): string[] {
  return read(text, world, { published: { date } })
    .mentions.filter(({ how }) => how === 'office-holder')
    .map(({ start, end, actors }) => `${text.slice(start, end)} = ${actors[0]?.code}`);
}

describe('family names alone', () => {
  it.each([
    ['Yellen warned of a default.', '2023-05-05', ['Yellen = USA']],
    ['Mitsotakis and Meloni spoke by telephone.', '2024-05-05', ['Mitsotakis = GRC', 'Meloni = ITA']],
    ['Burhan refused to talk to Hemedti.', '2024-05-05', ['Burhan = SDN', 'Hemedti = SDN']],
    ['Kramp-Karrenbauer defended the mission.', '2020-05-05', ['Kramp-Karrenbauer = DEU']],
    ['Le Pen rejected the budget.', '2024-12-02', ['Le Pen = FRA']],
    ['Pope Leo received Zelensky.', '2025-06-05', ['Pope Leo = VAT', 'Zelensky = UKR']],
  ])('%s', (text, date, expected) => {
    expect(people(text, date)).toEqual(expected);
  });

  it('are found in every spelling, at the end of a sentence and with two words', () => {
    expect(people('Tudjman met Xi.', '1995-05-05')).toEqual(['Tudjman = HRV']);
    expect(people('Duda met Xi.', '2018-05-05')).toEqual(['Duda = POL', 'Xi = CHN']);
    expect(people('Abiy thanked Lopez Obrador.', '2020-05-05')).toEqual([
      'Abiy = ETH',
      'Lopez Obrador = MEX',
    ]);
  });

  it('are the first or the middle ones of names that the text has told in full', () => {
    const named = 'Lao Minister Bounma Vilay met Peruvian Minister Ana Prask Olvar. Bounma thanked Prask.';
    expect(people(named, '2020-01-15').slice(2)).toEqual(['Bounma = LAO', 'Prask = PER']);
    const two = `${named} Lao Minister Bounma Sisou met Bounma.`;
    expect(people(two, '2020-01-15').slice(5)).toEqual([]);
    expect(people('Prayuth met Thongloun.', '2020-01-15')).toEqual(['Prayuth = THA', 'Thongloun = LAO']);
  });

  it('belong to the longer name, and a prince is told again by his first', () => {
    const text = 'Crown Prince Mohammed bin Salman received Sheikh Tamim bin Hamad al-Thani. Prince Mohammed promised Oman aid.'; // prettier-ignore
    expect(people(text, '2020-01-15')).toEqual([
      'Crown Prince Mohammed bin Salman = SAU',
      'Sheikh Tamim bin Hamad al-Thani = QAT',
      'Prince Mohammed = SAU',
    ]);
  });

  it('are believed for some years after the office', () => {
    expect(people('Yellen criticised the tariffs.', '2026-05-05')).toEqual(['Yellen = USA']);
    expect(people('Yellen criticised the tariffs.', '1995-05-05')).toEqual([]);
  });

  it('mean the head of government before a minister', () => {
    expect(people('Albanese thanked the rescuers.', '2024-05-05')).toEqual(['Albanese = AUS']);
  });

  it('that many bear need a text about affairs of state', () => {
    expect(people('Johnson criticised Russia.', '2021-05-05')).toEqual(['Johnson = GBR']);
    expect(people('Johnson lost her keys.', '2021-05-05')).toEqual([]);
    expect(people('Brown called Bush.', '2008-05-05')).toEqual(['Brown = GBR', 'Bush = USA']);
    expect(people('Brown was asleep.', '2008-05-05')).toEqual([]);
    expect(people('Kim met Moon at the border.', '2018-05-05')).toEqual(['Kim = PRK', 'Moon = KOR']);
    expect(people('Powell spoke about prices in the United States.', '2024-05-05')).toEqual(['Powell = USA']);
    expect(people('Powell spoke about prices.', '2024-05-05')).toEqual([]);
  });

  it('tell only the state where it has several of that name', () => {
    const { mentions } = read('Wang criticised Japan over China.', world, {
      published: { date: '2024-05-05' },
    });
    expect(mentions[0]?.actors).toEqual([{ code: 'CHN', sector: 'GOV', entity_text: 'Wang' }]);
  });

  it('belong to who has another first name, whatever the spelling of the one in office', () => {
    expect(people('Anna Merkel sang. Later Merkel thanked the audience.', '2018-05-05')).toEqual([]);
    expect(people('Vladimir Zelensky met Merkel.', '2021-05-05')).toEqual(['Zelensky = UKR', 'Merkel = DEU']); // prettier-ignore
  });

  it('belong to who is called by an occupation, and to whom the text tells of another walk of life', () => {
    const day = '2025-06-05';
    expect(people('Merz, the goalkeeper, was praised.', day)).toEqual([]);
    expect(people('The sculptor Rubio was praised.', day)).toEqual([]);
    expect(people('Starmer won the golf championship and a silver cup.', day)).toEqual([]);
    expect(people('Starmer spoke about the war after the cup.', day)).toEqual(['Starmer = GBR']);
    expect(people('Merz played the violin. The orchestra gave a concert, and the choir sang a song.', day)).toEqual([]); // prettier-ignore
    expect(people('Merz heard a concert.', day)).toEqual(['Merz = DEU']);
  });

  it('that many bear mean the one in office where the text is about affairs of state', () => {
    expect(people('Kerry left the talks without a deal. The delegations meet again.', '2015-03-02')).toEqual(['Kerry = USA']); // prettier-ignore
    expect(people('Kerry left the room.', '2015-03-02')).toEqual([]);
  });

  it('belong to the stranger whom a text introduces', () => {
    expect(people('Anna Rubio owns a bar. Rubio came from Cuba.', '2025-05-05')).toEqual([]);
    expect(people('Rockets flew to the Moon and on to Mars from Russia.', '2018-05-05')).toEqual([]);
    expect(people('They met in Hyde Park in Britain.', '2015-05-05')).toEqual([]);
    expect(people('Rubio, a barber from Miami, left Cuba.', '2025-05-05')).toEqual([]);
  });
});

describe('offices of one state', () => {
  it('need no nationality', () => {
    expect(read('The pope called on Russia to end the war.', world).lines).toEqual([
      'The pope = VAT REL',
      'Russia = RUS -',
    ]);
    expect(read('Alexander Pope wrote poems.', world).lines).toEqual([]);
  });
});
