import type { Token } from '../core/index.ts';

/** Nouns in -ways, which taggers take for adverbs like "sideways". */
const NOUNS = /^(?:high|rail|motor|express|run|sub|water|air|sea|gate|tram|road|path|drive|free)ways$/;
/** Adjectives that look like participles of verbs that nobody uses. */
const ADJECTIVES = new Set(['scathing']);
/** What is targeted by its kind: "targeted sanctions" target nobody yet. */
const KINDS = /^(?:sanctions?|measures?|killings?|restrictions?|strikes?)$/;
/** Verbs of statements, and nothing else. */
const VERBS = new Set(['deplores', 'denounces', 'condemns', 'decries', 'reiterates', 'reaffirms', 'commends', 'applauds', 'opposes', 'rejects', 'urges']); // prettier-ignore
/** The second half of "chargé d'affaires". */
const AFFAIRS = new Set(["d'affaires", 'd’affaires', "d'Affaires", 'd’Affaires']);

/** "blocked highways", "China deplores": words that can be but one part of speech there. Mends tags, before parsing. */
export function fixTags(tokens: readonly Token[]): void {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (AFFAIRS.has(token.text)) Object.assign(token, { upos: 'PROPN', xpos: 'NNP' });
    else if (token.upos === 'ADV' && NOUNS.test(token.text)) Object.assign(token, { upos: 'NOUN', xpos: 'NNS' }); // prettier-ignore
    else if (token.upos === 'NOUN' && VERBS.has(token.text)) Object.assign(token, { upos: 'VERB', xpos: 'VBZ' }); // prettier-ignore
    else if (token.upos === 'VERB' && isAdjective(token, tokens[index + 1])) Object.assign(token, { upos: 'ADJ', xpos: 'JJ' }); // prettier-ignore
  }
}

function isAdjective({ text }: Token, next: Token | undefined): boolean {
  return ADJECTIVES.has(text) || (text === 'targeted' && KINDS.test(next?.text ?? ''));
}
