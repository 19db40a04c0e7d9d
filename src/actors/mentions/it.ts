import { actorLike, type ActorMention, type Resolution, type Sentence } from '../../core/index.ts';

/** How a state or a body is told of; people are "he" or "they". */
const BODIES: ReadonlySet<Resolution> = new Set<Resolution>(['name', 'capital', 'organisation', 'group', 'metonym', 'description']); // prettier-ignore
/** Nouns for what is no person. */
const BODY = /(?:ministry|government|army|navy|parliament|court|council|office|agency|party|presidency|commission|committee|company|command|cabinet|police|embassy|state|administration|regime|force|service|bank|treasury|movement|group)$/; // prettier-ignore
/** Verbs whose "it" means nobody: "it seems that …". */
const EMPTY = new Set(['be', 'seem', 'appear', 'happen', 'take', 'remain', 'become', 'turn', 'rain', 'snow', 'follow']); // prettier-ignore
/** What shows that an "it" stands for a clause, or that something is done to it. */
const IDLE = new Set(['csubj', 'expl', 'aux:pass']);
const SCORE = 0.6;

/**
 * "Arvania closed the port. It has always denied the charge.": an "it" that opens a sentence and does something, and of
 * which nothing else tells whom it means, is the state or body that was the subject of the sentence before.
 */
export function itBefore(
  sentence: Sentence,
  before: Sentence | undefined,
  mentions: readonly ActorMention[],
): ActorMention | null {
  const at = openingIt(sentence);
  const it = sentence.tokens[at];
  if (before === undefined || it === undefined) return null;
  if (mentions.some((one) => one.sentence === sentence.index && one.first <= at && at <= one.last)) return null; // prettier-ignore
  const root = before.tokens.findIndex(({ head }) => head < 0);
  const subject = before.tokens.findIndex(({ head, relation }) => head === root && relation.startsWith('nsubj')); // prettier-ignore
  if (before.tokens.some(({ head, relation }) => head === subject && relation === 'conj')) return null;
  const named = mentions.find((one) => one.sentence === before.index && one.head === subject);
  const [actor] = named?.actors ?? [];
  if (named === undefined || actor === undefined || !isOneBody(named) || isPlural(before, subject)) return null; // prettier-ignore
  return { ...named, sentence: sentence.index, first: at, last: at, head: at, start: it.start, end: it.end, actors: [actorLike(actor, actor.code, it.text)], how: 'pronoun', entry: 'refers back: subject of the sentence before', score: SCORE }; // prettier-ignore
}

/** The "it" with which a sentence opens, or its main clause behind a comma, where it does something; −1 for none. */
function openingIt({ tokens }: Sentence): number {
  const at = tokens.findIndex(({ text, relation }) => /^it$/i.test(text) && relation === 'nsubj');
  const governor = tokens[at]?.head ?? -1;
  const verb = tokens[governor];
  if (verb?.upos !== 'VERB' || verb.head >= 0 || EMPTY.has(verb.lemma)) return -1;
  if (!opensClause(tokens, at, governor)) return -1;
  return tokens.some(({ head, relation }) => head === governor && IDLE.has(relation)) ? -1 : at;
}

/** Whether only what tells when or where stands before a word in its clause: "In May it …", "As before, it …". */
function opensClause(tokens: Sentence['tokens'], at: number, verb: number): boolean {
  if (at === 0 || tokens[at - 1]?.text === ',') return true;
  return tokens.slice(0, at).every(({ head, relation, upos }) => head < at || (head === verb && (/^(?:obl|advmod|cc|mark)/.test(relation) || upos === 'PUNCT'))); // prettier-ignore
}

/** Whether a mention is one state or body that is known. */
export function isOneBody({ how, entry, actors }: ActorMention): boolean {
  const told = how === 'description' || how === 'role-noun';
  if (actors.length !== 1 || !(BODIES.has(how) || told) || (told && !BODY.test(entry ?? ''))) return false; // prettier-ignore
  return actors.every(({ code, office }) => code !== '---' && office === undefined);
}

function isPlural({ tokens }: Sentence, noun: number): boolean {
  return tokens[noun]?.xpos === 'NNS';
}
