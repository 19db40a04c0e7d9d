import type { Token } from '../core/index.ts';

/** Nouns in -ways, which taggers take for adverbs like "sideways". */
const NOUNS = /^(?:high|rail|motor|express|run|sub|water|air|sea|gate|tram|road|path|drive|free)ways$/;
/** Adjectives that look like participles of verbs that nobody uses. */
const ADJECTIVES = new Set(['scathing']);
/** The second half of "chargé d'affaires". */
const AFFAIRS = /^d['’]affaires$/i;

/** "blocked highways", "scathing criticism", "the chargé d'affaires": words that can be but one part of speech. Mends tags, before parsing. */
export function fixTags(tokens: readonly Token[]): void {
  for (const token of tokens)
    if (AFFAIRS.test(token.text)) Object.assign(token, { upos: 'PROPN', xpos: 'NNP' });
    else if (token.upos === 'ADV' && NOUNS.test(token.text)) Object.assign(token, { upos: 'NOUN', xpos: 'NNS' });
    else if (token.upos === 'VERB' && ADJECTIVES.has(token.text)) Object.assign(token, { upos: 'ADJ', xpos: 'JJ' }); // prettier-ignore
}
