import type { Token } from '../../src/core/index.ts';
import { loadLanguage } from '../../src/language/index.ts';

const language = loadLanguage();

/** The words of the first sentence of a text, with their tree. */
export function firstSentence(text: string): Token[] {
  return language.analyze(text)[0]?.tokens ?? [];
}

/** What governs a word and how, in the first sentence of a text. */
export function governor(text: string, word: string): string {
  const tokens = firstSentence(text);
  const token = tokens.find((one) => one.text === word);
  return `${token?.relation ?? ''} ${tokens[token?.head ?? -1]?.text ?? ''}`;
}
