import type { Modality } from '../core/index.ts';
import type { Lexicon } from './rules/index.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';

/** How a predicate is presented, with the words that say so. */
export interface ModalReading {
  modality: Exclude<Modality, 'historical'>;
  /** "must", "should": what is demanded of the subject. */
  obligation: boolean;
  /** Ahead in time, whether affirmed or denied: "will not meet" is negation and ahead. */
  ahead: boolean;
  because: string | null;
}

const NEGATORS = new Set(['not', "n't", 'n’t', 'nt', 'never', 'nobody', 'nothing', 'neither', 'nor', 'hardly', 'without', 'none']); // prettier-ignore
const POSSIBLE_AUX = new Set(['may', 'might', 'could', 'can', 'would', "'d", '’d', 'ca']);
const OBLIGING_AUX = new Set(['must', 'should', 'ought', 'shall']);
const CONDITIONS = new Set([
  'if',
  'unless',
  'whether',
  'lest',
  'should',
  'in_case',
  'provided',
  'until',
  'before',
]);

/**
 * Whether a sentence tells of an act as done, ahead, possible or not done: read from the auxiliaries and
 * negations of the predicate and of everything that governs it.
 */
export function readModality(tree: SentenceTree, predicate: number, lexicon: Lexicon): ModalReading {
  let negative = false;
  let future = false;
  let possible = false;
  let obligation = false;
  let because: string | null = null;
  let said = false;
  const note = (index: number) => {
    because ??= tree.token(index).text.toLowerCase();
  };
  let at = predicate;
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    const own = at === predicate;
    for (const child of tree.children(at)) {
      const key = tree.key(child);
      const text = tree.token(child).text.toLowerCase();
      const relation = tree.relation(child);
      if (relation === 'aux') {
        if (text === 'will' || text === "'ll" || text === '’ll' || text === 'wo' || key === 'will' || (text === 'would' && said)) {
          if (text === 'would' && !hasReportingHead(tree, at, lexicon)) { possible = true; note(child); } // prettier-ignore
          else { future = true; note(child); } // prettier-ignore
        } else if (text === 'would' && hasReportingHead(tree, at, lexicon)) { future = true; note(child); } // prettier-ignore
        else if (OBLIGING_AUX.has(text)) { obligation ||= own; possible = true; note(child); } // prettier-ignore
        else if (POSSIBLE_AUX.has(text) && !(text === 'can' && !own)) { possible = true; note(child); } // prettier-ignore
      } else if (own && text !== 'been' && key === 'be' && (relation === 'cop' || relation === 'aux') && isToBe(tree, at)) { future = true; note(child); } // prettier-ignore
      else if (NEGATORS.has(text) && (relation === 'advmod' || relation === 'det' || relation === 'cc' || relation === 'case')) {
        if (!isNotOnly(tree, child)) { negative = !negative || own; note(child); } // prettier-ignore
      } else if (text === 'no' && relation === 'det') { negative = true; note(child); } // prettier-ignore
      else if (relation === 'mark' && CONDITIONS.has(text) && tree.relation(at) === 'advcl') { possible = true; note(child); } // prettier-ignore
      else if (relation === 'mark' && (text === 'whether' || text === 'if')) { possible = true; note(child); } // prettier-ignore
      else if (relation === 'nsubj' && (text === 'nobody' || text === 'none' || tree.children(child).some((other) => tree.token(other).text.toLowerCase() === 'no'))) { negative = true; note(child); } // prettier-ignore
      else if (own && relation === 'advmod' && (text === 'possibly' || text === 'perhaps' || text === 'allegedly')) { possible = true; note(child); } // prettier-ignore
    }
    const governor = tree.head(at);
    if (governor < 0) break;
    const relation = tree.relation(at);
    const key = tree.key(governor);
    const upos = tree.token(governor).upos;
    if (
      relation === 'xcomp' ||
      (relation === 'ccomp' && !lexicon.say.has(key)) ||
      (relation === 'acl' && tree.token(at).relation !== 'acl:relcl') ||
      (relation === 'advcl' && isComplementMark(tree.preposition(at)))
    ) {
      const mark = tree.preposition(at);
      const infinitive = mark === 'to' && (relation !== 'xcomp' || !lexicon.factive.has(key));
      if (lexicon.negative.has(key)) { negative = !negative; note(governor); } // prettier-ignore
      else if (lexicon.future.has(key) || (key === 'go' && tree.token(governor).text.toLowerCase() === 'going' && relation === 'xcomp')) { future = true; note(governor); } // prettier-ignore
      else if (lexicon.possible.has(key)) { possible = true; note(governor); } // prettier-ignore
      else if (infinitive || (relation !== 'xcomp' && UNREALISED.has(mark))) { possible = true; because ??= mark; } // prettier-ignore
      else if (relation === 'acl' || relation === 'advcl') break;
      if (relation === 'acl') {
        // "had no wish to block"
        if (tree.children(governor).some((child) => tree.token(child).text.toLowerCase() === 'no'))
          negative = true;
        break;
      }
    } else if (relation === 'ccomp') {
      if (key === 'deny' || key === 'refute') { negative = true; note(governor); } // prettier-ignore
      break;
    } else if (relation === 'obj' || relation === 'obl' || relation === 'nmod') {
      if (relation !== 'obj' && REASONS.has(tree.preposition(at))) break;
      if ((relation === 'obj' || upos === 'NOUN') && lexicon.negative.has(key)) { negative = !negative; note(governor); } // prettier-ignore
      else if ((relation === 'obj' || upos === 'NOUN') && lexicon.possible.has(key)) { possible = true; note(governor); } // prettier-ignore
      else if ((relation === 'obj' || upos === 'NOUN') && lexicon.future.has(key) && !DECREES.has(key) && !(key === 'offer' && SPOKEN.has(tree.key(at)))) { future = true; note(governor); } // prettier-ignore
      else if (!lexicon.support.has(key)) break;
    } else if (relation === 'nsubj') {
      if (!(upos === 'VERB' && (lexicon.occur.has(key) || lexicon.support.has(key)))) break;
    } else if (relation === 'advcl') break;
    else if (relation === 'conj') {
      // Coordinated verbs share auxiliaries that stand before the first ("will meet and discuss").
      if (
        own &&
        tree.children(at).some((child) => tree.relation(child) === 'aux' || tree.relation(child) === 'nsubj')
      )
        break;
    } else break;
    said = lexicon.say.has(key);
    at = governor;
  }
  if (isCommandOrQuestion(tree, predicate)) { possible = true; because ??= 'command or question'; } // prettier-ignore
  const modality = negative
    ? 'negation'
    : possible && !future
      ? 'hypothetical'
      : future
        ? 'future'
        : 'actual';
  return { modality, obligation, ahead: future, because };
}

/** Prepositions that give a reason or a time: what they govern is no part of what is feared or planned. */
const REASONS = new Set([
  'because_of',
  'due_to',
  'after',
  'before',
  'amid',
  'despite',
  'during',
  'since',
  'following',
  'under',
  'by',
]);

/** Verbs that put a noun's act into force rather than ahead: "announced a suspension of aid". */
const DECREES = new Set([
  'announce',
  'order',
  'declare',
  'decide',
  'approve',
  'resolve',
  'determine',
  'agree',
]);

/** What is done by offering it: "offered condolences". */
const SPOKEN = new Set(['condolense', 'congratulation', 'apology', 'thanks', 'gratitude', 'sympathy', 'greeting', 'criticism', 'tribute', 'regret', 'solidarity', 'praise', 'prayer', 'encouragement', 'support']); // prettier-ignore

/** Prepositions before a gerund whose act is only thought of: "the idea of leaving". */
const UNREALISED = new Set(['of', 'for', 'about', 'from', 'against', 'toward', 'instead_of', 'into']);

/** "Visit the museum!", "Does it help?": a bare verb without subject, or the main clause of a question. */
function isCommandOrQuestion(tree: SentenceTree, predicate: number): boolean {
  const relation = tree.relation(predicate);
  let top = predicate;
  while (tree.relation(top) === 'conj') top = tree.head(top);
  const main = tree.relation(top) === 'root' || tree.relation(top) === 'parataxis';
  if (!main && relation !== 'ccomp') return false;
  const children = tree.children(predicate);
  if (main && tree.tokens.at(-1)?.text === '?') return true;
  if (tree.token(predicate).xpos !== 'VB') return false;
  return (
    !children.some((child) => ['aux', 'nsubj', 'cop', 'mark'].includes(tree.relation(child))) &&
    top === predicate
  );
}

/** "are to open talks": what is arranged. */
function isToBe(tree: SentenceTree, predicate: number): boolean {
  return (
    tree.token(predicate).upos === 'VERB' &&
    tree.children(predicate).some((child) => tree.key(child) === 'to' && tree.relation(child) === 'mark')
  );
}

/** "not only … but also" affirms. */
function isNotOnly(tree: SentenceTree, index: number): boolean {
  const next = tree.tokens[index + 1]?.text.toLowerCase();
  return next === 'only' || next === 'just' || next === 'merely';
}

function isComplementMark(mark: string): boolean {
  return mark === 'to' || mark === 'of' || mark === 'from' || mark === 'for' || mark === 'on' || mark === 'in' || mark === 'against'; // prettier-ignore
}

/** "said it would": a future seen from the past, not a mere possibility. */
function hasReportingHead(tree: SentenceTree, index: number, lexicon: Lexicon): boolean {
  const governor = tree.head(index);
  if (governor < 0) return false;
  const relation = tree.relation(index);
  if (relation === 'conj') return hasReportingHead(tree, governor, lexicon);
  return (
    (relation === 'ccomp' || relation === 'parataxis' || relation === 'acl') &&
    (lexicon.say.has(tree.key(governor)) || lexicon.future.has(tree.key(governor)))
  );
}
