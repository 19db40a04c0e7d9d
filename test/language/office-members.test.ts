import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../src/language/index.ts';

const language = loadLanguage();

function tree(text: string): Record<string, string> {
  const [sentence] = language.analyze(text);
  const tokens = sentence?.tokens ?? [];
  return Object.fromEntries(
    tokens.map(({ text: word, head, relation }) => [word, `${relation} ${tokens[head]?.text ?? '-'}`]),
  );
}

describe('offices whose holder is only chosen', () => {
  it.each([
    ['President-elect Edgar Lomas met the king in Selm.', 'Lomas', 'nsubj met'],
    ['He spoke with Prime Minister-designate Edgar Lomas in Selm.', 'Lomas', 'obl spoke'],
    ['Cadoria’s president-elect visited the king.', 'president', 'nsubj visited'],
  ])('are no verbs: %s', (text, word, place) => {
    expect(tree(text)[word]).toBe(place);
  });
});
