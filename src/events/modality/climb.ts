import { lemmaKey } from '../rules/index.ts';
import type { Lexicon } from '../rules/index.ts';
import type { SentenceTree } from '../tree/sentence-tree.ts';
import { hasNo, isPast, isPerformed } from './words.ts';
import { isCommand } from './mood.ts';
import { isPassive } from '../tree/voice.ts';
import { isContent } from '../tree/content-clauses.ts';
import { ORDERING } from '../tree/words.ts';
import type { Reading } from './reading.ts';

/**
 * What the governor of a word has to say about whether it happened: `shares`, its auxiliaries and negations hold for
 * the word too; `time`, its auxiliaries do, its negations do not; `clause`, only what introduces their common clause
 * does; `top`, nothing above matters.
 */
export type Step = 'shares' | 'time' | 'clause' | 'top';

/** Prepositions that give a reason or a time: what they govern is no part of what is feared or planned. */
const REASONS = new Set(['because_of', 'due_to', 'after', 'before', 'amid', 'despite', 'during', 'since', 'following', 'under', 'by']); // prettier-ignore
/** Verbs that put a noun's act into force rather than ahead: "announced a suspension of aid". */
const DECREES = new Set(['announce', 'order', 'declare', 'decide', 'approve', 'resolve', 'determine', 'agree']); // prettier-ignore
/** What is done by offering it: "offered condolences". */
const SPOKEN = new Set(['condolence', 'congratulation', 'apology', 'thanks', 'gratitude', 'sympathy', 'greeting', 'criticism', 'tribute', 'regret', 'solidarity', 'praise', 'prayer', 'encouragement', 'support'].map(lemmaKey)); // prettier-ignore
/** Prepositions before a gerund whose act is only thought of: "apply for joining", "feel like leaving". */
const UNREALISED = new Set(['for', 'about', 'from', 'against', 'toward', 'into', 'like', 'in_order', 'in_order_to', 'so_as_to']); // prettier-ignore
/** Prepositions before what was not done. */
const UNDONE = new Set(['instead_of', 'rather_than']);
/** What a gerund after "in" is only hoped or meant for: "an interest in joining". */
const AIMS_IN = new Set(['interest', 'interested', 'role', 'help', 'assistance', 'instrumental', 'helpful', 'part']); // prettier-ignore
/** Prepositions that join a verb to what it governs in the form of an adverbial clause: "opposed to joining". */
const COMPLEMENTS = new Set(['to', 'of', 'from', 'for', 'on', 'in', 'against', 'about', 'like', 'in_order', 'in_order_to', 'so_as_to', 'instead_of', 'rather_than']); // prettier-ignore

/** Nouns whose absence makes what they are about sure: "there is no doubt that …". */
const DOUBTS = new Set(['doubt', 'question', 'denying', 'mistake', 'dispute']);

/** Reads what governs the word `at`. */
export function climb(tree: SentenceTree, at: number, lexicon: Lexicon, reading: Reading): Step {
  const governor = tree.head(at);
  if (governor < 0) return 'top';
  const key = tree.key(governor);
  switch (tree.relation(at)) {
    case 'xcomp':
      return complement(tree, at, governor, lexicon, reading);
    case 'ccomp':
      if (!lexicon.say.has(key)) return complement(tree, at, governor, lexicon, reading);
      return 'top';
    case 'acl':
      if (tree.token(at).relation === 'acl:relcl' && !isContent(tree, at)) return 'top';
      // "a plan financed by B": what is told of the plan is no part of it.
      if (tree.token(at).xpos === 'VBN' && tree.childrenIn(at, 'obl').some((child) => tree.token(child).relation === 'obl:agent')) return 'top'; // prettier-ignore
      complement(tree, at, governor, lexicon, reading);
      // "had no wish to block"
      if (hasNo(tree, governor) && !DOUBTS.has(key)) {
        reading.deny('no', true);
        reading.untold ||= !tree.isInfinitive(at) && tree.childrenIn(at, 'nsubj').length > 0;
      }
      // "would become the first country to recognise": as far ahead as that is.
      return tree.preposition(at) === 'to' && isSingledOut(tree, governor) ? 'time' : 'top';
    case 'advcl':
      if (COMPLEMENTS.has(tree.preposition(at))) return complement(tree, at, governor, lexicon, reading);
      if (isAwaited(tree, at, governor)) reading.expect('when');
      // "may answer by closing the port": the means are as far ahead as the answer.
      if (tree.preposition(at) === 'by' && !tree.isInfinitive(governor)) return 'time';
      return isFreeParticiple(tree, at) ? 'time' : 'top';
    case 'obj':
    case 'obl':
    case 'nmod':
      return nominal(tree, at, governor, lexicon, reading);
    case 'nsubj':
      // "a deal between A and B would help": not made yet.
      if (isImagined(tree, at, governor)) reading.allow('would');
      return subject(tree, governor, lexicon, reading);
    case 'conj':
      return conjunct(tree, at, governor);
    case 'csubj':
      return clauseAsSubject(tree, at, governor, reading);
    default:
      return 'top';
  }
}

/** A clause that is governed by a verb, an adjective or a noun: "agreed to leave", "able to join", "plan to meet". */
function complement(
  tree: SentenceTree,
  at: number,
  governor: number,
  lexicon: Lexicon,
  reading: Reading,
): Step {
  const relation = tree.relation(at);
  const key = tree.key(governor);
  const word = tree.token(governor).text.toLowerCase();
  const mark = tree.preposition(at);
  // "ordered the station closed": done by the order.
  if (happened(tree, at, governor, mark) || (ORDERING.has(key) && tree.token(at).xpos === 'VBN')) return 'shares'; // prettier-ignore
  if (lexicon.negative.has(key)) reading.deny(word);
  else if (
    (lexicon.future.has(key) && !isSetUp(tree, governor)) ||
    (word === 'going' && relation === 'xcomp')
  )
    reading.expect(word, lexicon.say.has(key));
  else if (lexicon.possible.has(key)) reading.allow(word);
  else if (key === 'have' && tree.isInfinitive(at)) {
    if (!isPast(tree, governor)) reading.allow(word);
  } else if (UNDONE.has(mark)) reading.deny(mark);
  else if (mark === 'in' && AIMS_IN.has(key)) reading.allow(word);
  else if (mark === 'to' && !(lexicon.factive.has(key) && (relation === 'xcomp' || key === 'vote')))
    reading.allow('to');
  else if (relation !== 'xcomp' && UNREALISED.has(mark)) reading.allow(mark);
  else if (relation === 'advcl') return 'top';
  return 'shares';
}

/** "set up a committee to fight smuggling": made for it, which says nothing of when it is done. */
function isSetUp(tree: SentenceTree, verb: number): boolean {
  return tree.key(verb) === 'set' && tree.children(verb).some((child) => tree.token(child).relation === 'compound:prt'); // prettier-ignore
}

/** Verbs and words that judge something done: "condemned for shelling". */
const JUDGED = new Set(['thank', 'thanks', 'criticize', 'criticise', 'condemn', 'blame', 'punish', 'praise', 'blast', 'slam', 'fine', 'arrest', 'jail', 'sentence', 'convict', 'apologize', 'apologise', 'apology', 'rebuke', 'denounce', 'chide', 'credit', 'responsible', 'grateful', 'known', 'reward', 'commend', 'expel', 'fault', 'reprimand', 'imprison', 'detain', 'honor', 'honour', 'sanction', 'scold'].map(lemmaKey)); // prettier-ignore

/** What puts an act into force by being written. */
const WORDED = new Set([
  'order',
  'decree',
  'edict',
  'ordinance',
  'directive',
  'ruling',
  'verdict',
  'warrant',
]);
/** What one shows by doing something else. */
const SHOWN = new Set(['protest', 'denounce', 'mourn']);

/** Forms of a clause that elsewhere would be open, but here tell of something done. */
function happened(tree: SentenceTree, at: number, governor: number, mark: string): boolean {
  const key = tree.key(governor);
  // "signed an order expelling two envoys": in force by its words.
  if (tree.relation(at) === 'acl' && tree.token(at).xpos === 'VBG' && mark === '') return WORDED.has(key);
  if (mark === 'for') return JUDGED.has(key);
  if (mark === 'like') return tree.children(at).some((child) => tree.relation(child) === 'nsubj');
  if (mark !== 'to') return false;
  // "was able to leave", "called to congratulate" (but "called on them to leave"), "the first to recognise"
  if (key === 'like') return isPerformed(tree, governor);
  if (key === 'able') return isPast(tree, governor);
  // "blocked a road to protest against B": whoever does the one does the other.
  if (tree.relation(at) === 'advcl' && SHOWN.has(tree.key(at))) return true;
  if (key === 'call') return !tree.children(governor).some((child) => tree.preposition(child) === 'on' || tree.preposition(child) === 'for'); // prettier-ignore
  return tree.relation(at) === 'acl' && isSingledOut(tree, governor);
}

const RANKS = new Set(['first', 'second', 'third', 'last', 'latest', 'only', 'most']);

/** "the first state", "the worst storm", "one of three members". */
function isSingledOut(tree: SentenceTree, noun: number): boolean {
  return (
    RANKS.has(tree.key(noun)) ||
    tree.children(noun).some((child) => RANKS.has(tree.key(child)) || tree.token(child).xpos === 'JJS')
  );
}

/** A noun whose act hangs from a verb or another noun: "refused a meeting", "the threat of sanctions". */
function nominal(tree: SentenceTree, at: number, governor: number, lexicon: Lexicon, reading: Reading): Step {
  const isObject = tree.relation(at) === 'obj';
  if (!isObject && REASONS.has(tree.preposition(at))) return 'top';
  const key = tree.key(governor);
  const word = tree.token(governor).text.toLowerCase();
  const reaches = isObject || tree.token(governor).upos === 'NOUN';
  const takesForce = DECREES.has(key) || (key === 'offer' && SPOKEN.has(tree.key(at)));
  if (reaches && lexicon.negative.has(key)) reading.deny(word);
  else if (reaches && lexicon.possible.has(key)) reading.allow(word);
  else if (reaches && lexicon.future.has(key) && !takesForce) reading.expect(word, lexicon.say.has(key));
  // "no date for a visit", "no date was set for the visit"
  else if (tree.preposition(at) === 'for' && isNothing(tree, governor)) reading.deny('no', true);
  else if (!lexicon.support.has(key)) return 'top';
  return 'shares';
}

/** A noun whose act is told of as a subject: "talks were held", "a meeting is planned", "a summit is likely". */
function subject(tree: SentenceTree, governor: number, lexicon: Lexicon, reading: Reading): Step {
  const key = tree.key(governor);
  const { upos, text } = tree.token(governor);
  if (upos === 'VERB') {
    if (isPassive(tree, governor) && !DECREES.has(key)) {
      if (lexicon.future.has(key)) reading.expect(text.toLowerCase());
      else if (lexicon.possible.has(key)) reading.allow(text.toLowerCase());
    }
    return lexicon.occur.has(key) || lexicon.support.has(key) || lexicon.future.has(key) ? 'shares' : 'top';
  }
  if (OUTLOOKS.has(key) && ['on', 'in'].includes(tree.preposition(governor)))
    reading.expect(text.toLowerCase()); // prettier-ignore
  else if (upos === 'ADJ' && lexicon.future.has(key)) reading.expect(text.toLowerCase());
  return 'top';
}

/** "on the cards", "in the offing": where what is ahead is said to be. */
const OUTLOOKS = new Set(['card', 'offing', 'pipeline', 'horizon', 'works', 'work', 'making'].map(lemmaKey));

/** "a deal …" before "would": with no word that says which, or that it was made. */
function isImagined(tree: SentenceTree, noun: number, governor: number): boolean {
  if (!tree.childrenIn(governor, 'aux').some((aux) => tree.token(aux).text.toLowerCase() === 'would')) return false; // prettier-ignore
  return tree.childrenIn(noun, 'det').some((child) => tree.key(child) === 'a' || tree.key(child) === 'an');
}

/** A noun with "no", or a verb with such a subject. */
function isNothing(tree: SentenceTree, word: number): boolean {
  if (hasNo(tree, word)) return !DOUBTS.has(tree.key(word));
  return tree.childrenIn(word, 'nsubj').some((subject) => hasNo(tree, subject));
}

/**
 * A verb coordinated with another: "will meet and discuss" shares the auxiliary, "did not pay and left" shares only
 * what introduces both, "he left and she will stay" nothing.
 */
function conjunct(tree: SentenceTree, at: number, governor: number): Step {
  const standsAlone = tree
    .children(at)
    .some((child) => tree.relation(child) === 'aux' || tree.relation(child) === 'nsubj');
  if (standsAlone) return tree.relation(governor) === 'advcl' ? 'clause' : 'top';
  return isFinite(tree, at) && !isFinite(tree, governor) && tree.token(governor).upos === 'VERB'
    ? 'clause'
    : 'shares';
}

const FINITE = new Set(['VBD', 'VBZ']);

function isFinite(tree: SentenceTree, verb: number): boolean {
  return FINITE.has(tree.token(verb).xpos);
}

/** "It is vital to reach a deal", "sending troops is out of the question": only thought of, unless told in the past. */
function clauseAsSubject(tree: SentenceTree, at: number, governor: number, reading: Reading): Step {
  const gerund = tree.token(at).xpos === 'VBG' && tree.childrenIn(at, 'nsubj').length === 0;
  if (!tree.isInfinitive(at) && !gerund) return 'top';
  if (!isPast(tree, governor)) reading.allow('to');
  return 'shares';
}

/** "…, paving the way for talks": a participle that tells more of what its governor tells. */
function isFreeParticiple(tree: SentenceTree, at: number): boolean {
  return tree.token(at).xpos === 'VBG' && at > tree.head(at) && tree.preposition(at) === '';
}

const TIMES = new Set(['when', 'once', 'after', 'as_soon_as', 'whenever']);
const AHEAD = new Set(['will', "'ll", '’ll', 'wo', 'shall', 'can', 'could', 'should', 'must', 'may', 'might', 'would']); // prettier-ignore

/** "We will leave when they sign": a clause of time in the present, below one that is ahead. */
function isAwaited(tree: SentenceTree, at: number, governor: number): boolean {
  const introduced = tree
    .children(at)
    .some((child) => TIMES.has(tree.token(child).text.toLowerCase()) && child < at);
  if (!introduced && !TIMES.has(tree.preposition(at))) return false;
  const present =
    PRESENT.has(tree.token(at).xpos) ||
    tree.children(at).some((child) => PRESENT_AUX.has(tree.token(child).text.toLowerCase()));
  if (!present) return false;
  return (
    isCommand(tree, governor) ||
    tree.children(governor).some((child) => AHEAD.has(tree.token(child).text.toLowerCase()))
  );
}

/** A bare form with a subject is a present that the tagger took for an infinitive. */
const PRESENT = new Set(['VB', 'VBP', 'VBZ']);
const PRESENT_AUX = new Set(['is', 'are', 'has', 'have']);
