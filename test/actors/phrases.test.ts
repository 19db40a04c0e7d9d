import { describe, expect, it } from 'vitest';
import { fictionalWorld, read } from './read.ts';

const CASES: [string, string[]][] = [
  [
    'Arvanian Foreign Minister Odo Talvik met a Belmarkian court and four Drovian men.',
    [
      'Arvanian Foreign Minister Odo Talvik = XAV GOV',
      'a Belmarkian court = XBK JUD',
      'four Drovian men = XDR CVL',
    ],
  ],
  [
    'Gorlandic rebels attacked the Cadorian Embassy in Port Selm.',
    ['Gorlandic rebels = XGR REB', 'the Cadorian Embassy = XCD GOV'],
  ],
  [
    'The Ministry of Defence of Estamar said that the Halcyran air force had shelled a village.',
    ['The Ministry of Defence of Estamar = XES GOV', 'the Halcyran air force = XHL MIL'],
  ],
  [
    'Arvania and Belmark condemned the efforts of Drovia.',
    ['Arvania = XAV -', 'Belmark = XBK -', 'Drovia = XDR -'],
  ],
  ["Arvania praised Belmark's efforts.", ['Arvania = XAV -', 'Belmark = XBK -']],
  ["Estamar's ambassador left.", ["Estamar's ambassador = XES GOV"]],
  ['Arvania-Drovia relations improved.', ['Arvania = XAV -', 'Drovia = XDR -']],
  ['Port Selm warned Karsk.', ['Port Selm = XAV GOV', 'Karsk = XDR GOV']],
  ['The Arvanian minister spoke in Karsk.', ['The Arvanian minister = XAV GOV']],
  ['The Amber Palace rejected the demand.', ['The Amber Palace = XAV GOV']],
  [
    'Foreign ministers of Arvania, Cadoria and Halcyra met.',
    ['Foreign ministers of Arvania, Cadoria and Halcyra = XAV GOV + XCD GOV + XHL GOV'],
  ],
  ['Officials in Arvania, Belmark and Cadoria met.', ['Officials = XAV GOV + XBK GOV + XCD GOV']],
  ["Police in Arvania and Belmark's army clashed.", ['Police = XAV COP', "Belmark's army = XBK MIL"]],
  // A verb that sounds like a modifier.
  ['Arvania detained two Belmarkers in Port Selm.', ['two Belmarkers = XBK CVL']],
  ['Arvania detained two Belmarkian sailors.', ['two Belmarkian sailors = XBK MIL']],
  [
    'Belmark listed two Drovian judges, prosecutors and police officers.',
    ['Belmark = XBK -', 'two Drovian judges = XDR JUD', 'prosecutors = XDR JUD', 'police officers = XDR COP'],
  ],
  ['Arvanian and Drovian diplomats talked.', ['Arvanian = XAV GOV', 'Drovian diplomats = XDR GOV']],
  [
    'The Velmare-based League of the Inner Sea thanked Arvania.',
    ['League of the Inner Sea = IGO -', 'Arvania = XAV -'],
  ],
  ['The Drovian-led coalition bombed the port.', ['The Drovian-led coalition = XDR MIL + IGO MIL']],
  ['Pro-Gorland separatists marched through Drovia.', ['Drovia = XDR -']],
  [
    'Prime Minister Haldor Brandt in Karsk praised Cadoria.',
    ['Prime Minister Haldor Brandt = XBK GOV', 'Cadoria = XCD -'],
  ],
  ['The ministers Odo Talvik and Kaspar Lund met.', ['Odo Talvik = XAV GOV', 'Kaspar Lund = XBK GOV']],
  ["President Ilsa Maren's government fell.", ['President Ilsa Maren = XAV GOV', 'government = XAV GOV']],
  ['A member of the Red Heron Brigades surrendered.', ['A member of the Red Heron Brigades = XDR REB']],
  ['Red Heron Brigades kidnapped an engineer.', ['Red Heron Brigades = XDR REB']],
  [
    'The League of the Inner Sea suspended Gorland.',
    ['The League of the Inner Sea = IGO -', 'Gorland = XGR -'],
  ],
];

describe('phrases in a world that does not exist', () => {
  it.each(CASES)('%s', (text, expected) => {
    const { lines } = read(text, fictionalWorld());
    for (const line of expected) expect(lines).toContain(line);
  });

  it('degrades without tags and trees', () => {
    const { lines } = read(
      'Gorlandic rebels attacked Arvania and a Cadorian court.',
      fictionalWorld(),
      {},
      false,
    );
    expect(lines).toEqual(['Gorlandic rebels = XGR REB', 'Arvania = XAV -', 'a Cadorian court = XCD JUD']);
  });

  it('gives domestic actors the state of the sentence', () => {
    const { lines } = read('Police arrested dozens of protesters in Velmare.', fictionalWorld());
    expect(lines).toContain('Police = XCD COP');
    expect(lines).toContain('protesters = XCD OPP');
  });

  it.each([
    ['The president of Arvania, Belmark and Drovia said, was ill.', 'The president of Arvania, Belmark and Drovia'],
    ['The president of Arvania, Belmark said, was ill.', 'The president of Arvania'],
  ])('goes on behind a comma only in a list that "and" closes: %s', (text, phrase) => {
    const { mentions } = read(text, fictionalWorld());
    expect(mentions[0]?.actors[0]?.entity_text).toBe(phrase);
  }); // prettier-ignore

  it.each([
    ['Our Belmarkian partners left.', 'XBK'],
    ['Our partners left.', '---'],
  ])('whose partner somebody is, he is not one of: %s', (text, code) => {
    const { mentions } = read(text, fictionalWorld(), { publisher: 'Ministry of Foreign Affairs of Arvania' });
    expect(mentions[0]?.actors.map((actor) => actor.code)).toEqual([code]);
  }); // prettier-ignore

  it('leaves the state open where nothing tells it', () => {
    const { mentions } = read('Police arrested the protesters.', fictionalWorld());
    expect(mentions.map((mention) => mention.actors[0]?.code)).toEqual(['---', '---']);
    expect(mentions.map((mention) => mention.actors[0]?.sector)).toEqual(['COP', 'OPP']);
  });

  it('takes "the government" of a ministry’s statement for its own', () => {
    const { lines } = read('The government welcomes the decision.', fictionalWorld(), {
      publisher: 'Ministry of Foreign Affairs of Belmark',
    });
    expect(lines[0]).toBe('The government = XBK GOV');
  });

  it('reads apposition and remembers the name', () => {
    const { mentions } = read(
      'Jonas Arkel, the deputy foreign minister of Arvania, arrived on Monday. Arkel left on Friday.',
      fictionalWorld(),
    );
    const arkel = mentions.filter((mention) => mention.actors[0]?.identifier_text === 'Jonas Arkel');
    expect(arkel.map((mention) => `${mention.actors[0]?.code} ${mention.actors[0]?.sector}`)).toEqual([
      'XAV GOV',
      'XAV GOV',
    ]);
  });

  it('keeps spans inside the text, in order', () => {
    const text = 'Arvania-Drovia ties and "Belmark’s" navy; XYZ, Gorland–Cadoria talks.';
    const { mentions } = read(text, fictionalWorld());
    for (const [index, mention] of mentions.entries()) {
      expect(mention.start).toBeLessThan(mention.end);
      expect(mention.end).toBeLessThanOrEqual(text.length);
      expect(mention.first).toBeLessThanOrEqual(mention.head);
      expect(mention.head).toBeLessThanOrEqual(mention.last);
      expect(mention.start).toBeGreaterThanOrEqual(mentions[index - 1]?.start ?? 0);
    }
  });
});
