import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/actors/index.ts';
import { read } from './read.ts';

const NONE = [
  'Michael Jordan scored forty points in the final.',
  'We ate turkey with cranberries on Thursday.',
  'Chad Miller painted the fence.',
  'The bull in the China shop broke a vase.',
  'Paris Hilton opened a hotel.',
  'They drove through New Mexico to Lebanon, Pennsylvania.',
  'The guinea pig escaped from its cage.',
  'In May the flowers were out.',
  'Turkey with cranberry sauce is served in November.',
  'Java developers earn more than others.',
  'Oracle will soon end its support for Java 6.',
  'Jordan scored thirty points against the Knicks.',
  'Michael B. Jordan plays the boxer.',
  'My neighbour Chad bought a car.',
  'Chad and his wife opened a bakery.',
  'A Great Dane bit the postman.',
  'The text is set in Georgia, a serif font.',
  'She tried a Cuba Libre and a Singapore Sling.',
];

describe('false friends', () => {
  it.each(NONE)('%s', (text) => {
    const states = read(text, loadGazetteer()).lines.filter((line) => !/ (---|USA) /.test(line));
    expect(states).toEqual([]);
  });

  it('tells Georgia from Georgia', () => {
    const codes = (text: string): string[] =>
      read(text, loadGazetteer()).mentions.flatMap((mention) => mention.actors.map((actor) => actor.code));
    expect(codes('Georgia accused Russia of moving the border near Gori.')).toContain('GEO');
    expect(codes('Voters in Atlanta, Georgia chose a new senator.')).not.toContain('GEO');
  });

  it.each([
    ['Turkey recalled its ambassador.', 'TUR'],
    ['Jordan shot down two drones.', 'JOR'],
    ['Chad and Sudan signed a pact.', 'TCD'],
    ['China warned Japan.', 'CHN'],
    ['North-Korean diplomats left.', 'PRK'],
    ['A South-Korean-flagged tanker sailed.', 'KOR'],
    ['The Bank of England lent Japan gold.', 'GBR'],
    ['Pakistan-administered Kashmir was shelled.', 'PAK'],
    ['Indian-held Kashmir was shelled.', 'IND'],
    ['An earthquake shook Java.', 'IDN'],
    ['Guinea closed its border with Senegal.', 'GIN'],
  ])('believes %s', (text, code) => {
    expect(read(text, loadGazetteer()).mentions[0]?.actors[0]?.code).toBe(code);
  });

  it('tells neighbours apart', () => {
    const { lines } = read('Niger, Nigeria, Mali, Malawi and Guinea-Bissau signed.', loadGazetteer());
    expect(lines).toEqual([
      'Niger = NER -',
      'Nigeria = NGA -',
      'Mali = MLI -',
      'Malawi = MWI -',
      'Guinea-Bissau = GNB -',
    ]);
  });

  it('does not let a dateline act', () => {
    const { lines } = read('CAIRO (Agency) - Jordan thanked Egypt.', loadGazetteer());
    expect(lines).toEqual(['Jordan = JOR -', 'Egypt = EGY -']);
  });
});
