import type { Token } from '../core/index.ts';

/** Nouns in -ways, which taggers take for adverbs like "sideways". */
const NOUNS = /^(?:high|rail|motor|express|run|sub|water|air|sea|gate|tram|road|path|drive|free)ways$/;
/** "militiamen", "horsewomen": people, where the tagger does not know the word; other words end so by chance. */
const MEN =
  /^(?!abdomen|specimen|regimen|acumen|bitumen|stamen|dolmen|albumen|cyclamen|catechumen)[a-z]{3,}(?:men|women)$/;
/** Nouns that look like participles. */
const NEVER_VERBS = new Set(['onslaught']);
/** Adjectives that look like participles of verbs that nobody uses. */
const ADJECTIVES = new Set(['scathing', 'neighbouring', 'neighboring']);
/** Crowds that do so: "to cheering crowds". */
const CHEERED = /^(?:crowds?|fans?|supporters?|onlookers|masses)$/;
/** What is targeted by its kind: "targeted sanctions" target nobody yet. */
const KINDS = /^(?:sanctions?|measures?|killings?|restrictions?|strikes?)$/;
/** Verbs of statements, and nothing else. */
const VERBS = new Set(['deplores', 'denounces', 'condemns', 'decries', 'reiterates', 'reaffirms', 'commends', 'applauds', 'opposes', 'rejects', 'urges', 'congratulates', 'condoles', 'extols']); // prettier-ignore
/** "hacked to death": done to somebody, however much it looks like an adjective. */
const MORTAL = new Set(['death', 'bits', 'pieces']);
const BEING = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);
/** Where people are taken, which are verbs too: "dragged the bank to court over the loan". */
const PLACES = new Set(['court', 'trial', 'task']);
/** Nouns in -ly, which taggers take for adverbs. */
const NOUNS_IN_LY = new Set(['assembly', 'monopoly', 'anomaly', 'homily', 'butterfly', 'gadfly', 'doily', 'ally', 'bully', 'rally', 'reply', 'family', 'subassembly']); // prettier-ignore
/** Numbers in letters, which are nothing else. */
const NUMBERS = new Set(['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].flatMap((word) => [word, (word[0] ?? '').toUpperCase() + word.slice(1)])); // prettier-ignore
/** What is crossed, and not what crosses. */
const CROSSED = new Set(['the', 'a', 'this', 'that', 'its', 'their', 'another', 'every']);
/** The second half of "chargé d'affaires". */
const AFFAIRS = new Set(["d'affaires", 'd’affaires', "d'Affaires", 'd’Affaires']);

/** "blocked highways", "China deplores": words that can be but one part of speech there. Mends tags, before parsing. */
export function fixTags(tokens: readonly Token[]): void {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (AFFAIRS.has(token.text)) Object.assign(token, { upos: 'PROPN', xpos: 'NNP' });
    else if (token.upos === 'ADV' && NOUNS.test(token.text)) Object.assign(token, { upos: 'NOUN', xpos: 'NNS' }); // prettier-ignore
    else if ((token.xpos !== 'NNS' && token.text.endsWith('men') && MEN.test(token.text)) || (token.upos === 'VERB' && NEVER_VERBS.has(token.text))) Object.assign(token, { upos: 'NOUN', xpos: NEVER_VERBS.has(token.text) ? 'NN' : 'NNS' }); // prettier-ignore
    else if (token.upos === 'NOUN' && VERBS.has(token.text)) Object.assign(token, { upos: 'VERB', xpos: 'VBZ' }); // prettier-ignore
    else if (token.text === 'thanks' && isThanking(tokens, index)) Object.assign(token, { upos: 'VERB', xpos: 'VBZ' });
    else if (token.text === 'Save' && tokens[index + 1]?.text === 'the' && tokens[index + 2]?.text === 'Children') for (const at of [0, 1, 2]) Object.assign(tokens[index + at] as Token, { upos: 'PROPN', xpos: 'NNP' }); // prettier-ignore
    else if (token.xpos === 'JJ' && isMortal(tokens, index)) Object.assign(token, { upos: 'VERB', xpos: 'VBN' });
    else if (token.xpos === 'VB' && PLACES.has(token.text) && isPlace(tokens, index)) {
      Object.assign(token, { upos: 'NOUN', xpos: 'NN' });
      Object.assign(tokens[index - 1] as Token, { upos: 'ADP', xpos: 'IN' });
    } else if (token.upos === 'ADV' && NOUNS_IN_LY.has(token.text)) Object.assign(token, { upos: 'NOUN', xpos: 'NN' }); // prettier-ignore
    else if (token.upos !== 'NUM' && token.upos !== 'PROPN' && NUMBERS.has(token.text)) Object.assign(token, { upos: 'NUM', xpos: 'CD' }); // prettier-ignore
    else if (token.xpos === 'VBG' && token.text === 'crossing' && isCrossing(tokens, index)) Object.assign(token, { upos: 'NOUN', xpos: 'NN' }); // prettier-ignore
    else if (token.xpos === 'VBZ' && isOwnedPlural(tokens, index)) Object.assign(token, { upos: 'NOUN', xpos: 'NNS' }); // prettier-ignore
    else if (token.upos === 'ADJ' && isFirstOfTwo(tokens, index)) Object.assign(token, { upos: 'VERB', xpos: 'VBD' }); // prettier-ignore
    else if (token.upos === 'VERB' && isAdjective(token, tokens[index + 1])) Object.assign(token, { upos: 'ADJ', xpos: 'JJ' }); // prettier-ignore
    // "turned to neighbouring X": no infinitive.
    if (ADJECTIVES.has(token.text) && tokens[index - 1]?.xpos === 'TO') Object.assign(tokens[index - 1] as Token, { upos: 'ADP', xpos: 'IN' }); // prettier-ignore
  }
}

function isMortal(tokens: readonly Token[], index: number): boolean {
  if (!(tokens[index] as Token).text.endsWith('ed') || !BEING.has(tokens[index - 1]?.text ?? ''))
    return false;
  return tokens[index + 1]?.text === 'to' && MORTAL.has(tokens[index + 2]?.text ?? '');
}

/** "The minister thanks Belmark for its help": between who does it and whom, and no plural. */
function isThanking(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (before === undefined || (before.upos !== 'NOUN' && before.upos !== 'PROPN')) return false;
  return WHOM.has(tokens[index + 1]?.xpos ?? '');
}

/** What begins the words for those who are thanked. */
const WHOM = new Set(['DT', 'PRP', 'PRP$', 'NNP', 'NNPS', 'NNS', 'PDT', 'JJ']);

/** Behind "to" and before what can be no object. */
function isPlace(tokens: readonly Token[], index: number): boolean {
  if (tokens[index - 1]?.text !== 'to') return false;
  const next = tokens[index + 1];
  return next === undefined || next.xpos === 'IN' || next.upos === 'PUNCT';
}

function isAdjective({ text }: Token, next: Token | undefined): boolean {
  return (
    ADJECTIVES.has(text) ||
    (text === 'cheering' && CHEERED.test(next?.text ?? '')) ||
    (text === 'targeted' && KINDS.test(next?.text ?? ''))
  );
}

/** "the Selm crossing": behind a name and its article. */
function isCrossing(tokens: readonly Token[], index: number): boolean {
  let at = index - 1;
  while (at >= 0 && (tokens[at]?.upos === 'PROPN' || tokens[at]?.text === '-')) at--;
  return at < index - 1 && CROSSED.has(tokens[at]?.text.toLowerCase() ?? '');
}

/** "Arvania armed and bankrolled the rebels": of two past forms side by side behind a name, what the second is. */
function isFirstOfTwo(tokens: readonly Token[], index: number): boolean {
  const { text } = tokens[index] as Token;
  if (!text.endsWith('ed') || tokens[index + 1]?.text !== 'and') return false;
  const { upos, xpos } = tokens[index - 1] ?? {};
  return (upos === 'PROPN' || (upos === 'NOUN' && xpos === 'NNS')) && tokens[index + 2]?.xpos === 'VBD' && tokens[index + 3]?.upos !== 'PUNCT'; // prettier-ignore
}

/** "replenished Arvania's grain reserves": behind a verb and whose it is, a noun goes on with a noun. */
function isOwnedPlural(tokens: readonly Token[], index: number): boolean {
  if (tokens[index - 1]?.upos !== 'NOUN' || tokens[index - 2]?.xpos !== 'POS') return false;
  for (let at = index - 3; at >= 0 && at > index - 8; at--) {
    const { upos, xpos } = tokens[at] as Token;
    if (xpos === 'VBD' || xpos === 'VB') return true;
    if (upos !== 'PROPN' && upos !== 'NOUN' && upos !== 'DET' && upos !== 'ADJ') return false;
  }
  return false;
}
