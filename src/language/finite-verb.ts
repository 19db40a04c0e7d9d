import type { Token } from '../core/index.ts';
import type { Lemmatizer } from './lemmatizer/index.ts';
import { NEWS_VERBS } from './news-verbs.ts';
import type { Parser } from './parser/index.ts';

const NAMING = new Set(['NN', 'NNS', 'NNP', 'NNPS', 'PRP', 'CD', '-RRB-', 'RB']);
const PAST =
  /(?:ed|froze|set|put|hit|cut|shut|withdrew|overthrew|forbade|forgave|sought|fought|sent|held|met|struck|dug|led|fled|shot|lost|won|made|paid|laid|told|sold|kept|left|built|lent|spent|found|brought|bought|caught|dealt|quit|split|shed|swept)$/;

/**
 * Mends a tree that lost its verb. "Arvania supplied weapons to the rebels." ends in a full stop and so is a clause,
 * but where the tagger took "supplied" for a participle the tree says "weapons". The first word that can be its verb
 * is then taken for it, and the sentence parsed again. Titles, which end in no full stop, may have no verb; but what
 * stands in "Arvania shells Belmark" between two names can be nothing else.
 */
export function mendFiniteVerb(tokens: readonly Token[], parser: Parser, lemmatizer: Lemmatizer): void {
  if (tokens.at(-1)?.text !== '.') return mendHeadline(tokens, parser, lemmatizer);
  if (tokens.length < 4) return;
  const root = tokens.findIndex(({ head }) => head < 0);
  if (root < 0 || !(isVerbless(tokens, root) || isAside(tokens, root))) return;
  const behind = verbBehindAside(tokens, root);
  if (behind < 0 && isAside(tokens, root)) return;
  const verb = behind >= 0 ? behind : canBeVerb(tokens, root) || (tokens[root] as Token).upos === 'ADJ' ? root : tokens.findIndex((_, index) => canBeVerb(tokens, index)); // prettier-ignore
  const token = tokens[verb];
  if (token === undefined) return;
  retag(token, 'VBD', tokens, parser, lemmatizer);
  if (token.relation === 'amod' && token.head > verb) promote(tokens, verb);
}

/** Nouns for people, which stand between names as often: "Arvania ministers Belmark trip". */
const PEOPLE = /(?:[eo]rs|ists|ians|ants|ents|men|ss|us)$/;

function mendHeadline(tokens: readonly Token[], parser: Parser, lemmatizer: Lemmatizer): void {
  if (tokens.some(({ upos }) => upos === 'VERB' || upos === 'AUX')) return;
  const token = tokens.find(
    ({ text, xpos }, index) =>
      /^[a-z]+s$/.test(text) &&
      xpos.startsWith('NN') &&
      !PEOPLE.test(text) &&
      isName(tokens[index - 1]) &&
      isName(tokens[index + 1]),
  );
  if (token !== undefined) return retag(token, 'VBZ', tokens, parser, lemmatizer);
  // "Bandits kidnap 30 pupils", "Bomber kills 12 recruits"
  const bare = tokens.find((_, index) => isBareVerb(tokens, index));
  if (bare !== undefined) return retag(bare, 'VBP', tokens, parser, lemmatizer);
  const counting = tokens.find((_, index) => isCounting(tokens, index));
  if (counting !== undefined) retag(counting, 'VBZ', tokens, parser, lemmatizer);
}

/** A verb of the news behind those who do it, with words behind it. */
function isBareVerb(tokens: readonly Token[], index: number): boolean {
  const { text, xpos } = tokens[index] as Token;
  if ((xpos !== 'NN' && xpos !== 'JJ') || !(NEWS_VERBS.has(text) || text === 'overrun')) return false;
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  return (before?.xpos === 'NNS' || before?.xpos === 'NNPS') && after !== undefined && after.xpos !== 'IN' && after.upos !== 'PUNCT'; // prettier-ignore
}

/** A word in -s between somebody and a number: of nouns neither would be left without a verb. */
function isCounting(tokens: readonly Token[], index: number): boolean {
  const { text, xpos } = tokens[index] as Token;
  const [before, after, next] = [tokens[index - 1], tokens[index + 1], tokens[index + 2]];
  if (xpos !== 'NNS' || !/^(?:kill|wound|injure|hit|strike|bomb|raid|arrest|jail|sentence|detain|free|release|seize|target|charge|sanction|ban|block|execute|hang|behead|abduct|kidnap|shell|ambush)e?s$/.test(text)) return false; // prettier-ignore
  return (before?.xpos === 'NN' || before?.xpos === 'NNP') && after?.xpos === 'CD' && next?.xpos.startsWith('N') === true; // prettier-ignore
}

function isName(token: Token | undefined): boolean {
  return token?.xpos === 'NNP' && /^\p{Lu}/u.test(token.text);
}

function retag(
  token: Token,
  xpos: string,
  tokens: readonly Token[],
  parser: Parser,
  lemmatizer: Lemmatizer,
): void {
  token.upos = 'VERB';
  token.xpos = xpos;
  lemmatizer.lemmatize([token]);
  parser.parse(tokens as Token[]);
}

/** "A and B normalised relations": the parser holds on to "normalised relations" as a noun with its adjective. */
function promote(tokens: readonly Token[], verb: number): void {
  const token = tokens[verb] as Token;
  const noun = token.head;
  if ((tokens[noun] as Token).head >= 0) return;
  for (const [index, other] of tokens.entries())
    if (other.head === noun && (index < verb || other.relation === 'punct')) other.head = verb;
  Object.assign(token, { head: -1, relation: 'root' });
  Object.assign(tokens[noun] as Token, { head: verb, relation: 'obj' });
}

/** A noun at the root that nothing is said of: no copula, no subject, no verb in the indicative. */
function isVerbless(tokens: readonly Token[], root: number): boolean {
  const { upos } = tokens[root] as Token;
  // "The king, whose army is stretched, sent troops": an adjective that is a past form.
  if (upos === 'ADJ') return tokens[root - 1]?.text === ',' && isPastForm(tokens, root);
  if (upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'NUM') return false;
  const isSaid = tokens.some(
    ({ head, relation }) => head === root && (relation === 'cop' || relation === 'aux'),
  );
  const about = tokens.findIndex(({ head, relation }) => head === root && relation.startsWith('nsubj'));
  // "A and B normalised relations": a subject, and a participle that stands between it and the noun.
  const between = tokens.some(({ head, relation }, index) => head === root && relation === 'amod' && index > about && (canBeVerb(tokens, index) || (isBreak(tokens, index - 1) && isPastForm(tokens, index)))); // prettier-ignore
  // "A rights group catalogued beatings": the participle was hung on the subject.
  const hung = tokens.some(({ head, relation }, index) => head === about && relation === 'acl' && index > about && index < root && canBeVerb(tokens, index)); // prettier-ignore
  return !isSaid && (about < 0 || between || hung || canBeVerb(tokens, root));
}

/**
 * "Arvania, which hosts the summit, cut ties": the past form behind the comma that closes what is said aside of the
 * subject; −1 where there is none. A list of nouns has its commas too, but no such form behind a second one.
 */
function verbBehindAside(tokens: readonly Token[], root: number): number {
  const opens = tokens.findIndex((_, index) => index > 0 && isBreak(tokens, index));
  if (opens < 0 || (isAside(tokens, root) && opens !== root - 1)) return -1;
  return tokens.findIndex((_, index) => index > opens + 2 && isBreak(tokens, index - 1) && isPastForm(tokens, index)); // prettier-ignore
}

/** A comma, or a dash that is no hyphen. */
function isBreak(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.text === ',') return true;
  return token !== undefined && /^[-–—]{1,2}$/.test(token.text) && token.start > (tokens[index - 1]?.end ?? 0); // prettier-ignore
}

/** "Arvania, squeezed between two giants, cut ties": a participle behind the first comma that was taken for the verb. */
function isAside(tokens: readonly Token[], root: number): boolean {
  const { upos, xpos } = tokens[root] as Token;
  if (upos !== 'VERB' || (xpos !== 'VBD' && xpos !== 'VBN') || !isBreak(tokens, root - 1)) return false;
  const isFinite = tokens.some(({ head, relation }) => head === root && (relation.startsWith('aux') || relation === 'obj')); // prettier-ignore
  return !isFinite;
}

/** A participle in -ed or a bare past form, behind a name or noun and before what it can govern. */
function canBeVerb(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const { text, xpos } = tokens[index] as Token;
  const after = tokens[index + 1]?.text.toLowerCase();
  if (before === undefined || !NAMING.has(before.xpos) || after === 'by' || after === '.') return false;
  return (xpos === 'VBN' || xpos === 'VBD' || xpos === 'NN' || xpos === 'JJ') && PAST.test(text);
}

/** A past form before what it can govern, whatever stands before it. */
function isPastForm(tokens: readonly Token[], index: number): boolean {
  const { text, xpos } = tokens[index] as Token;
  const after = tokens[index + 1]?.text.toLowerCase() ?? '.';
  return PAST_TAGS.has(xpos) && PAST.test(text) && !NOT_GOVERNED.has(after);
}

const PAST_TAGS = new Set(['VBN', 'VBD', 'VB', 'VBP', 'NN', 'JJ']);
/** What follows a participle that only describes. */
const NOT_GOVERNED = new Set(['by', '.', ',', ';', ':', 'and', 'or']);
