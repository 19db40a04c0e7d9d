import type { Modality } from '../../core/index.ts';
import type { Lexicon } from '../rules/index.ts';
import type { SentenceTree } from '../tree/sentence-tree.ts';
import { climb, type Step } from './climb.ts';
import { readMarks } from './marks.ts';
import { isCommand, isOpenQuestion } from './mood.ts';
import { Reading } from './reading.ts';

/** How a predicate is presented, with the words that say so. */
export interface ModalReading {
  modality: Exclude<Modality, 'historical'>;
  /** "must", "should": what is demanded of the subject. */
  obligation: boolean;
  /** Denied for the time ahead: "will not meet", but not "has not announced a meeting". */
  refused: boolean;
  /** Done until now: "will no longer block". */
  ended: boolean;
  because: string | null;
}

/** Levels of a tree that are looked at. */
const MOST_STEPS = 8;

const NONE: readonly number[] = [];

/**
 * Whether a sentence tells of an act as done, ahead, possible or not done: read from the auxiliaries and
 * negations of the predicate and of everything that governs it.
 * @param meant words that name the act together with the predicate: their "no" does not deny it ("has no intention to").
 */
export function readModality(
  tree: SentenceTree,
  predicate: number,
  lexicon: Lexicon,
  meant: readonly number[] = NONE,
): ModalReading {
  const reading = new Reading(meant);
  let at = predicate;
  let shared: Exclude<Step, 'top'> = 'shares';
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    readMarks(tree, at, { own: at === predicate, joined: at === predicate || isJoined(tree, predicate, at), shared }, lexicon, reading); // prettier-ignore
    const step = climb(tree, at, lexicon, reading);
    if (step === 'top') break;
    at = tree.head(at);
    shared = step;
  }
  if (isCommand(tree, at)) reading.allow('command');
  else if (isOpenQuestion(tree, predicate)) reading.allow('question');
  const { negative, possible, future, obligation, conditional, because } = reading;
  // "if they do not sign": nobody has refused yet.
  const modality = conditional
    ? 'hypothetical'
    : negative
      ? 'negation'
      : future
        ? 'future'
        : possible
          ? 'hypothetical'
          : 'actual';
  return { modality, obligation, refused: reading.refused && !conditional, ended: reading.ended, because };
}

/** "must comply and allow", "must not try to obstruct": two verbs with one auxiliary. */
function isJoined(tree: SentenceTree, verb: number, first: number): boolean {
  return tree.head(verb) === first && (tree.relation(verb) === 'conj' || tree.relation(verb) === 'xcomp') && tree.token(verb).upos === 'VERB' && tree.token(first).upos === 'VERB'; // prettier-ignore
}
