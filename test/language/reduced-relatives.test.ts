import { describe, expect, it } from 'vitest';
import { firstSentence } from './parsed.ts';

/** The root of the first sentence of a text and its subject. */
function clause(text: string): string {
  const tokens = firstSentence(text);
  const root = tokens.findIndex(({ head }) => head < 0);
  const subject = tokens.find(({ head, relation }) => head === root && relation.startsWith('nsubj'));
  return `${subject?.text ?? ''} ${tokens[root]?.text ?? ''}`;
}

describe('reduced relatives', () => {
  it.each([
    ['Forces allied with the president attacked the rebels.', 'Forces attacked'],
    ['Gunmen suspected of belonging to a militia killed ten villagers in Congo.', 'Gunmen killed'],
    ['Officials close to the premier accused Iran of spying.', 'Officials accused'],
    ['The minister met with envoys sent by Iran.', 'minister met'],
    ['The army relied on intelligence provided by Israel.', 'army relied'],
  ])('%s', (text, expected) => {
    expect(clause(text)).toBe(expected);
  });
});
