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
